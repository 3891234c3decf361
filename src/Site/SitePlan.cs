using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Exporting;
using Timeline.Site.Freshness;
using Timeline.Site.Incremental;
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
    // The places of events by the paths of their own pages.
    private readonly Lazy<Dictionary<string, int>> eventPages;

    // What of the plan does not follow from the library's frame; and whether two files wanted one path.
    private readonly ImmutableArray<PlannedFile> loose;
    private readonly bool hasClashes;

    private SitePlan(SiteViews views, ImmutableArray<PlannedFile> loose, bool hasClashes, SitePlan? before)
    {
        (Views, this.loose, this.hasClashes) = (views, loose, hasClashes);
        LeftOut = Embeds.LeftOut(views.Site);
        eventPages = before?.eventPages is { IsValueCreated: true } known ? known : new(() => views.Site.Events.Select((e, i) => (Path: views.Site.Routes.Event(e.Id), Place: i)).Where(page => page.Path is not null)
            .ToDictionary(page => page.Path!, page => page.Place, StringComparer.Ordinal));
    }

    /// <summary>In order of path.</summary>
    public ImmutableArray<PlannedFile> Files => Names.Files.All;

    /// <summary>What the site does without because of its size, to be told; or empty.</summary>
    public string LeftOut { get; }

    internal SiteViews Views { get; }

    internal ContentNames Names => Views.Names;

    /// <summary>What the report on the evidence calls weak, by kind; of each kind the first so many.</summary>
    public IEnumerable<WeakPoints> WeakPoints(int most) => WeakPointList.Of(Views.Evidence, Views.Site.Phrases, most);

    /// <summary>What is published of events, in few words, to be compared with another build's.</summary>
    public BuildRecord Record()
    {
        var events = Views.Site.Events;
        var recorded = new RecordedEvent[events.Length];
        Parallel.For(
            0,
            events.Length,
            () => new EventPrints(Views),
            (i, _, prints) =>
            {
                recorded[i] = Recorded(events[i], prints);
                return prints;
            },
            _ => { });
        return new([.. recorded]);
    }

    private RecordedEvent Recorded(LinkedEvent e, EventPrints prints) => new(
        e.Id,
        e.Event.Title,
        prints.Of(e),
        e.Evidence.Where(x => x.Citation.Quote is not null).DistinctBy(x => x.Citation.Id).ToImmutableSortedDictionary(x => x.Citation.Id, x => x.VerdictWord(), StringComparer.Ordinal),
        [.. e.Event.Corrections.Select(c => $"{c.Date.Value}: {c.What}")])
    {
        Page = Views.Site.Routes.Event(e.Id) is { } path ? SitePath.Encode(SitePath.Pretty(path)) : null,
    };

    /// <summary>Which of these files the last build has left as they would be made now.</summary>
    internal Reuse Reuse(ReuseOptions options) =>
        new(options, Views.Site.Library, Files, Names, [.. Views.Site.Facts, Views.Site.Options.Version]);

    /// <summary>The file of a path such as <c>events/x/index.html</c>, or of a name with a hash; or null.</summary>
    public PlannedFile? Find(string path) =>
        Names.Files.Find(path) ?? (Names.PathOf(path) is { } plain ? Names.Files.Find(plain) : null);

    /// <summary>Whether a file of this name is published: of what is named by its content, the name with the hash.</summary>
    public bool Publishes(string path) => Names.Files.Find(path) is { } file
        ? !Names.IsHashed(file) || file.Naming == Naming.Both
        : Names.PathOf(path) is not null;

    /// <summary>The event whose own page has this path; null for any other file.</summary>
    public Event? EventOf(string path) => eventPages.Value.TryGetValue(path, out var place) ? Views.Site.Events[place].Event : null;

    /// <summary>Lays the site's theme folder over the default theme, and plans.</summary>
    /// <param name="library">The library.</param>
    /// <param name="options">How to build.</param>
    /// <param name="before">An earlier plan since which no file of the theme has changed: its theme serves again, and where only words of events are others, its paths.</param>
    public static PlanResult Make(Library library, SiteOptions options, SitePlan? before = null)
    {
        if (before is not null)
        {
            return Make(library, before.Views.Site.Theme, options, before);
        }

        ImmutableArray<ThemeLayer> layers = options.ThemeFolder is null
            ? [ThemeLayer.Default]
            : [ThemeLayer.Folder(options.ThemeFolder), ThemeLayer.Default];
        return Make(library, Theme.Load(layers), options);
    }

    internal static PlanResult Make(Library library, Theme theme, SiteOptions options, SitePlan? before = null)
    {
        var words = theme.Words(library.Settings.Language);
        ImmutableArray<Diagnostic> problems = [.. theme.Diagnostics, .. words.Diagnostics, .. Tokens.Check(library.Settings.Tokens, theme),
            .. ExportChoice.Check(library.Settings)];
        if (problems.Any(d => d.Severity == Severity.Error))
        {
            return new(null, problems);
        }

        // Pages link to any file of the plan, so they are told of it before it is complete; they only ask when they are rendered.
        var table = FileTable.Empty;
        var site = new SiteContext(library, theme, words, options);
        var cards = CardPlan.Of(site);
        var names = new ContentNames(() => table, options.Preview || options.JudgesOnly);
        var views = new SiteViews(site, new LinkResolver(site.Routes, names.Stays, site.HeldBack), cards, names)
        {
            Exports = ExportChoice.Links(site),
        };
        ImmutableArray<ImmutableArray<PlannedFile>> apart = [.. AllOutputs.List.Select(output => output.IsFramed ? [] : output.Plan(views).ToImmutableArray())];
        ImmutableArray<PlannedFile> loose = [.. apart.SelectMany(files => files)];
        ImmutableArray<Diagnostic> clashes = [];
        var former = before is not null && before.HasThePathsOf(library, options, loose) ? before : null;
        if (former is not null)
        {
            table = former.Names.Files.Following(Find, () => All().Files);
        }
        else
        {
            (var files, clashes) = All();
            table = FileTable.Of(files);
        }

        return new(
            new(views, loose, !clashes.IsEmpty, former),
            [.. problems, .. cards.Diagnostics, .. views.Files.Diagnostics, .. views.Pictures.Diagnostics, .. clashes]);

        (ImmutableArray<PlannedFile> Files, ImmutableArray<Diagnostic> Clashes) All() =>
            PathRules.Check(AllOutputs.List.SelectMany((output, i) => output.IsFramed ? output.Plan(views) : apart[i]));

        PlannedFile? Find(string path) => loose.FirstOrDefault(file => file.Path == path)
            ?? AllOutputs.List.Where(output => output.IsFramed).Select(output => output.Find(views, path)).FirstOrDefault(file => file is not null);
    }

    // Whether a plan for this library has the files that this one has, as far as paths and names go. What is published leaves out drafts and
    // sources that nothing cites, which is for the words of events to say; a preview shows all.
    private bool HasThePathsOf(Library library, SiteOptions options, ImmutableArray<PlannedFile> others) =>
        ReferenceEquals(Views.Site.Library.Frame, library.Frame) && ReferenceEquals(Views.Site.Options, options) && options.Preview && !hasClashes
        && loose.Select(file => (file.Path, file.Naming)).SequenceEqual(others.Select(file => (file.Path, file.Naming)));
}
