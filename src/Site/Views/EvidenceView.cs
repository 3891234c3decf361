using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Site.Chronology;
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

    // A table of more rows is a slow page that nobody reads; what does not verify is always listed, and evidence.json has all.
    private const int MostRows = 1000;

    public static IDataMap Of(ViewSet views)
    {
        var site = views.Site;
        var report = views.Shared.Evidence;
        // What does not verify comes first: that is what a reader of the report looks for.
        var rows = report.Quotes
            .OrderBy(q => q.Evidence.Result.Verifies)
            .TakeWhile((q, i) => i < MostRows || !q.Evidence.Result.Verifies)
            .ToList();
        var dates = report.Dates.Where(d => d.Evidence.Date!.Word != "supports").ToImmutableArray();
        var coverage = report.Events.OrderBy(e => e.Coverage.IsWhole).Take(MostRows).ToList();
        return new LateMap(
            ("quote_count", () => report.Quotes.Length),
            ("verified_count", () => report.Quotes.Count(q => q.Evidence.Result.Verifies)),
            ("counts", () => DataList.From(Order.Select(verdict => Value.From(Shapes.VerdictCount.Map(
                verdict.Word(),
                site.Words["verdict." + verdict.Word()],
                report.Quotes.Count(q => q.Evidence.Result.Verdict == verdict)))))),
            ("rows_left_out", () => report.Quotes.Length - rows.Count),
            ("rows", () => DataList.From(rows.Select(q => Value.From(Row(views, q.Event, q.Evidence))))),
            ("date_count", () => report.Dates.Length),
            ("date_counts", () => DataList.From(DateWords.Select(word => Value.From(Shapes.VerdictCount.Map(
                word,
                site.Words["date_verdict_short." + word],
                report.Dates.Count(d => d.Evidence.Date!.Word == word)))))),
            ("statements", () => Statements(views, report)),
            ("coverage", () => DataList.From(coverage.Select(e => Value.From(Covered(views, e))))),
            ("coverage_left_out", () => report.Events.Length - coverage.Count),
            ("dates", () => List(dates, d => EventRow(views, d.Event, d.Evidence.Citation.At, NoteView.DateText(d.Evidence, site), $"#note-{d.Evidence.Number}"))),
            ("uncited_sentences", () => UncitedSentences(views, report)),
            ("gaps", () => List(report.Gaps, gap => EventRow(views, gap.After, gap.After.Event.At, Between(views, gap)))),
            ("first_of_january", () => Events(views, report.FirstOfJanuary, e => site.Phrases.Long(e.Event.Date.Value))),
            ("disputed", () => Events(views, report.Disputed, e => string.Join(" / ", e.Event.Dates.Select(d => d.Date).Prepend(e.Event.Date).Select(d => site.Phrases.Long(d.Value))))),
            ("retracted", () => Events(views, report.Retracted)),
            ("unused", () => List(report.Unused, s => SourceRow(views, s))),
            ("unarchived", () => List(report.Unarchived, s => SourceRow(views, s))),
            ("uncited", () => Events(views, report.Uncited)),
            ("single_source", () => Events(views, report.SingleSource, e => e.Evidence[0].Source.Title)));
    }

    private static DataMap Row(ViewSet views, LinkedEvent e, Evidence evidence) => Shapes.EvidenceRow.Map(
        views.EntryValue(e),
        NoteView.Of(views, e, evidence, null),
        evidence.VerdictWord(),
        views.Site.Words["verdict." + evidence.VerdictWord()],
        evidence.Result.Verifies,
        evidence.Citation.At.Path,
        evidence.Citation.At.Line,
        evidence.Result.Verifies ? null : evidence.Result.Explanation);

    // How many of the events that make a statement have it carried by verified words.
    private static Value Statements(ViewSet views, EvidenceReport report) => DataList.From(report.Events
        .SelectMany(e => e.Coverage.Statements)
        .GroupBy(s => s.Statement, StringComparer.Ordinal)
        .OrderBy(group => EventCoverage.Place(group.Key, views.Site.Settings))
        .Select(group => Value.From(Shapes.StatementCount.Map(group.Key, NoteView.Supported(group.Key, views), group.Count(s => s.IsCarried), group.Count()))));

    private static DataMap Covered(ViewSet views, LinkedEvent e) => Shapes.Coverage.Map(
        views.EntryValue(e),
        DataList.From(e.Coverage.Statements.Select(s => Value.From(Shapes.CoveredStatement.Map(
            s.Statement,
            NoteView.Supported(s.Statement, views),
            s.IsCarried,
            DataList.From(s.Notes.Select(n => Value.From(Shapes.NoteLink.Map(n.Number, $"{views.Entry(e).Url}#note-{n.Number}")))))))),
        e.Event.At.Path,
        e.Event.At.Line);

    // The first are made; the list knows how many there are.
    private static Value UncitedSentences(ViewSet views, EvidenceReport report)
    {
        var first = report.UncitedSentences.Take(MostRows).ToArray();
        return first.Length == 0
            ? DataList.Empty
            : Value.From((IDataList)new LateList(report.UncitedSentenceCount, i => i < first.Length
                ? Value.From(EventRow(views, first[i].Event, first[i].Sentence.At, first[i].Sentence.Words))
                : Value.Null));
    }

    private static string Between(ViewSet views, QuietGap gap) =>
        views.Site.Words.Find("evidence.gap", name => name switch
        {
            "from" => DateFacts.End(gap.Before.Event.Date.Value, views.Site) ?? views.Site.PhraseOf(gap.Before),
            "to" => DateFacts.Start(gap.After.Event.Date.Value, views.Site) ?? views.Site.PhraseOf(gap.After),
            "before" => gap.Before.Event.Title,
            "count" => views.Site.Words.Number(gap.Days),
            _ => null,
        }, gap.Days) ?? "";

    private static Value Events(ViewSet views, ImmutableArray<LinkedEvent> events, Func<LinkedEvent, string?>? text = null) =>
        List(events, e => EventRow(views, e, e.Event.At, text?.Invoke(e)));

    private static DataMap EventRow(ViewSet views, LinkedEvent e, Location at, string? text, string anchor = "") =>
        Shapes.ReportRow.Map(e.Event.Title, views.Entry(e).Url is { } url ? url + anchor : (string?)null, at.Path, at.Line, text);

    private static DataMap SourceRow(ViewSet views, LinkedSource s) =>
        Shapes.ReportRow.Map(s.Source.Title, views.Url(views.Site.Routes.Source(s.Id)), s.Source.At.Path, s.Source.At.Line, Value.Null);

    private static Value List<T>(ImmutableArray<T> items, Func<T, DataMap> row) =>
        items.IsEmpty ? DataList.Empty : Value.From((IDataList)new LateList(items.Length, i => Value.From(row(items[i]))));
}
