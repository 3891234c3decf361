using System.Globalization;

namespace Timeline.Content.Sources.Layout;

/// <summary>Times in transcripts: the cues of WebVTT and SubRip, and times at the beginning of a line such as <c>[00:12:34]</c>.</summary>
internal static class Timecodes
{
    /// <summary>Whether a moment lies in the time of a passage; null if the text has no times or the timecode is none.</summary>
    public static bool? Fits(TextLayout layout, int offset, int end, string timecode)
    {
        if (Parse(timecode.AsSpan().Trim().TrimStart('[').TrimEnd(']')) is not { } wanted)
        {
            return null;
        }

        double? from = null;
        double? to = null;
        foreach (var line in layout.Text.AsSpan().EnumerateLines())
        {
            layout.Text.AsSpan().Overlaps(line, out var start);
            if (Times(line) is not var (begin, stop))
            {
                continue;
            }

            if (start <= offset)
            {
                (from, to) = (begin, stop);
            }
            else if (start < end)
            {
                to = stop;
            }
            else
            {
                to ??= begin;
                break;
            }
        }

        return from is null ? null : wanted >= Math.Floor(from.Value) && wanted <= (to ?? double.MaxValue);
    }

    private static (double Begin, double? Stop)? Times(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        if (arrow > 0)
        {
            var rest = line[(arrow + 3)..].TrimStart();
            var space = rest.IndexOf(' ');
            return Parse(line[..arrow].Trim()) is { } begin && Parse(space < 0 ? rest : rest[..space]) is { } stop ? (begin, stop) : null;
        }

        var word = line.TrimStart("[(");
        var length = word.IndexOfAnyExcept("0123456789:.,");
        return Parse(length < 0 ? word : word[..length].TrimEnd(".,")) is { } time ? (time, null) : null;
    }

    private static double? Parse(ReadOnlySpan<char> time)
    {
        if (!time.Contains(':'))
        {
            return null;
        }

        var seconds = 0.0;
        foreach (var part in time.Split(':'))
        {
            var digits = time[part].ToString().Replace(',', '.');
            if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            seconds = (seconds * 60) + value;
        }

        return seconds;
    }
}
