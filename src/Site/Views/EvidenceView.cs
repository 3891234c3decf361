using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Site.Chronology;
using Timeline.Site.Incremental;
using Timeline.Site.Templates;
using Timeline.Site.Reporting;

namespace Timeline.Site.Views;

/// <summary>The report on the site's evidence: what each quotation came to, and what is still weak.</summary>
internal static class EvidenceView
{
    private static readonly Verdict[] Order =
    [
        Verdict.Exact, Verdict.Normalized, Verdict.Elided, Verdict.Near, Verdict.Ambiguous, Verdict.NotFound, Verdict.CannotCheck,
    ];
    private static readonly string[] DateWords = ["supports", "coarser", "contradicts", "cannot-check"];

    // More rows nobody reads; what does not verify is always listed, and evidence.json has all.
    private const int MostRows = 1000;

    private static readonly Shape<VerdictCount> Counted = new(
        "verdict count",
        ("verdict", c => c.Verdict),
        ("text", c => c.Text),
        ("count", c => c.Count));

    private static readonly Shape<(ViewSet Views, CitedBy Quote)> Row = new(
        "evidence row",
        ("event", r => r.Views.Entry(r.Quote.Event)),
        ("note", r => NoteView.Of(r.Views, r.Quote.Event, r.Quote.Evidence)),
        ("verdict", r => r.Quote.Evidence.VerdictWord()),
        ("verdict_text", r => r.Views.Site.VerdictOf(r.Quote.Evidence)),
        ("verified", r => r.Quote.Evidence.Result.Verifies),
        ("file", r => r.Quote.Evidence.Citation.At.Path),
        ("line", r => r.Quote.Evidence.Citation.At.Line),
        ("explanation", r => r.Quote.Evidence.Result.Verifies ? null : r.Quote.Evidence.Result.Explanation));

    private static readonly Shape<(ViewSet Views, LinkedEvent Event, Evidence Note)> NoteLink = new(
        "note link",
        ("number", n => n.Note.Number),
        ("url", n => n.Views.NoteUrl(n.Event, n.Note)));

    private static readonly Shape<(ViewSet Views, LinkedEvent Event, CoveredStatement Statement)> StatementOfEvent = new(
        "statement",
        ("id", s => s.Statement.Statement),
        ("title", s => NoteView.Supported(s.Statement.Statement, s.Views)),
        ("carried", s => s.Statement.IsCarried),
        ("notes", s => DataList.From(s.Statement.Notes, note => NoteLink.Map((s.Views, s.Event, note)))));

    private static readonly Shape<(ViewSet Views, LinkedEvent Event)> Covered = new(
        "coverage",
        ("event", c => c.Views.Entry(c.Event)),
        ("statements", c => DataList.From(c.Event.Coverage.Statements, s => StatementOfEvent.Map((c.Views, c.Event, s)))),
        ("file", c => c.Event.Event.At.Path),
        ("line", c => c.Event.Event.At.Line));

    private static readonly Shape<Seen> Shape = new(
        "evidence",
        ("quote_count", r => r.Report.Quotes.Length),
        ("verified_count", r => r.Report.Quotes.Count(q => q.Evidence.Result.Verifies)),
        ("unchecked_count", r => r.Report.Proof.UncheckedQuotes),
        ("counts", r => DataList.From(Order.Select(verdict => Value.From(Counted.Map(new(
            verdict.Word(),
            r.Site.Words["verdict." + verdict.Word()],
            r.Report.Quotes.Count(q => q.Evidence.Result.Verdict == verdict))))))),
        ("rows_left_out", r => r.Report.Quotes.Length - Length(r.Report.Quotes)),
        ("rows", r => new LateList(Length(r.Report.Quotes), i => Row.Map((r.Views, r.Report.WeakestQuotes[i])))),
        ("date_count", r => r.Report.Dates.Length),
        ("date_counts", r => DataList.From(DateWords.Select(word => Value.From(Counted.Map(new(
            word,
            r.Site.Words["date_verdict_short." + word],
            r.Report.Dates.Count(d => d.Evidence.Date!.Word == word))))))),
        ("statements", r => Statements(r)),
        ("coverage", r => new LateList(
            Math.Min(r.Report.Events.Length, MostRows),
            i => Covered.Map((r.Views, r.Report.LeastCovered[i])))),
        ("coverage_left_out", r => Math.Max(0, r.Report.Events.Length - MostRows)),
        ("dates", r => List([.. r.Report.Dates.Where(d => d.Evidence.Date!.Word != "supports")], d => DateRow(r.Views, d))),
        ("uncited_sentences", r => UncitedSentences(r)),
        ("gaps", r => List(r.Report.Gaps, gap => EventRow(r.Views, gap.After, gap.After.Event.At, Between(r.Site, gap)))),
        ("first_of_january", r => Events(r, r.Report.FirstOfJanuary, e => r.Site.Phrases.Long(e.Event.Date.Value))),
        ("disputed", r => Events(r, r.Report.Disputed, e => AllDates(e, r.Site))),
        ("retracted", r => Events(r, r.Report.Retracted)),
        ("unused", r => List(r.Report.Unused, s => SourceRow(r.Views, s))),
        ("unarchived", r => List(r.Report.Unarchived, s => SourceRow(r.Views, s))),
        ("uncited", r => Events(r, r.Report.Uncited)),
        ("single_source", r => Events(r, r.Report.SingleSource, e => e.Evidence[0].Source.Title)));

