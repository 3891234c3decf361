using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>What every page knows of the site and of itself, and what pages of the whole site list.</summary>
internal sealed class SiteView
{
    private readonly Value[] values;
    private readonly ImmutableArray<(string Title, string Path)> menu;
    private readonly DataMap offMenu;
    private readonly ViewSet views;

    public SiteView(ViewSet views)
    {
        this.views = views;
        var site = views.Site;
        var settings = site.Settings;
        menu = [.. Menu(views)];
        values =
        [
            settings.Title,
            settings.Description,
            settings.Language,
            site.Words.IsRightToLeft ? "rtl" : "ltr",
            settings.Host,
            views.Lanes,
            views.Eras,
            YearViews.All(views),
            Value.Null, // menu: differs by page
            site.Options.Version,
            Value.From(new DataMap([.. settings.Tokens.Where(t => !t.IsDark).Select(t => (t.Name, Value.From(t.Value)))])),
            site.Events.Length,
            site.Sources.Length,
            site.QuoteCount,
            site.Years is [var first, ..] ? first.Label : null,
            site.Years is [.., var last] ? last.Label : null,
            YamlValue.Of(settings.Data),
            site.Events.Any(e => e.Event.Status == Status.Draft),
            settings.Axis switch { AxisDirection.Horizontal => "horizontal", AxisDirection.Vertical => "vertical", _ => "auto" },
            Value.Null, // languages: differ by page
            Value.Null, // proof: where it is only in part, a large site says so on few pages
        ];
        offMenu = Seen(null);
    }

    /// <summary>
    /// The site as a page sees it. Nearly all pages see the same: only those of the menu find themselves in it, and those of a site in
    /// several languages their twins.
    /// </summary>
    public DataMap For(string path) => menu.Any(item => item.Path == path) || !views.Site.Settings.Languages.IsEmpty ? Seen(path) : offMenu;

    private DataMap Seen(string? path)
    {
        var own = (Value[])values.Clone();
        own[Shapes.Site.PositionOf("menu")] = DataList.From(
            menu.Select(item => Value.From(Shapes.Link.Map(item.Title, views.Url(item.Path), item.Path == path))));
        own[Shapes.Site.PositionOf("languages")] = path is null ? DataList.Empty : DataList.From(views.Site.Settings.Languages.Select(edition => Value.From(
            Shapes.Edition.Map(edition.Language, views.Site.LanguageName(edition.Language), Address(edition, path), edition.Language == views.Site.Settings.Language))));
        own[Shapes.Site.PositionOf("proof")] = Claims(path) ? views.Site.ProofSentence : null;
        return Shapes.Site.Map(own);
    }

    // A count on each of ten thousand pages would change them all with every event.
    private bool Claims(string? path) => !views.Site.IsLarge || views.Site.Proof.IsWhole || path is "index.html" or "evidence/index.html";

    public DataMap Page(PageTemplate template, string path, string? title, string? description)
    {
        var site = views.Site;
        return Shapes.Page.Map(
            template.Kind,
            title,
            Cut(description ?? Description(path, title)),
            path,
            views.Root,
            path == "404.html" ? null : site.Absolute(path),
            views.Url(path),
            DataList.From(Alternates(path)),
            site.Options.Preview,
            Image(path),
            path == "index.html" ? Value.HtmlUtf8(JsonLd.Home(site)) : Value.Null,
            template.IsEmbed ? Value.Null : EmbedCode.Of(views, path, title ?? site.Settings.Title, Embeds.Height(template.For)),
            template.IsEmbed ? views.Url(Embeds.Original(path)) : null);
    }

    /// <summary>The lists of the whole site, for its home page and pages like it.</summary>
    public static (string Name, Func<Value> Make)[] Lists(ViewSet views)
    {
        var site = views.Site;
        return
        [
            ("events", () => views.Entries(site.Events)),
            ("groups", () => DataList.From(Groups(views))),
            ("years", () => DataList.From(site.Years.Select(y => Value.From(
                Shapes.CountedYear.Map(y.Year, y.Label, views.Url(site.Routes.Year(y.Year)), y.Events.Length, y.Possible.Length))))),
            ("sources", () => DataList.From(site.Sources.Select(s => views.SourceEntry(s.Source)))),
            ("facets", () => YearViews.All(views)),
            ("highlights", () => views.Entries(Highlights.Of(site.Events))),
            ("timeline", () => TimelineView.Of(views, site.Events)),
            ("script_data", () => ScriptData.Of(views, site.Events)),
            ("months", () => OnThisDay.Of(views)),
            ("corrections", () => CorrectionsView.Of(views)),
            ("retracted", () => CorrectionsView.Retracted(views)),
            ("bibliography", () => DataList.From(site.Sources.Select(s => Value.From(CitingView.Of(s.Source, site))))),
            ("evidence", () => Value.From(EvidenceView.Of(views))),
        ];
    }

