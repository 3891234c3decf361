using Timeline.Edtf;

namespace Timeline.Site.Citing;

/// <summary>
/// A year, and a month and a day where they are known: what formats with slots for numbers can be told. Years are astronomical, as in
/// EDTF.
/// </summary>
internal readonly record struct DateParts(long Year, int? Month = null, int? Day = null);

/// <summary>
/// What a reference manager may be told of a date: no more than is known. What has no slot there is said in English words, which all of
/// them take.
/// </summary>
internal static class CitedDate
{
    private static readonly EdtfPhrases English = EdtfPhrases.For("en");

    public static string Words(EdtfDate date) => English.Long(date);

    /// <summary>
    /// The numbers of a single date up to the first digit that is not known; null where not even the year is, or there are several.
    /// </summary>
    public static DateParts? Parts(EdtfDate date) => date switch
    {
        DateTimeOfDay { Day: var day } => new(day.Year, day.Month, day.Day),
        CalendarDate { Year.Value: { } year } calendar => calendar switch
        {
            { Month.Value: { } month, Day.Value: { } day } => new(year, month, day),
            { Month.Value: { } month } => new(year, month),
            _ => new(year),
        },
        LongYear { SignificantDigits: null } year => new(year.Year),
        _ => null,
    };

    /// <summary>The one year it is in, whatever it means; null where that is not known.</summary>
    public static long? Year(EdtfDate date) => EdtfYears.Of(date) is { Certain: [{ Count: 1 } only], Possible: var possible }
        && possible.All(only.Equals) && date.Bounds is { Earliest: not null, Latest: not null } ? only.First : null;

    /// <summary>1 to 4 for spring to winter, as formats count seasons; null for any other grouping.</summary>
    public static int? Season(EdtfDate date) => date is Season
    {
        Year.HasUnspecifiedDigits: false, Grouping: >= SubYearGrouping.Spring and <= SubYearGrouping.Winter,
    } season
        ? (int)season.Grouping - 20
        : null;
}
