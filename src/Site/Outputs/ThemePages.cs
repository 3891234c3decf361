using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Exporting;
using Timeline.Site.Incremental;
using Timeline.Site.Templates;
using Timeline.Site.Planning;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>The pages of the theme: each template once per item of its collection.</summary>
internal sealed class ThemePages : IOutput
{
    // The program's own templates are tested: on what a site gives them they fail only at their limits, and sites of this size were built
    // within these. So there all that can be said of a page is said of the author's texts, which are rendered whatever a template prints;
    // an embed has none that its page has not.
    private const int SurelyWithinLimits = 50_000;

    public bool IsFramed => true;

    public IEnumerable<PlannedFile> Plan(SiteViews views) => Pages(views.Site).Select(new Planner(views).File);

    public PlannedFile? Find(SiteViews views, string path) =>
        Pages(views.Site).FirstOrDefault(page => page.Path == path) is { } item ? new Planner(views).File(item) : null;

    /// <summary>Every page to be.</summary>
    internal static IEnumerable<Item> Pages(SiteContext site) =>
        site.Theme.Pages.Where(template => Embeds.Wants(site, template) && Exports.Wants(site, template.Path))
            .SelectMany(template => Items(template, site));

    /// <summary>No fewer pages than there will be, without naming any.</summary>
    internal static long AtMost(SiteContext site) => site.Theme.Pages.Sum(template => template.For switch
    {
        PageFor.Events => site.Events.Sum(e => 1L + (template.IsEmbed ? e.Event.Aliases.Length : 0)),
        PageFor.Sources => site.Sources.Length,
        PageFor.Facets => site.Facets.Sum(f => 1L + f.Terms.Length),
        PageFor.Terms => site.Facets.Sum(f => f.Terms.Length),
        PageFor.Years => site.Years.Length,
        PageFor.Eras => site.Settings.Eras.Length,
        PageFor.Pages => site.Library.Pages.Length,
        _ => 1L + SheetItems(template, site),
    });

    /// <summary>One page to be: its template, its place, its title where its item has one, and how to see its item.</summary>
    internal sealed record Item(PageTemplate Template, string Path, Location At, string? Title, Func<ViewSet, Seen> See)
    {
        /// <summary>Which part of a long list it shows; null where the list is whole.</summary>
        public Sheet? Sheet { get; init; }
    }

    /// <summary>An item as its template sees it.</summary>
    internal sealed record Seen(string? Description, ImmutableArray<Diagnostic> Problems, string? Name = null, DataMap? Data = null);

    // A host shows 404.html under whatever address was asked for, so relative links in it lead astray: it needs absolute ones. Without a
    // known host the root of the server is the likeliest place.
    private static string NotFoundRoot(SiteContext site) =>
        site.Settings.Host is { } host && Uri.TryCreate(host, UriKind.Absolute, out var url) && !site.Options.Preview
            ? url.AbsolutePath
            : site.Options.Preview ? "/"
            : "./";

    private static IEnumerable<Item> Items(PageTemplate template, SiteContext site) => template.For switch
    {
        PageFor.Events => site.Events.SelectMany(e => Ids(template, e).Select(id => OfEvent(template, e, id))),
        PageFor.Sources => site.Sources.Select(s => OfSource(template, s, site)),
        PageFor.Facets => site.Facets.SelectMany(f => Sheets(OfFacet(template, f, site), f.Terms.Length)),
        PageFor.Terms => site.Facets.SelectMany(f => f.Terms.Select(t => OfTerm(template, f, t, site))),
        PageFor.Years => site.Years.Select((y, i) => OfYear(template, y, i, site)),
        PageFor.Eras => site.Settings.Eras.Select(e => OfEra(template, e, site)),
        PageFor.Map => site.Places.IsEmpty ? [] :
            [new(template, template.Path, Theme.Place(template.File), null, views => new(null, [], "map", MapView.Of(views)))],
        PageFor.Pages => site.Library.Pages.Select(p => OfPage(template, p)),
        _ => Sheets(new(template, template.Path, Theme.Place(template.File), null, _ => new(null, [])), SheetItems(template, site)),
    };

    private static int SheetItems(PageTemplate template, SiteContext site) =>
        template.IsOfEvidence ? EvidenceView.Length(site) : site.Sources.Length;

