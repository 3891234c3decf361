using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Templates;
using Timeline.Site.Cards;
using Timeline.Site.Reporting;
using Timeline.Site.Texts;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Planning;

/// <summary>The events of one year.</summary>
public sealed record YearIndex(long Year, string Label, ImmutableArray<LinkedEvent> Events);

/// <summary>What all files of one build share: what is published of the library, the theme's words, and how pages are reached. Immutable but for caches that many threads may fill.</summary>
public sealed class SiteContext
{
    private readonly int[] positions;
    private readonly RenderedText?[] summaries;
    private readonly DataMap?[] dates;
    private readonly ConcurrentDictionary<string, PassageIndex> passages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ViewPoint, ViewSet> views = new();
    private readonly ConcurrentDictionary<string, string> languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Evidence, string?> originals = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<EvidenceReport> evidence;
    private readonly bool showsAll;

    public SiteContext(Library library, Theme theme, Words words, SiteOptions options, LinkResolver links)
    {
        Library = library;
        Theme = theme;
        Words = words;
        Options = options;
        Links = links;
        Routes = links.Routes;
        Phrases = EdtfPhrases.For(library.Settings.Language);
        showsAll = options.Preview || library.Events.All(e => e.Event.Status != Status.Draft);
        Events = Shown(library.Events);
        positions = new int[library.Events.Length];
        Array.Fill(positions, -1);
        for (var i = 0; i < Events.Length; i++)
        {
            positions[Events[i].Index] = i;
        }

        summaries = new RenderedText?[library.Events.Length];
        dates = new DataMap?[library.Events.Length];
        Facets = showsAll ? library.Facets :
        [
            .. library.Facets.Select(f => f with { Terms = [.. f.Terms.Select(t => t with { Events = Shown(t.Events) }).Where(t => t.Events.Length > 0)] }),
        ];
        TermCounts = Facets
            .SelectMany(f => f.Terms.Select(t => KeyValuePair.Create((f.Facet.Id, t.Term.Id), t.Events.Length)))
            .ToFrozenDictionary();
        Years = YearsOf(Events);
        YearLabels = Years.ToFrozenDictionary(y => y.Year, y => y.Label);
        QuoteCount = Events.Sum(e => e.Evidence.Count(x => x.Citation.Quote is not null));
        Cards = CardPlan.Of(this);
        evidence = new(() => new EvidenceReport(this));
    }

    public Library Library { get; }

    public Settings Settings => Library.Settings;

    public Theme Theme { get; }

    public Words Words { get; }

    public SiteOptions Options { get; }

    public LinkResolver Links { get; }

    public Routes Routes { get; }

    public MarkdownText Markdown { get; } = new();

    /// <summary>What the evidence comes to. The page of it and its data file are made from one report.</summary>
    internal EvidenceReport Evidence => evidence.Value;

    public EdtfPhrases Phrases { get; }

    /// <summary>The events this build shows, in order of time: all but drafts, or all in a preview.</summary>
    public ImmutableArray<LinkedEvent> Events { get; }

    public ImmutableArray<FacetIndex> Facets { get; }

    public FrozenDictionary<(string Facet, string Term), int> TermCounts { get; }

    /// <summary>The years that have events, in order.</summary>
    public ImmutableArray<YearIndex> Years { get; }

    public FrozenDictionary<long, string> YearLabels { get; }

    public int QuoteCount { get; }

    /// <summary>The pictures that stand for pages where they are shared.</summary>
    public CardPlan Cards { get; }

    /// <summary>Lists of more events than this show counts and lead to pages of years instead.</summary>
    public bool IsLarge => Events.Length > 300;

    /// <summary>Above so many events a build must not spend its time on embeds, which are then few and light.</summary>
    public const int ManyEvents = 2000;

    public bool IsHuge => Events.Length > ManyEvents;

    /// <summary>An event's place among those shown, or -1.</summary>
    public int Position(LinkedEvent e) => positions[e.Index];

    public bool Shows(LinkedEvent e) => positions[e.Index] >= 0;

