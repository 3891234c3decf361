using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Scriban;

namespace Timeline.Site.Views;

/// <summary>The report on the site's evidence: what each quotation came to, and what is still weak.</summary>
internal static class EvidenceView
{
    private static readonly Verdict[] Order = [Verdict.Exact, Verdict.Normalized, Verdict.Elided, Verdict.Near, Verdict.Ambiguous, Verdict.NotFound, Verdict.CannotCheck];

    // A table of more rows is a slow page that nobody reads; what does not verify is always listed, and evidence.json has all.
    private const int MostRows = 1000;

    public static IDataMap Of(ViewSet views)
    {
        var site = views.Site;
        var quotes = site.Events.SelectMany(e => e.Evidence.Where(x => x.Citation.Quote is not null).Select(x => (Event: e, Evidence: x))).ToList();
        // What does not verify comes first: that is what a reader of the report looks for.
        var rows = quotes.OrderBy(q => q.Evidence.Result.Verifies).TakeWhile((q, i) => i < MostRows || !q.Evidence.Result.Verifies).ToList();
        return new LateMap(
            ("quote_count", () => quotes.Count),
            ("verified_count", () => quotes.Count(q => q.Evidence.Result.Verifies)),
            ("counts", () => DataList.From(Order.Select(verdict => Value.From(Shapes.VerdictCount.Map(
                verdict.Word(),
                site.Words["verdict." + verdict.Word()],
                quotes.Count(q => q.Evidence.Result.Verdict == verdict)))))),
            ("rows_left_out", () => quotes.Count - rows.Count),
            ("rows", () => DataList.From(rows.Select(q => Value.From(Row(views, q.Event, q.Evidence))))),
            ("unused", () => DataList.From(site.Library.Sources.Where(s => !site.CitedBy(s).Any()).Select(s => views.SourceCard(s.Source)))),
            ("unarchived", () => DataList.From(site.Library.Sources.Where(s => s.Source is { Url: not null, Archive: null }).Select(s => views.SourceCard(s.Source)))),
            ("uncited", () => Cards(views, e => e.Evidence.IsEmpty)),
            ("single_source", () => Cards(views, e => e.Evidence.Select(x => x.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1)));
    }

    private static Value Cards(ViewSet views, Func<LinkedEvent, bool> which) => DataList.From(views.Site.Events.Where(which).Select(views.CardValue));

    private static DataMap Row(ViewSet views, LinkedEvent e, Evidence evidence) => Shapes.EvidenceRow.Map(
        views.CardValue(e),
        NoteView.Of(views, e, evidence, null),
        NoteView.VerdictWord(evidence),
        views.Site.Words["verdict." + NoteView.VerdictWord(evidence)],
        evidence.Result.Verifies,
        evidence.Citation.At.Path,
        evidence.Citation.At.Line,
        evidence.Result.Verifies ? null : evidence.Result.Explanation);
}
