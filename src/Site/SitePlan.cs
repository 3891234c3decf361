using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Exporting;
using Timeline.Site.Freshness;
using Timeline.Site.Outputs;
using Timeline.Site.Planning;
using Timeline.Site.Reporting;
using Timeline.Site.Texts;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site;

/// <summary>Every file a site will have, none of them rendered yet. A preview renders the one it is asked for.</summary>
public sealed class SitePlan
{
    private readonly Lazy<FrozenDictionary<string, Event>> eventPages;

    private SitePlan(ImmutableArray<PlannedFile> files, string leftOut, SiteViews views)
    {
        Views = views;
        Files = files;
        LeftOut = leftOut;
        eventPages = new(() => views.Site.Events.Select(e => (Path: views.Site.Routes.Event(e.Id), e.Event)).Where(page => page.Path is not null)
            .ToFrozenDictionary(page => page.Path!, page => page.Event, StringComparer.Ordinal));
    }

    /// <summary>In order of path.</summary>
    public ImmutableArray<PlannedFile> Files { get; }

    /// <summary>What the site does without because of its size, to be told; or empty.</summary>
    public string LeftOut { get; }

    internal SiteViews Views { get; }

    internal ContentNames Names => Views.Names;

    /// <summary>What the report on the evidence calls weak, by kind; of each kind the first so many.</summary>
    public IEnumerable<WeakPoints> WeakPoints(int most) => WeakPointList.Of(Views.Evidence, Views.Site.Phrases, most);

    /// <summary>What is published of events, in few words, to be compared with another build's.</summary>
    public BuildRecord Record()
    {
        var prints = new EventPrints(Views);
        return new(
        [
            .. Views.Site.Events.Select(e => new RecordedEvent(
                e.Id,
                e.Event.Title,
                prints.Of(e),
                e.Evidence.Where(x => x.Citation.Quote is not null).DistinctBy(x => x.Citation.Id).ToImmutableSortedDictionary(x => x.Citation.Id, x => x.VerdictWord(), StringComparer.Ordinal),
                [.. e.Event.Corrections.Select(c => $"{c.Date.Value}: {c.What}")])
            {
                Page = Views.Site.Routes.Event(e.Id) is { } path ? SitePath.Encode(SitePath.Pretty(path)) : null,
            }),
        ]);
    }

    /// <summary>The file of a path such as <c>events/x/index.html</c>, or of a name with a hash; or null.</summary>
    public PlannedFile? Find(string path) =>
        Names.Files.GetValueOrDefault(path) ?? (Names.PathOf(path) is { } plain ? Names.Files[plain] : null);

    /// <summary>Whether a file of this name is published: of what is named by its content, the name with the hash.</summary>
    public bool Publishes(string path) => Names.Files.TryGetValue(path, out var file)
        ? !Names.IsHashed(file) || file.Naming == Naming.Both
        : Names.PathOf(path) is not null;

    /// <summary>The event whose own page has this path; null for any other file.</summary>
    public Event? EventOf(string path) => eventPages.Value.GetValueOrDefault(path);

    /// <summary>Lays the site's theme folder over the default theme, and plans.</summary>
    /// <param name="library">The library.</param>
    /// <param name="options">How to build.</param>
    /// <param name="before">An earlier plan since which no file of the theme has changed: its theme serves again.</param>
    public static PlanResult Make(Library library, SiteOptions options, SitePlan? before = null)
    {
        if (before is not null)
        {
            return Make(library, before.Views.Site.Theme, options);
        }

        ImmutableArray<ThemeLayer> layers = options.ThemeFolder is null
            ? [ThemeLayer.Default]
            : [ThemeLayer.Folder(options.ThemeFolder), ThemeLayer.Default];
        return Make(library, Theme.Load(layers), options);
    }

    internal static PlanResult Make(Library library, Theme theme, SiteOptions options)
    {
        var words = theme.Words(library.Settings.Language);
        ImmutableArray<Diagnostic> problems = [.. theme.Diagnostics, .. words.Diagnostics, .. Tokens.Check(library.Settings.Tokens, theme),
            .. ExportChoice.Check(library.Settings)];
        if (problems.Any(d => d.Severity == Severity.Error))
        {
            return new(null, problems);
        }

        // Texts link to any file of the plan whose name stays, so they are told of it before it is complete; they only ask when they are
        // rendered.
        var byPath = FrozenDictionary<string, PlannedFile>.Empty;
        var site = new SiteContext(library, theme, words, options);
        var cards = CardPlan.Of(site);
        var names = new ContentNames(() => byPath, options.Preview || options.JudgesOnly);
        var views = new SiteViews(site, new LinkResolver(site.Routes, Stays), cards, names)
        {
            Exports = ExportChoice.Links(site),
        };
        var (files, clashes) = PathRules.Check(AllOutputs.List.SelectMany(output => output.Plan(views)));
        byPath = files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        return new(
            new(files, Embeds.LeftOut(site), views),
            [.. problems, .. cards.Diagnostics, .. views.Files.Diagnostics, .. views.Pictures.Diagnostics, .. clashes]);

        bool Stays(string path) => byPath.TryGetValue(path, out var file) && file.Naming != Naming.ByContent;
    }
}