    public ImmutableArray<LinkedEvent> Shown(ImmutableArray<LinkedEvent> events) =>
        showsAll ? events : [.. events.Where(e => e.Event.Status != Status.Draft)];

    public IEnumerable<CitedBy> CitedBy(LinkedSource source) => showsAll ? source.CitedBy : source.CitedBy.Where(use => Shows(use.Event));

    /// <summary>A source's quoted passages, numbered in the order of its text.</summary>
    public PassageIndex Passages(LinkedSource source) => passages.GetOrAdd(source.Id, static (_, a) => PassageIndex.Of(a.source, a.site), (source, site: this));

    /// <summary>The original of what a note cites, at the quoted words where browsers can go there. Both the note's page and the source's show it.</summary>
    internal string? Original(Evidence evidence, LinkedSource? source) => originals.GetOrAdd(
        evidence,
        static (e, source) => TextFragment.Of(e.Source, e, e.Source.Publish == Publish.Full ? source?.Text : null),
        source);

    /// <summary>The views as they are seen from pages that share a way to the root.</summary>
    public ViewSet ViewsAt(ViewPoint point) => views.GetOrAdd(point, static (p, site) => new ViewSet(site, p), this);

    /// <summary>An event's summary as its own page shows it, and without its markup. Other places resolve its links against that page.</summary>
    public RenderedText Summary(LinkedEvent e) => summaries[e.Index] ??= RenderSummary(e);

    public string PlainSummary(LinkedEvent e) => Summary(e).Plain;

    /// <summary>What a language calls itself.</summary>
    public string LanguageName(string language) => languages.GetOrAdd(language, static (tag, theme) => Words.NameOf(theme, tag), Theme);

    /// <summary>The language of what an event lacks in that of the site, as templates see it.</summary>
    internal Value Language(Event e) => e.Language is { } other ? Shapes.Language.Map(other, LanguageName(other)) : Value.Null;

    /// <summary>A language where it is another than the site's; null where nothing needs to be said.</summary>
    internal string? Foreign(string? language) => language is null || language.Equals(Settings.Language, StringComparison.OrdinalIgnoreCase) ? null : language;

    /// <summary>An event's date as templates see it, which is the same on every page.</summary>
    internal DataMap DateOf(LinkedEvent e) => dates[e.Index] ??= Dates.Map(e.Event.Date, this);

    /// <summary>An event's date in words.</summary>
    public string PhraseOf(LinkedEvent e) => DateOf(e)[Shapes.Date.PositionOf("phrase")].AsString!;

    public string? Absolute(string path) => Settings.Host is { } host ? host + SitePath.Encode(SitePath.Pretty(path)) : null;

    private RenderedText RenderSummary(LinkedEvent e)
    {
        var page = Routes.Event(e.Id) ?? "index.html";
        return ViewsAt(new(SitePath.Root(page))).Text(e.Event.Summary, page, e, plain: true);
    }

    /// <summary>A word in the form its count asks for.</summary>
    public string Count(string key, int count) => Words.Find(key, name => name == "count" ? Words.Number(count) : null, count) ?? Routes.Text(count);

    private ImmutableArray<YearIndex> YearsOf(ImmutableArray<LinkedEvent> events)
    {
        var byYear = new SortedDictionary<long, ImmutableArray<LinkedEvent>.Builder>();
        foreach (var e in events)
        {
            foreach (var year in e.Years)
            {
                if (!byYear.TryGetValue(year, out var list))
                {
                    byYear[year] = list = ImmutableArray.CreateBuilder<LinkedEvent>();
                }

                list.Add(e);
            }
        }

        return [.. byYear.Select(y => new YearIndex(y.Key, YearLabel(y.Key), y.Value.ToImmutable()))];
    }

    private string YearLabel(long year) =>
        EdtfPattern.Instance.Read(EdtfYear(year)).Value is { } date ? Phrases.Long(date) : Routes.Text(year);

    internal static string EdtfYear(long year)
    {
        var digits = Math.Abs((decimal)year).ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return (digits.Length > 4 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
    }
}