    // A page for each part of its list, where that is too long for one.
    private static IEnumerable<Item> Sheets(Item item, int count)
    {
        if (item.Template.PerPage is not { } size || count <= size)
        {
            return [item];
        }

        var first = new Sheet(item.Path, 1, size, count);
        return Enumerable.Range(1, first.Count)
            .Select(number => item with { Path = first.Path(number), Sheet = first with { Number = number } });
    }

    private static Item OfEvent(PageTemplate template, LinkedEvent e, string id) =>
        new(template, Routes.Path(template, ("{id}", id)), e.Event.At, e.Event.Title, views =>
        {
            var (data, description, problems) = EventView.Of(views, e, Routes.Path(template, ("{id}", e.Id)));
            return new(description, problems, "event", data);
        });

    private static Item OfSource(PageTemplate template, LinkedSource s, SiteContext site) =>
        new(template, Routes.Path(template, ("{id}", s.Id)), s.Source.At, s.Source.Title, views =>
            new(References.Byline(s.Source, site), [], "source", SourceViews.Of(views, s)));

    private static Item OfFacet(PageTemplate template, FacetIndex f, SiteContext site)
    {
        var (id, title) = (f.Facet.Id, f.Facet.Title);
        return new(template, Routes.Path(template, ("{facet}", id), ("{id}", id)), f.Facet.At, title, views =>
        {
            var events = f.Terms.SelectMany(t => t.Events).DistinctBy(e => e.Index).Count();
            return new(Describe(site, title, events), [], "facet", TermViews.Facet(views, f));
        });
    }

    private static Item OfTerm(PageTemplate template, FacetIndex f, TermIndex t, SiteContext site)
    {
        var (id, title) = (t.Term.Id, t.Term.Title);
        var at = t.Events is [var first, ..] ? first.Event.At : f.Facet.At;
        return new(template, Routes.Path(template, ("{facet}", f.Facet.Id), ("{term}", id), ("{id}", id)), at, title, views =>
            new(Describe(site, title, t.Events.Length), [], "term", TermViews.Of(views, f, t)));
    }

    private static Item OfYear(PageTemplate template, YearIndex y, int index, SiteContext site)
    {
        var year = Routes.Text(y.Year);
        return new(template, Routes.Path(template, ("{year}", year), ("{id}", year)), y.Events[0].Event.At, y.Label, views =>
            new(Describe(site, y.Label, y.Events.Length), [], "year", YearViews.Of(views, index)));
    }

    private static Item OfEra(PageTemplate template, Era e, SiteContext site) =>
        new(template, Routes.Path(template, ("{id}", e.Id)), e.At, e.Title, views =>
        {
            var description = e.Description ?? Describe(site, e.Title, site.Events.Count(x => x.Eras.Contains(e)));
            return new(description, [], "era", EraViews.Of(views, e));
        });

    private static Item OfPage(PageTemplate template, Page p)
    {
        var path = Routes.Path(template, ("{id}", p.Id));
        return new(template, path, p.At, p.Title, views =>
        {
            var body = views.Page(p.Body, path, plain: p.Description is null);
            return new(p.Description ?? body.Plain, body.Problems, "document", DocumentView.Of(p, body));
        });
    }

    // What was put into another page under a former id must stay there; a redirect would need more than the strictest sandbox allows.
    private static IEnumerable<string> Ids(PageTemplate template, LinkedEvent e) =>
        template.IsEmbed ? [e.Id, .. e.Event.Aliases.Select(a => a.Id)] : [e.Id];

    private static string? Describe(SiteContext site, string title, int events) => site.Words.Find("card.page", name => name switch
    {
        "title" => title,
        "events" => site.Count("home.events", events),
        "site" => site.Settings.Title,
        _ => null,
    });

    /// <summary>Makes files of pages to be; what they share is made once.</summary>
    private sealed class Planner(SiteViews views)
    {
        private readonly SiteContext site = views.Site;
        private readonly ConcurrentDictionary<ViewPoint, KeptOnce<Stage>> stages = new();
        private readonly ConcurrentBag<FileBuffer> buffers = [];
        private readonly bool isSure = views.Site.Theme.IsDefault && views.Site.Events.Length <= SurelyWithinLimits
            && views.Site.Settings.Tokens.All(token => !token.Value.Contains('<', StringComparison.Ordinal));

