using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// A stretch of time in which something happened once, "between 1932 and 1935", "before 1914", "the 2nd century BC": one of its dates, as
/// EDTF's sets say it, where an interval would have it last.
/// </summary>
internal static class SomeTimeWithin
{
    /// <summary>The date as it is where no set says the same: a clock time has no place in one.</summary>
    public static EdtfDate Of(EdtfDate stretch)
    {
        if (stretch is EdtfInterval interval && Set($"{interval.Start.Date}", $"{interval.End.Date}") is { } asWritten)
        {
            return asWritten;
        }

        // The ends of a range are of one kind, and without X.
        var (first, last) = (stretch.Bounds.Earliest, stretch.Bounds.Latest);
        if (stretch.Qualification != Qualification.None || stretch is EdtfInterval { Start.Date: DateTimeOfDay } or EdtfInterval { End.Date: DateTimeOfDay })
        {
            return stretch;
        }

        var years = first is null or { Month: 1, Day: 1 } && last is null or { Month: 12, Day: 31 };
        var months = first is null or { Day: 1 } && (last is not { } end || end.Day == EdtfDay.DaysInMonth(end.Year, end.Month));
        return Set(Text(first), Text(last)) ?? stretch;

        string Text(EdtfDay? day) => day is not { } known ? ""
            : years ? NumericDate.YearText(known.Year)
            : months ? $"{NumericDate.YearText(known.Year)}-{known.Month:00}"
            : known.ToString();
    }

    private static EdtfDate? Set(string first, string last) => EdtfPattern.Instance.Read($"[{first}..{last}]").Value;
}
