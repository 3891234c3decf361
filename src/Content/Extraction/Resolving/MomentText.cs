using System.Globalization;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A moment as TIMEX3 writes it and as EDTF writes it.</summary>
internal static class MomentText
{
    private static readonly string[] SeasonNames = ["SP", "SU", "FA", "WI"];

    /// <summary>The TIMEX3 value: <c>2025-09-10TMO</c>, <c>2025-W37-WE</c>, <c>199</c>, <c>BC0044</c>, <c>XXXX-09-10</c>.</summary>
    public static string Timex(Moment moment, bool fiscal)
    {
        var year = (fiscal ? "FY" : "") + Year(moment.Year);
        var value = moment.Grain switch
        {
            Grain.Century => moment.Year is { } y ? (y < 0 ? "BC" + Text(-y / 100 - 1, "00") : Text(y / 100, "00")) : "XX",
            Grain.Decade => moment.Year is { } y ? Text(y / 10, "000") : "XXX",
            Grain.Half => year + "-H" + moment.Number,
            Grain.Quarter => year + "-Q" + Number(moment.Number),
            Grain.Season => year + "-" + SeasonNames[moment.Number - 1],
            Grain.Month => year + "-" + TwoDigits(moment.Month),
            Grain.Week => year + "-W" + TwoDigits(moment.Number == 0 ? null : moment.Number),
            Grain.Weekend => year + "-W" + TwoDigits(moment.Number == 0 ? null : moment.Number) + "-WE",
            Grain.Weekday => "XXXX-WXX-" + moment.Number,
            Grain.Day => year + "-" + TwoDigits(moment.Month) + "-" + TwoDigits(moment.Day),
            _ => year,
        };
        return value + moment.Clock;
    }

    /// <summary>The same as EDTF, or null where EDTF has no place for it (a weekday of an unknown week, an unknown year).</summary>
    public static string? Edtf(Moment moment, bool fiscal, bool approximate)
    {
        if (fiscal || (moment.Year is null && !(moment.Grain == Grain.Day && moment.Month is not null && moment.Day is not null)))
        {
            return null;
        }

        var year = moment.Year is { } number ? Signed(number) : "XXXX";
        var text = moment.Grain switch
        {
            Grain.Century when moment.Year >= 0 => Text(moment.Year.Value / 100, "00") + "XX",
            Grain.Decade when moment.Year >= 0 => Text(moment.Year.Value / 10, "000") + "X",
            Grain.Year => year,
            Grain.Half => year + "-" + (39 + moment.Number),
            Grain.Quarter when moment.Number > 0 => year + "-" + (32 + moment.Number),
            Grain.Season => year + "-" + (20 + moment.Number),
            Grain.Month when moment.Month is not null => year + "-" + TwoDigits(moment.Month),
            Grain.Day when moment.Day is not null => year + "-" + TwoDigits(moment.Month) + "-" + TwoDigits(moment.Day),
            _ => null,
        };
        if (text is null)
        {
            return moment is not { First: { } first, Last: { } last } ? null
                : moment.Grain <= Grain.Decade ? Signed(first.Year) + "/" + Signed(last.Year)
                : Day(first) + "/" + Day(last);
        }

        return approximate ? text + "~" : text + ClockOf(moment);
    }

    public static string Day(NodaTime.LocalDate date) => Signed(date.Year) + "-" + TwoDigits(date.Month) + "-" + TwoDigits(date.Day);

    // Only a clock time that is known to the minute; T24:00 is the day after in EDTF, and a part of the day has no place.
    private static string ClockOf(Moment moment) => moment.Clock.Length switch
    {
        6 when char.IsAsciiDigit(moment.Clock[1]) && char.IsAsciiDigit(moment.Clock[4]) && moment.Clock != "T24:00" =>
            moment.Clock + ":00" + ZoneOf(moment.Zone),
        9 => moment.Clock + ZoneOf(moment.Zone),
        _ => "",
    };

    private static string ZoneOf(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } east => string.Create(CultureInfo.InvariantCulture,
            $"{(east < 0 ? '-' : '+')}{Math.Abs(east) / 60:00}:{Math.Abs(east) % 60:00}"),
    };

    private static string Year(long? year) => year switch
    {
        null => "XXXX",
        <= 0 => "BC" + Text(1 - year.Value, "0000"),
        _ => Text(year.Value, "0000"),
    };

    private static string Signed(long year) => year < 0 ? "-" + Text(-year, "0000") : Text(year, "0000");

    private static string Number(int number) => number == 0 ? "X" : Text(number, "0");

    private static string TwoDigits(int? number) => number is { } n ? Text(n, "00") : "XX";

    private static string Text(long number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
