using System.Globalization;

namespace Timeline.Edtf.Phrases;

/// <summary>Years, months, days and seasons, whole or with X.</summary>
internal sealed partial class PhraseWriter
{
    // Up to this many days with gaps are named one by one: "1, 11, 21 or 31 July 2004"; an unbroken row is "between 10 and 19".
    private const int ShortestRow = 3;

    private string Calendar(CalendarDate date, Style style)
    {
        if (date.HasUnspecifiedDigits)
        {
            return Masked(date, style);
        }

        var year = date.Year.Smallest;
        return date.Precision switch
        {
            Precision.Year => Year(year, style),
            Precision.Month => Fill(style, "date", "month",
                ("month", Month(date.Month!.Value.Smallest)),
                ("year", inner => Year(year, inner))),
            _ => Fill(style, "date", "day",
                ("day", Day(date.Day!.Value.Smallest)),
                ("month", Month(date.Month!.Value.Smallest)),
                ("year", inner => Year(year, inner))),
        };
    }

    public string Yearly(int month, int? day)
    {
        var style = new Style(IsShort: false, IsInside: false, Form: "");
        return day is { } number ? DayOfMonth(number, month)(style) : Month(month)(style);
    }

    private Piece Month(int month) => style => Fill(style, "month", Digits(month));

    private Piece Day(int day) => style => Fill(style, "day", Digits(day), ("number", _ => Digits(day)));

    private Piece DayOfMonth(int day, int month) => style => Fill(style, "date", "day-month", ("day", Day(day)), ("month", Month(month)));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsDecade(MaskedNumber year) =>
        year.Mask == 1 && year is { IsNegative: false, Smallest: >= FirstBareYear } && year.Smallest / 10 % 10 != 0;

    private string Masked(CalendarDate date, Style style)
    {
        var year = date.Year;
        if (date.Month is not { } month)
        {
            return SomeYear(year, "years", style);
        }

        var isDayOpen = date.Day is not { } dayDigits || dayDigits.IsUnspecified;
        if (month.IsUnspecified && isDayOpen)
        {
            return SomeTimeIn(year, style);
        }

        if (month.IsUnspecified)
        {
            return OfYear(inner => Fill(inner, "day-of-some-month", "", ("day", Days(date))), year, style);
        }

        var months = Months(date);
        Piece ofMonth = year.HasUnspecifiedDigits
            ? inner => OfYear(isDayOpen && date.Day is not null ? some => Fill(some, "some-time", "month", ("date", months)) : months,
                year, inner)
            : inner => Fill(inner, "date", "month", ("month", months), ("year", Exactly(year)));
        if (isDayOpen)
        {
            return date.Day is null || year.HasUnspecifiedDigits ? ofMonth(style) : Fill(style, "some-time", "month", ("date", ofMonth));
        }

        var days = Days(date);
        return year.HasUnspecifiedDigits
            ? OfYear(inner => Fill(inner, "date", "day-month", ("day", days), ("month", months)), year, style)
            : Fill(style, "date", "day", ("day", days), ("month", months), ("year", Exactly(year)));
    }

    private Piece Exactly(MaskedNumber year) => style => Year(year.Smallest, style);

    private string SomeTimeIn(MaskedNumber year, Style style) => year switch
    {
        { IsUnspecified: true } => Fill(style, "date-unknown", ""),
        { HasUnspecifiedDigits: false } => Fill(style, "some-time", "year", ("date", Exactly(year))),
        _ => SomeYear(year, "some-time", style),
    };

    /// <summary>A date of which the year is not fully known, or a part that cannot stand right before its year: "25 December, some year in
    /// the 1560s".</summary>
    private string OfYear(Piece date, MaskedNumber year, Style style) =>
        Fill(style, "of-year", "", ("date", date),
            ("year", inner => year.HasUnspecifiedDigits ? SomeYear(year, "some-year", inner) : Year(year.Smallest, inner)));

    /// <summary>The years a masked year can be, under the entries "years", "some-year" or "some-time".</summary>
    private string SomeYear(MaskedNumber year, string key, Style style) => year switch
    {
        { IsUnspecified: true } => Fill(style, "year-unknown", ""),
        _ when IsDecade(year) => Fill(style, key, "decade", ("decade", _ => Digits(year.Smallest)),
            ("first", inner => Year(year.Smallest, inner)),
            ("last", inner => Year(year.Largest, inner))),
        { IsContiguous: true } => Fill(style, key, "between",
            ("first", inner => Year(year.Smallest, inner)),
            ("last", inner => Year(year.Largest, inner))),
        _ => Fill(style, key, "like", ("text", _ => year.ToString())),
    };

    private Piece Months(CalendarDate date)
    {
        var day = date.Day?.Smallest ?? 1;
        var months = Enumerable.Range(1, 12).Where(month => date.Month!.Value.Matches(month) && day <= EdtfDay.DaysInMonth(2000, month));
        return style => List(style, "list.or", [.. months.Select(Month)]);
    }

    private Piece Days(CalendarDate date)
    {
        var bounds = date.Day!.Value;
        var longest = Enumerable.Range(1, 12).Where(month => date.Month!.Value.Matches(month))
            .Max(month => EdtfDay.DaysInMonth(date.Year.Value ?? 2000, month));
        var days = Enumerable.Range(1, longest).Where(bounds.Matches).ToList();
        return days.Count > ShortestRow && days[^1] - days[0] == days.Count - 1
            ? style => Fill(style, "between-days", "", ("first", Day(days[0])), ("last", Day(days[^1])))
            : style => List(style, "list.or", [.. days.Select(Day)]);
    }

    private string SeasonOf(Season season, Style style)
    {
        var number = (int)season.Grouping;
        var (name, kind) = season.Precision switch
        {
            Precision.Season when number > 28 => (number - 8, "south"),
            Precision.Season when number > 24 => (number - 4, "north"),
            Precision.Season => (number, ""),
            Precision.Quarter => (number, "quarter"),
            Precision.Quadrimester => (number, "quadrimester"),
            _ => (number, "semestral"),
        };
        Piece words = inner => Fill(inner, "season", Digits(name));
        return season.Year.HasUnspecifiedDigits
            ? OfYear(words, season.Year, style)
            : Fill(style, "date.season", kind, ("season", words), ("year", Exactly(season.Year)));
    }
}
