using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;

namespace Timeline.Site.Reporting;

/// <summary>
/// What the evidence of a site comes to and where it is weak. The page and <c>evidence.json</c> say the same because both are made from
/// this.
/// </summary>
public sealed class EvidenceReport
{
    private readonly Lazy<ImmutableArray<CitedBy>> weakestQuotes;
    private readonly Lazy<ImmutableArray<LinkedEvent>> leastCovered;
    private readonly Lazy<ImmutableArray<StatementCount>> statements;

    private EvidenceReport(
        ImmutableArray<LinkedEvent> events, ImmutableArray<LinkedSource> sources, ProofCounts proof, Func<LinkedSource, bool> isUsed)
    {
        Quotes = [.. QuotesOf(events)];
        Dates = [.. events.SelectMany(e => e.Evidence.Where(x => x.Date is not null).Select(x => new CitedBy(e, x)))];
        (Events, Proof) = (events, proof);
        Uncited = [.. events.Where(e => e.Evidence.IsEmpty)];
        SingleSource = [.. events.Where(e => e.Evidence.Select(x => x.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1)];
        UncitedSentenceCount = events.Where(HasUncited).Sum(e => e.Coverage.Uncited);
        Disputed = [.. events.Where(e => !e.Event.Dates.IsEmpty)];
        Retracted = [.. events.Where(e => e.Event.Status == Status.Retracted)];
        Unused = [.. sources.Where(s => !isUsed(s))];
        Unarchived = [.. sources.Where(s => s.Source is { Url: not null, Archive: null })];
        Gaps = [.. QuietGap.Among(events)];
        FirstOfJanuary = [.. events.Where(e =>
            LooksFalselyPrecise(e.Event.Date.Value) && !e.Evidence.Any(x => x.Date?.Word == "supports"))];
        weakestQuotes = new(() => [.. Quotes.OrderBy(q => q.Evidence.Result.Verifies)]);
        leastCovered = new(() => [.. Events.OrderBy(e => e.Coverage.IsWhole)]);
        statements = new(() => [.. StatementCount.Among(Events)]);
    }

    /// <summary>Of what a site shows.</summary>
    internal static EvidenceReport Of(SiteContext site) =>
        new(site.Events, site.Sources, site.Proof, source => site.CitedBy(source).Any());

    /// <summary>Of what a build publishes now, and of all sources: what is told beside a build.</summary>
    public static EvidenceReport Of(Library library)
    {
        var published = library.Events.RemoveAll(e => e.Event.IsHeldBack());
        return new(
            published,
            library.Sources,
            ProofCounts.Of(published.Select(e => e.Coverage)),
            source => source.CitedBy.Any(use => !use.Event.Event.IsHeldBack()));
    }

    /// <summary>Every citation with a quote.</summary>
    public ImmutableArray<CitedBy> Quotes { get; }

    /// <summary>The same, what does not verify first: that is what a reader of the report looks for.</summary>
    public ImmutableArray<CitedBy> WeakestQuotes => weakestQuotes.Value;

    /// <summary>Every citation that carries a date, which the date finder has read.</summary>
    public ImmutableArray<CitedBy> Dates { get; }

    /// <summary>Every event, whose coverage is told.</summary>
    public ImmutableArray<LinkedEvent> Events { get; }

    /// <summary>The same, those of which verified words do not carry all first.</summary>
    public ImmutableArray<LinkedEvent> LeastCovered => leastCovered.Value;

    /// <summary>Each statement that events make, and how often verified words carry it.</summary>
    internal ImmutableArray<StatementCount> Statements => statements.Value;

    public ProofCounts Proof { get; }

    public ImmutableArray<LinkedEvent> Uncited { get; }

    public ImmutableArray<LinkedEvent> SingleSource { get; }

    public int UncitedSentenceCount { get; }

    /// <summary>The sentences that no note stands behind, found again at each asking: there can be hundreds of thousands.</summary>
    public IEnumerable<(LinkedEvent Event, UncitedSentence Sentence)> UncitedSentences =>
        from e in Events
        where HasUncited(e)
        from sentence in EventCoverage.UncitedSentences(e.Event, e.Evidence)
        select (e, sentence);

    /// <summary>Events with competing dates.</summary>
    public ImmutableArray<LinkedEvent> Disputed { get; }

    public ImmutableArray<LinkedEvent> Retracted { get; }

    public ImmutableArray<LinkedSource> Unused { get; }

    public ImmutableArray<LinkedSource> Unarchived { get; }

    public ImmutableArray<QuietGap> Gaps { get; }

    /// <summary>Events dated to 1 January by no words that say so: often a year that a program made into a day.</summary>
    public ImmutableArray<LinkedEvent> FirstOfJanuary { get; }

    internal static IEnumerable<CitedBy> QuotesOf(ImmutableArray<LinkedEvent> events) =>
        events.SelectMany(e => e.Evidence.Where(x => x.Citation.Quote is not null).Select(x => new CitedBy(e, x)));

    private static bool HasUncited(LinkedEvent e) => e.Coverage.Uncited > 0 && !e.Evidence.IsEmpty;

    private static bool LooksFalselyPrecise(EdtfDate date) => date switch
    {
        CalendarDate { Precision: Precision.Day, Qualification: Qualification.None, HasUnspecifiedDigits: false } =>
            date.Bounds.Earliest is { Month: 1, Day: 1 },
        EdtfInterval interval => interval.Start.Date is { } start && LooksFalselyPrecise(start),
        _ => false,
    };
}