    private static readonly Shape<(ViewSet Views, StatementCount Counted)> CountedStatement = new(
        "statement count",
        ("id", s => s.Counted.Statement),
        ("title", s => NoteView.Supported(s.Counted.Statement, s.Views)),
        ("carried", s => s.Counted.Carried),
        ("count", s => s.Counted.Count));

    private static readonly Shape<Weakness> WeaknessShape = new(
        "report row",
        ("title", w => w.Title),
        ("url", w => w.Url),
        ("file", w => w.At.Path),
        ("line", w => w.At.Line),
        ("text", w => w.Text));

    public static DataMap Of(ViewSet views) => Shape.Map(new(views));

    /// <summary>How many rows the longer of its tables has, event by event or quotation by quotation.</summary>
    public static int Length(SiteContext site)
    {
        CitedBy[] quotes = [.. EvidenceReport.QuotesOf(site.Events)];
        return quotes.Length == 0 ? 0 : Math.Max(Length(quotes), Math.Min(site.Events.Length, MostRows));
    }

    private static int Length(IReadOnlyCollection<CitedBy> quotes) =>
        Math.Max(quotes.Count(q => !q.Evidence.Result.Verifies), Math.Min(quotes.Count, MostRows));

    private static DataList Statements(Seen r) => DataList.From(r.Report.Statements
        .OrderBy(counted => EventCoverage.Place(counted.Statement, r.Site.Settings))
        .Select(counted => Value.From(CountedStatement.Map((r.Views, counted)))));

    // The first are made; the rest, of which our own page shows none, together when a template asks for one.
    private static Value UncitedSentences(Seen r)
    {
        var first = r.Report.UncitedSentences.Take(MostRows).ToArray();
        var all = new KeptOnce<(LinkedEvent Event, UncitedSentence Sentence)[]>(() => [.. r.Report.UncitedSentences]);
        return first.Length == 0 ? DataList.Empty : new LateList(r.Report.UncitedSentenceCount, i =>
        {
            var (of, sentence) = i < first.Length ? first[i] : all.Value[i];
            return EventRow(r.Views, of, sentence.At, sentence.Words);
        });
    }

    private static string AllDates(LinkedEvent e, SiteContext site) =>
        string.Join(" / ", e.Event.Dates.Select(d => d.Date).Prepend(e.Event.Date).Select(d => site.Phrases.Long(d.Value)));

    private static string Between(SiteContext site, QuietGap gap) =>
        site.Words.Find(gap.IsCounted ? "evidence.gap" : "evidence.gap_between", name => name switch
        {
            "from" => DateFacts.End(gap.Before.Event.Date.Value, site) ?? site.PhraseOf(gap.Before),
            "to" => DateFacts.Start(gap.After.Event.Date.Value, site) ?? site.PhraseOf(gap.After),
            "before" => gap.Before.Event.Title,
            "count" => site.Words.Number(gap.Days),
            _ => null,
        }, gap.Days) ?? "";

    private static Value Events(Seen report, ImmutableArray<LinkedEvent> events, Func<LinkedEvent, string?>? text = null) =>
        List(events, e => EventRow(report.Views, e, e.Event.At, text?.Invoke(e)));

    private static DataMap EventRow(ViewSet views, LinkedEvent e, Location at, string? text) =>
        WeaknessShape.Map(new(e.Event.Title, views.EventUrl(e), at, text));

    private static DataMap DateRow(ViewSet views, CitedBy cited) => WeaknessShape.Map(new(
        cited.Event.Event.Title,
        views.EventUrl(cited.Event) is null ? null : views.NoteUrl(cited.Event, cited.Evidence),
        cited.Evidence.Citation.At,
        NoteView.DateText(cited.Evidence, views.Site)));

    private static DataMap SourceRow(ViewSet views, LinkedSource s) =>
        WeaknessShape.Map(new(s.Source.Title, views.Url(views.Site.Routes.Source(s.Id)), s.Source.At));

    private static Value List<T>(ImmutableArray<T> items, Func<T, DataMap> row) =>
        items.IsEmpty ? DataList.Empty : new LateList(items.Length, i => row(items[i]));

    private readonly record struct Seen(ViewSet Views)
    {
        public SiteContext Site => Views.Site;

        public EvidenceReport Report => Views.Shared.Evidence;
    }

    private sealed record VerdictCount(string Verdict, string Text, int Count);

    /// <summary>Something in a file that the report points at.</summary>
    private sealed record Weakness(string Title, string? Url, Location At, string? Text = null);
}
