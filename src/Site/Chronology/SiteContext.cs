using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Drawing;
using Timeline.Site.Incremental;
using Timeline.Site.Planning;
using Timeline.Site.Themes;

namespace Timeline.Site.Chronology;

/// <summary>
/// What is known of a site before anything is viewed: which of the library's events it shows, their years and passages, the words of its
/// language and where each thing has its page. Immutable but for caches that many threads may fill.
/// </summary>
internal sealed class SiteContext
{
    private readonly int[] positions;
    private readonly string?[] phrases;
    private readonly Kept<AxisItem>[] axisItems;
    private readonly ConcurrentDictionary<string, PassageIndex> passages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> languages = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> assets;
    private readonly bool showsAll;
    private readonly KeptOnce<ProofCounts> proof;
    private readonly Lazy<bool> countsProof;
    private readonly Lazy<string?> proofSentence;
    private readonly KeptOnce<ImmutableArray<PlaceIndex>> places;
    private readonly Lazy<EventGroups> rows;
    private readonly Lazy<EventGroups?> colours;
    private readonly Lazy<FrozenDictionary<string, DateTimeOffset>?> commits;

    public SiteContext(Library library, Theme theme, Words words, SiteOptions options)
    {
        Library = library;
        Theme = theme;
        Words = words;
        Options = options;
        Routes = new(theme);
        assets = library.Assets.ToFrozenSet(StringComparer.Ordinal);
        Assets = theme.Assets;
        Phrases = EdtfPhrases.For(library.Settings.Language);
        showsAll = options.Preview || !library.Events.Any(e => e.Event.IsHeldBack());
        Events = Shown(library.Events);
        positions = new int[library.Events.Length];
        Array.Fill(positions, -1);
        for (var i = 0; i < Events.Length; i++)
        {
            positions[Events[i].Index] = i;
        }

        phrases = new string?[library.Events.Length];
        axisItems = new Kept<AxisItem>[library.Events.Length];
        Sources = options.Preview ? library.Sources : [.. library.Sources.Where(source => CitedBy(source).Any())];
        Facets = showsAll ? library.Facets : [.. library.Facets.Select(Shown)];
        Years = YearIndex.Of(Events, Phrases);
        YearLabels = Years.ToFrozenDictionary(y => y.Year, y => y.Label);
        proof = new(() => ProofCounts.Of(Events.Select(e => e.Coverage)));
        proofSentence = new(() => Chronology.ProofSentence.Of(Proof, Words));
        places = new(() => PlaceIndex.All(this));
        rows = new(() => EventGroups.Rows(this));
        colours = new(() => EventGroups.Colours(this));
        commits = new(() => GitDates.Of(options.InputFolder));
        HeldBack = showsAll ? FrozenDictionary<string, Status>.Empty
            : library.Events.Where(e => e.Event.IsHeldBack())
                .SelectMany(e => e.Event.Aliases.Select(alias => alias.Id).Prepend(e.Id), (e, id) => (Path: Routes.Event(id), e.Event.Status))
                .Where(page => page.Path is not null)
                .DistinctBy(page => page.Path).ToFrozenDictionary(page => page.Path!, page => page.Status, StringComparer.Ordinal);
        countsProof = new(() => Chronology.ProofSentence.Counts(Proof));
        QuoteCount = Events.Sum(e => e.Evidence.Count(x => x.Citation.Quote is not null));
    }

    public Library Library { get; }

    public Settings Settings => Library.Settings;

    public Theme Theme { get; }

    public ThemeAssets Assets { get; }

    public Words Words { get; }

    public SiteOptions Options { get; }

    public Routes Routes { get; }

    public EdtfPhrases Phrases { get; }

    /// <summary>The events this build shows, in order of time: all but drafts and those whose day has not come, or all in a preview.</summary>
    public ImmutableArray<LinkedEvent> Events { get; }

    /// <summary>What the events are that this build does not show, by the paths of the pages they will have.</summary>
    public FrozenDictionary<string, Status> HeldBack { get; }

    /// <summary>
    /// The sources this build shows: those that a shown event cites, or all in a preview. A record that nothing published cites is nobody's
    /// business.
    /// </summary>
    public ImmutableArray<LinkedSource> Sources { get; }

    public ImmutableArray<FacetIndex> Facets { get; }

    /// <summary>The years that have events, in order.</summary>
    public ImmutableArray<YearIndex> Years { get; }

    /// <summary>Every place of known coordinates, those with the most events first.</summary>
    public ImmutableArray<PlaceIndex> Places => places.Value;

    public FrozenDictionary<long, string> YearLabels { get; }

    public int QuoteCount { get; }

    public ProofCounts Proof => proof.Value;

    /// <summary>What every page may depend on that follows from the words of all events, told without noting these.</summary>
    public ImmutableArray<string> Facts => [CountsProof ? "counts" : "", IsLarge ? "" : ProofSentence ?? ""];

    /// <summary>Whether what the site says of its proof is told in numbers, as <see cref="Chronology.ProofSentence.Counts"/> says.</summary>
    public bool CountsProof => countsProof.Value;

    /// <summary>As <see cref="GitDates"/> tells; Git is asked once, whoever wants to know.</summary>
    public FrozenDictionary<string, DateTimeOffset>? Commits => commits.Value;

    /// <summary>The rows of the drawing.</summary>
    public EventGroups Rows => rows.Value;

    /// <summary>The colours of the drawing; null where it has none.</summary>
    public EventGroups? Colours => colours.Value;

