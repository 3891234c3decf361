using System.Globalization;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The days of a year, each with the events of every year that fell on it: those of which the day is known.</summary>
internal static class OnThisDay
{
    private const int LeapYear = 2000;

    private static readonly Shape<(ViewSet Views, LinkedEvent Event, long Year)> InYear = new(
        "day in a year",
        ("label", d => d.Views.Site.YearLabels[d.Year]),
        ("event", d => d.Views.Entry(d.Event)));

    private static readonly Shape<(Seen Seen, int Month, int Day)> DayShape = new(
        "day of the year",
        ("id", d => $"{Two(d.Month)}-{Two(d.Day)}"),
        ("number", d => d.Day),
        ("label", d => d.Seen.Views.Site.Phrases.Yearly(d.Month, d.Day)),
        ("heat", d => Heat.Of(d.Seen.ByDay[(d.Month, d.Day)].Count(), d.Seen.Most)),
        ("years", d => DataList.From(d.Seen.ByDay[(d.Month, d.Day)].Select(e => Value.From(InYear.Map((d.Seen.Views, e.Event, e.Year)))))));

    private static readonly Shape<(Seen Seen, int Month)> MonthShape = new(
        "month",
        ("id", m => Two(m.Month)),
        ("label", m => m.Seen.Views.Site.Phrases.Yearly(m.Month)),
        ("count", m => m.Seen.ByDay.Where(day => day.Key.Month == m.Month).Sum(day => day.Count())),
        ("days", m => DataList.From(Enumerable.Range(1, DateTime.DaysInMonth(LeapYear, m.Month))
            .Select(day => Value.From(DayShape.Map((m.Seen, m.Month, day)))))));

    public static DataList Of(ViewSet views)
    {
        var byDay = views.Site.Events
            .Select(e => (Event: e, Day: DayOf(e.Event.Date.Value)))
            .Where(e => e.Day is not null)
            .ToLookup(e => (e.Day!.Value.Month, e.Day.Value.Day), e => (e.Event, (long)e.Day!.Value.Year));
        var seen = new Seen(views, byDay, byDay.Select(day => day.Count()).DefaultIfEmpty().Max());
        return DataList.From(Enumerable.Range(1, 12).Select(month => Value.From(MonthShape.Map((seen, month)))));
    }

    // Where all that a date can mean is one day, however it is written: 1932-X2-31 is in December.
    private static EdtfDay? DayOf(EdtfDate date) =>
        date.Qualification == Qualification.None && date.Bounds is { Earliest: { } first, Latest: { } last } && first == last ? first : null;

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private sealed record Seen(ViewSet Views, ILookup<(int Month, int Day), (LinkedEvent Event, long Year)> ByDay, int Most);
}
