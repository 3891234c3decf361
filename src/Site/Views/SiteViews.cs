using System.Collections.Concurrent;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Incremental;
using Timeline.Site.Maps;
using Timeline.Site.Planning;
using Timeline.Site.Reporting;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>
/// What all files of one build share of how the site is seen: its texts and dates rendered once, the report on its evidence, the pictures
/// that stand for pages, and a set of views for each place to see it from. Immutable but for caches that many threads may fill.
/// </summary>
/// <param name="site">What there is to be seen.</param>
/// <param name="links">Where the links of texts lead.</param>
/// <param name="cards">The pictures that stand for pages where they are shared.</param>
/// <param name="names">What files are called that are named by their content.</param>
internal sealed class SiteViews(SiteContext site, LinkResolver links, CardPlan cards, ContentNames names)
{
    private readonly Kept<RenderedText>[] summaries = new Kept<RenderedText>[site.Library.Events.Length];
    private readonly Kept<string>[] markTitles = new Kept<string>[site.Library.Events.Length];
    private readonly DataMap?[] dates = new DataMap?[site.Library.Events.Length];
    private readonly ConcurrentDictionary<ViewPoint, KeptOnce<ViewSet>> views = new();
    private readonly ConcurrentDictionary<Evidence, string?> originals = new(ReferenceEqualityComparer.Instance);
    private PublishedFiles? files;
    private readonly KeptOnce<EvidenceReport> evidence = new(() => EvidenceReport.Of(site));

    public SiteContext Site => site;

    public LinkResolver Links => links;

    public CardPlan Cards => cards;

    public ContentNames Names => names;

    /// <summary>The pictures of events in the sizes that pages show.</summary>
    public SizedPictures Pictures { get; } = new(site);

    /// <summary>Which of the author's own files are published. Asked for while the site is planned, by one thread.</summary>
    public PublishedFiles Files => files ??= PublishedFiles.Of(this);

    /// <summary>The forms of the events that readers may take along.</summary>
    public ImmutableArray<ExportLink> Exports { get; init; } = [];

    public MarkdownText Markdown { get; } = new();

    /// <summary>The styles and scripts that stand in pages themselves.</summary>
    public Inlining Inlining { get; } = new(site);

    /// <summary>What the evidence comes to. The page of it and its data file are made from one report.</summary>
    public EvidenceReport Evidence => evidence.Value;

    /// <summary>The land and its borders, for maps.</summary>
    public Outlines Outlines => site.Theme.Outlines;

    /// <summary>Drawings by the events they show: a page and its embed have the same.</summary>
    public ConcurrentDictionary<ImmutableArray<LinkedEvent>, KeptOnce<TimelineView.Drawn>> Drawings { get; } = new();

    /// <summary>Small maps by the places they show: many events have the same.</summary>
    public ConcurrentDictionary<string, DataMap> Locators { get; } = new(StringComparer.Ordinal);

    /// <summary>The views as they are seen from pages that share a way to the root.</summary>
    public ViewSet At(ViewPoint point) => views.GetOrAdd(point, static (p, all) => new(() => new(all, p)), this).Value;

    /// <summary>
    /// An event's summary as its own page shows it, and without its markup. Other places resolve its links against that page.
    /// </summary>
    public RenderedText Summary(LinkedEvent e) => summaries[e.Index].Of((All: this, Event: e), static from => from.All.RenderSummary(from.Event));

    public string PlainSummary(LinkedEvent e) => Summary(e).Plain;

    /// <summary>What an event's mark says of it, in whichever drawing: an event stands in those of its people, tags, years and neighbours.</summary>
    public string MarkTitle<TMark>(LinkedEvent e, TMark mark, Func<TMark, string> make) => markTitles[e.Index].Of(mark, make);

    /// <summary>An event's date as templates see it, which is the same on every page.</summary>
    public DataMap DateOf(LinkedEvent e) => dates[e.Index] ??= Dates.Of(e, site);

    /// <summary>
    /// The original of what a note cites, at the quoted words where browsers can go there. Both the note's page and the source's show it.
    /// </summary>
    public string? Original(Evidence evidence, LinkedSource? source) => originals.GetOrAdd(
        evidence,
        static (e, source) => TextFragment.Of(e.Source, e, e.Source.Publish == Publish.Full ? source?.Text : null),
        source);

    /// <summary>A text of an event in its author's Markdown, for files that hold it so.</summary>
    public string Written(LinkedEvent e, LocatedText text) =>
        Markdown.WithoutHeldBack(text, site.Routes.Event(e.Id) ?? "index.html", links);

    private RenderedText RenderSummary(LinkedEvent e)
    {
        var page = site.Routes.Event(e.Id) ?? "index.html";
        return At(new(SitePath.Root(page))).Text(e.Event.Summary, page, e, plain: true);
    }
}