    /// <summary>What the site may say of its proof; null when that is nothing.</summary>
    public string? ProofSentence
    {
        get
        {
            // Few pages of a large site say it; those of a small one all do, and are all made anew when it is another.
            if (IsLarge)
            {
                ReadLog.NoteEverything();
            }

            return proofSentence.Value;
        }
    }

    /// <summary>Lists of more events than this show counts and lead to pages of years instead.</summary>
    public bool IsLarge => Events.Length > 300;

    /// <summary>How many terms, years and eras have a page.</summary>
    public int PartCount => Facets.Sum(f => f.Terms.Length) + Years.Length + Settings.Eras.Length;

    /// <summary>Of more events or parts than this, the embeds of parts are light: they do without a drawing.</summary>
    public bool IsHuge => Events.Length > 2000 || PartCount > 2000;

    /// <summary>An event's place among those shown, or -1.</summary>
    public int Position(LinkedEvent e) => positions[e.Index];

    public bool Shows(LinkedEvent e) => positions[e.Index] >= 0;

    /// <summary>Whether a path that a record names is one of the author's files, which may be opened.</summary>
    public bool IsAsset(string path) => assets.Contains(path);

    public ImmutableArray<LinkedEvent> Shown(ImmutableArray<LinkedEvent> events) =>
        showsAll ? events : [.. events.Where(e => !e.Event.IsHeldBack())];

    public IEnumerable<CitedBy> CitedBy(LinkedSource source) => showsAll ? source.CitedBy : source.CitedBy.Where(use => Shows(use.Event));

    /// <summary>A source's quoted passages, numbered in the order of its text.</summary>
    public PassageIndex Passages(LinkedSource source) =>
        passages.GetOrAdd(source.Id, static (_, a) => PassageIndex.Of(a.site.CitedBy(a.source)), (site: this, source));

    /// <summary>
    /// Where the passage that a note quotes stands on its source's page; null when the note quotes none or there is no such page.
    /// </summary>
    public PagePlace? PassageOf(LinkedEvent e, Evidence evidence) =>
        Library.SourcesById.TryGetValue(evidence.Source.Id, out var source)
        && Passages(source).Number(e.Id, evidence.Number) is { } number
        && Routes.Source(source.Id) is { } page
            ? new(page, PassageIndex.Anchor(number))
            : null;

    /// <summary>What a language calls itself.</summary>
    public string LanguageName(string language) => languages.GetOrAdd(language, static (tag, theme) => Words.NameOf(theme, tag), Theme);

    /// <summary>A language where it is another than the site's; null where nothing needs to be said.</summary>
    public string? Foreign(string? language) =>
        language is null || language.Equals(Settings.Language, StringComparison.OrdinalIgnoreCase) ? null : language;

    /// <summary>The language of an event's title, which not every event has in the site's.</summary>
    public string LanguageOf(Event e) => e.Language is { } own && e.Untranslated.Contains("title") ? own : Settings.Language;

    /// <summary>An event's date in words.</summary>
    public string PhraseOf(LinkedEvent e) => phrases[e.Index] ??= Phrases.Long(e.Event.Date.Value);

    /// <summary>An event as drawings have it: it stands in those of its year, its people and its tags.</summary>
    public AxisItem OnAxis(LinkedEvent e) => axisItems[e.Index].Of((Site: this, Event: e), static of =>
        AxisItem.Of(of.Event, of.Event.Index, of.Event.Event.Date.Value, of.Site.TitleOf(of.Event.Event)) with { Lane = of.Site.Row(of.Event) });

    /// <summary>The row of the drawing in which an event stands; null in none.</summary>
    public string? Row(LinkedEvent e) => Rows.Of(e.Event) is >= 0 and var row ? Rows.Groups[row].Id : null;

    public string? Absolute(string path) => Settings.Host is { } host ? host + SitePath.Encode(SitePath.Pretty(path)) : null;

    /// <summary>A word in the form its count asks for.</summary>
    public string Count(string key, int count) =>
        Words.Find(key, name => name == "count" ? Words.Number(count) : null, count) ?? Routes.Text(count);

    /// <summary>Who says the words of a note, for readers; null where it is not told.</summary>
    public string? SpeakerOf(Evidence evidence) => evidence.IsQuotedByOthers ? Words.Find("note.quoted") : evidence.Speaker;

    /// <summary>
    /// What the check of a quote came to, for readers; wherever that is said, so is what may turn the words round.
    /// </summary>
    public string VerdictOf(Evidence evidence) => evidence is { Result.Verifies: true, Date.Word: "contradicts" }
        ? With("verdict.other_date", WordsVerdictOf(evidence)) : WordsVerdictOf(evidence);

    /// <summary>The same of words that several events may cite: what they say of one event's date is left out.</summary>
    public string WordsVerdictOf(Evidence evidence)
    {
        var verdict = Words["verdict." + (evidence.HasOwnWords ? "bracketed" : evidence.VerdictWord())];
        verdict = evidence.Result is { Verifies: true, JoinsSentences: true } ? With("verdict.joins_sentences", verdict) : verdict;
        return evidence.Result is { Verifies: true, IsBesideNegation: true } ? With("verdict.beside_not", verdict) : verdict;
    }

    private string With(string key, string verdict) => Words.Find(key, name => name == "verdict" ? verdict : null) ?? verdict;

    /// <summary>What an event is called where its page is not beside it, as in citations: that it is retracted goes along.</summary>
    public string TitleOf(Event e) => e.Status == Status.Retracted ? $"{Words.Find("status.retracted")}: {e.Title}" : e.Title;

    private FacetIndex Shown(FacetIndex facet) => facet with
    {
        Terms = [.. facet.Terms.Select(t => t with { Events = Shown(t.Events) }).Where(t => t.Events.Length > 0)],
    };
}
