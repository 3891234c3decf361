using System.Globalization;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A moment as TIMEX3 writes it.</summary>
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

    private static string Year(long? year) => year switch
    {
        null => "XXXX",
        <= 0 => "BC" + Text(1 - year.Value, "0000"),
        _ => Text(year.Value, "0000"),
    };

    private static string Number(int number) => number == 0 ? "X" : Text(number, "0");

    private static string TwoDigits(int? number) => number is { } n ? Text(n, "00") : "XX";

    private static string Text(long number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