    // Each event stands once, in the first year it touches for certain. A large site lists no events here: its pages of years do.
    private static IEnumerable<Value> Groups(ViewSet views)
    {
        var site = views.Site;
        return site.Events
            .GroupBy(e => e.Years is [var year, ..] ? year : (long?)null)
            .Select(group => Value.From(Shapes.Group.Map(
                group.Key is { } year ? year : Value.Null,
                group.Key is { } known ? site.YearLabels[known] : site.Words.Find("date.no_year") ?? "–",
                group.Key is { } paged ? views.Url(site.Routes.Year(paged)) : null,
                group.Count(),
                site.IsLarge && group.Key is not null ? DataList.Empty : views.Entries([.. group]))));
    }

    // Every page says what it is, if only whose it is.
    private string Description(string path, string? title)
    {
        var own = views.Site.Settings.Description is { Length: > 0 } given ? given : views.Site.Settings.Title;
        return path == "index.html" || title is null ? own : $"{title} – {own}";
    }

    private Value Image(string path) => views.Shared.Cards.ImageOf(path) is { } image
        ? Shapes.PageImage.Map(
            views.Site.Absolute(image.Path), image.Alt, image.Size.Width, image.Size.Height, PageImage.TypeOf(image.Path))
        : Value.Null;

    // The same page in another language: the builds have the same pages, as their events are the same.
    private string Address(Edition edition, string path) =>
        (edition.Address.Contains("://", StringComparison.Ordinal) ? edition.Address : views.Root + edition.Address) + SitePath.Encode(path);

    private IEnumerable<Value> Alternates(string path)
    {
        if (Embeds.OEmbedOf(path, views.Shared.Links) is { } described)
        {
            yield return Shapes.Alternate.Map(views.Site.Absolute(described), "application/json+oembed", Value.Null, Value.Null);
        }

        foreach (var edition in path == "404.html" ? [] : views.Site.Settings.Languages)
        {
            // Search engines want absolute addresses.
            var url = views.Site.Settings.Host is { } host
                ? new Uri(new Uri(host), edition.Address + SitePath.Encode(SitePath.Pretty(path))).AbsoluteUri
                : Address(edition, path);
            yield return Shapes.Alternate.Map(url, Value.Null, Value.Null, edition.Language);
        }

        if (path == "index.html")
        {
            (string File, string Type, string? Title)[] data =
            [
                ("feed.xml", "application/atom+xml", views.Site.Settings.Title),
                ("events.json", "application/json", null),
            ];
            foreach (var (file, type, title) in data)
            {
                if (views.Shared.Links.Exists(file))
                {
                    yield return Shapes.Alternate.Map(views.Url(file), type, title, Value.Null);
                }
            }
        }
    }

    // The theme's pages where their front matter puts them, then the author's own.
    private static IEnumerable<(string Title, string Path)> Menu(ViewSet views)
    {
        var site = views.Site;
        var ofTheme = site.Theme.Pages
            .Where(p => p.Menu is not null)
            .OrderBy(p => p.Menu)
            .ThenBy(p => p.File, StringComparer.Ordinal)
            .SelectMany(Items);
        var ofAuthor = site.Library.Pages.Where(p => p.Menu is not null).OrderBy(p => p.Menu).ThenBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (p.Title, Path: site.Routes.Page(p.Id)));
        return ofTheme.Concat(ofAuthor).Where(i => i.Path is not null && views.Shared.Links.Exists(i.Path)).Select(i => (i.Title, i.Path!));

        IEnumerable<(string Title, string? Path)> Items(PageTemplate page) => page.For == PageFor.Facets
            ? site.Facets.Where(f => f.Terms.Length > 0).Select(f => (f.Facet.Title, site.Routes.Facet(f.Facet.Id)))
            : [(page.MenuTitle is { } word ? site.Words[word] : site.Settings.Title, page.Path)];
    }

    // Search engines show about so much.
    private static string? Cut(string? text)
    {
        if (text is null or { Length: <= 300 })
        {
            return text;
        }

        var space = text.LastIndexOf(' ', 299);
        return text[..(space > 200 ? space : 299)] + "…";
    }
}