        public PlannedFile File(Item item)
        {
            var point = item.Path == "404.html"
                ? new ViewPoint(NotFoundRoot(site))
                : item.Template.IsEmbed ? Embeds.PointOf(item.Path, site)
                // It is read wherever it is taken.
                : item.Path == AllExports.Single ? Embeds.PointOf(item.Path, site) with { IsEmbed = false }
                : new(SitePath.Root(item.Path));
            var hasTexts = item.Template is { For: PageFor.Events or PageFor.Pages, IsEmbed: false };
            return new PlannedFile(item.Path, item.At, output => stages.GetOrAdd(point, p => new(() => new(views.At(p), buffers))).Value.Render(item, output))
            {
                IsSound = isSure && !hasTexts,
                IsReusable = true,
                Judge = isSure ? () => item.See(views.At(point)).Problems : null,
            };
        }
    }

    /// <summary>What pages of one view point share while they render.</summary>
    /// <param name="views">The site from there.</param>
    /// <param name="buffers">Room for pages at work, whatever their view point.</param>
    private sealed class Stage(ViewSet views, ConcurrentBag<FileBuffer> buffers)
    {
        private readonly SiteView view = new(views);
        private readonly RenderOptions options = new()
        {
            Functions = Functions.For(views),
            Includes = views.Site.Theme.Templates,
            Cancellation = views.Site.Options.Cancelled,
            UsePlan = views.Site.Options.PlanTemplates,
            Decimals = 10,
            Limits = Limits.Default with { LoopSteps = 100_000_000, OutputLength = 1024 * 1024 * 1024 },
        };

        public ImmutableArray<Diagnostic> Render(Item item, IBufferWriter<byte> output)
        {
            var seen = item.See(views);
            var template = item.Template;
            var title = Titled(item);
            var description = seen.Description is { Length: > 0 } own
                ? own
                : template.Description is null ? null
                : views.Site.Count(template.Description, template.For == PageFor.Map ? views.Site.Places.Length : views.Site.Sources.Length);
            var globals = new PageGlobals
            {
                Site = view.For(item.Path),
                Page = PageView.Of(views, item.Template, item.Path, title, description, item.Sheet),
                Item = seen.Data is { } data ? (seen.Name!, data) : null,
                Lists = template.For == PageFor.Site ? SiteLists.Of(views) : null,
            };
            var (content, whole) = (Buffer(), Buffer());
            try
            {
                var problems = template.Layout is null
                    ? Complaints(template.Template.Render(options with { Globals = globals }, whole))
                    : InLayout(template.Template, template.Layout, globals, content, whole);
                ImmutableArray<Diagnostic> all = [.. seen.Problems, .. problems];
                CleanHtml.Write(whole.WrittenSpan, output);
                return all;
            }
            finally
            {
                Return(content);
                Return(whole);
            }
        }

        private string? Titled(Item item)
        {
            var words = views.Site.Words;
            var title = item.Title ?? (item.Template.Title is { } key ? words[key] : null);
            return item.Sheet is not { Number: > 1 and var number } ? title : words.Find("paging.page_title", name => name switch
            {
                "title" => title,
                "number" => words.Number(number),
                _ => null,
            });
        }

        private FileBuffer Buffer() => buffers.TryTake(out var used) ? used : new();

        private void Return(FileBuffer buffer)
        {
            buffer.Clear();
            buffers.Add(buffer);
        }

        private IEnumerable<Diagnostic> InLayout(
            Template page,
            Template layout,
            PageGlobals globals,
            FileBuffer content,
            IBufferWriter<byte> output)
        {
            var inner = page.Render(options with { Globals = globals }, content);
            if (!inner.Succeeded)
            {
                return Complaints(inner);
            }

            var filled = globals with { Content = Value.HtmlUtf8(content.WrittenMemory) };
            return Complaints(layout.Render(options with { Globals = filled }, output));
        }

        private static IEnumerable<Diagnostic> Complaints(RenderResult result) => result.Errors.Select(Theme.Complaint);
    }
}
