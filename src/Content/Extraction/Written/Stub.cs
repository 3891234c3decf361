using System.Globalization;
using Timeline.Edtf;
namespace Timeline.Content.Extraction.Written;

public enum DateOrder { Unknown, DayMonthYear, MonthDayYear, YearMonthDay }
public sealed record WrittenForm { public DateOrder Order { get; init; } public string Language { get; init; } = "en"; public bool AstronomicalYears { get; init; } public bool MidnightIsNoTime { get; init; } = true; }
public sealed record WrittenDate(string? Edtf, string? Note, string? Problem);
public static class WrittenDates
{
    public static WrittenDate Read(string written, WrittenForm form)
    {
        if (EdtfPattern.Instance.Read(written.Trim()).Error is null) { return new(written.Trim(), null, null); }
        if (DateTime.TryParse(written, CultureInfo.InvariantCulture, out var d)) { return new(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, null); }
        return new(null, null, $"'{written}' is no date");
    }
    public static DateOrder OrderOf(IEnumerable<string> column, out bool contradicts) { contradicts = false; _ = column.Count(); return DateOrder.Unknown; }
    public static WrittenDate FromParts(string year, string? month, string? day, string? time, WrittenForm form) => Read(year.PadLeft(4, '0') + (month is null ? "" : "-" + month.PadLeft(2, '0') + (day is null ? "" : "-" + day.PadLeft(2, '0'))), form);
    public static WrittenDate Interval(WrittenDate start, WrittenDate end) => start.Edtf is null ? start : end.Edtf is null ? end : new($"{start.Edtf}/{end.Edtf}", null, null);
    public static WrittenDate FromUnix(string seconds) => new(null, null, "no");
    public static WrittenDate FromWikidata(string time, int precision, bool julian) => new(null, null, "no");
}
