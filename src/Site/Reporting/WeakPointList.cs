using System.Globalization;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Reporting;

/// <summary>The weak points of the report, for an author to work through: the same that the site's page on its evidence lists.</summary>
internal static class WeakPointList
{
    /// <param name="report">The report.</param>
    /// <param name="phrases">How dates are said.</param>
    /// <param name="most">How many of each kind are told.</param>
    public static IEnumerable<WeakPoints> Of(EvidenceReport report, EdtfPhrases phrases, int most)
    {
        var dates = report.Dates.Where(d => d.Evidence.Date!.Word != "supports").ToArray();
        WeakPoints[] all =
        [
            Some(Weakness.Uncited, report.Uncited, e => Of(e)),
            new(Weakness.BareSentence, report.UncitedSentenceCount,
                [.. report.UncitedSentences.Take(most).Select(s => Of(s.Event, s.Sentence.Words) with { At = s.Sentence.At })]),
            Some(Weakness.Date, dates, d => Of(d.Event, d.Evidence.Citation.Quote!.Text) with { At = d.Evidence.Citation.Quote!.At }),
            Some(Weakness.FirstOfJanuary, report.FirstOfJanuary, e => Of(e, phrases.Long(e.Event.Date.Value))),
            Some(Weakness.SingleSource, report.SingleSource, e => Of(e, e.Evidence[0].Source.Title)),
            Some(Weakness.Unarchived, report.Unarchived, s => Of(s, s.Source.Url)),
            Some(Weakness.Unused, report.Unused, s => Of(s, s.Source.ContainerTitle)),
            Some(Weakness.Gap, report.Gaps, gap => Of(gap.After,
                string.Create(CultureInfo.InvariantCulture, $"Nothing for {gap.Days:N0} days after “{gap.Before.Event.Title}” ({phrases.Long(gap.Before.Event.Date.Value)})"))),
        ];
        return all.Where(points => points.Count > 0);

        WeakPoints Some<T>(Weakness kind, IReadOnlyList<T> of, Func<T, WeakPoint> point) => new(kind, of.Count, [.. of.Take(most).Select(point)]);
    }

    private static WeakPoint Of(LinkedEvent e, string? text = null) => new(e.Event.Title, e.Event.At, text) { Event = e.Id };

    private static WeakPoint Of(LinkedSource s, string? text) => new(s.Source.Title, s.Source.At, text) { Source = s.Id };
}
