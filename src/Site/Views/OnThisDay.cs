using System.Globalization;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>The days of a year, each with the events of every year that fell on it: those of which the day is known.</summary>
internal static class OnThisDay
{
    private const int LeapYear = 2000;

    public static Value Of(ViewSet views)
    {
        var site = views.Site;
        var byDay = site.Events
            .Select(e => (Event: e, Day: DayOf(e.Event.Date.Value)))
            .Where(e => e.Day is not null)
            .ToLookup(e => (e.Day!.Value.Month, e.Day.Value.Day));
        return DataList.From(Enumerable.Range(1, 12).Select(month =>
        {
            var days = Enumerable.Range(1, DateTime.DaysInMonth(LeapYear, month)).Select(day =>
            {
                var years = byDay[(month, day)]
                    .Select(e => Value.From(Shapes.DayInYear.Map(site.YearLabels[e.Day!.Value.Year], views.EntryValue(e.Event))));
                return Value.From(Shapes.DayOfYear.Map($"{Two(month)}-{Two(day)}", day, site.Phrases.Yearly(month, day), DataList.From(years)));
            });
            return Value.From(Shapes.Month.Map(Two(month), site.Phrases.Yearly(month), DataList.From(days)));
        }));
    }

    private static EdtfDay? DayOf(EdtfDate date) =>
        date is CalendarDate { Precision: Precision.Day, Qualification: Qualification.None, HasUnspecifiedDigits: false } or DateTimeOfDay
            ? date.Bounds.Earliest
            : null;

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
