using System.Collections.Immutable;
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

        var (from, to) = layout.Places.Cues is { } cues ? Of(cues, offset, end) : InText(layout, offset, end);
        return from is null ? null : wanted >= Math.Floor(from.Value) && wanted <= (to ?? double.MaxValue);
    }

    /// <summary>When a passage begins to be said, as <c>1:02:03</c>, in subtitles and in a text with times; null if that is not known.</summary>
    public static string? Begin(TextLayout layout, int offset, int end) =>
        (layout.Places.Cues is { } cues ? Of(cues, offset, end) : InText(layout, offset, end)).From is { } from ? Words(from) : null;

    /// <summary>When the text at an offset begins to be said, as <c>1:02:03</c>; null if the text is no subtitles.</summary>
    public static string? At(TextLayout layout, int offset)
    {
        if (layout.Places.Cues is not { Length: > 0 } cues)
        {
            return null;
        }

        return Words(Of(cues, offset, offset + 1).From ?? 0);
    }

    /// <summary>The two times of a cue's timing line, in seconds; null if it is none.</summary>
    public static (double Begins, double Ends)? Cue(string line) =>
        Times(line) is var (begins, ends) && ends is { } end && end >= begins ? (begins, end) : null;

    private static string Words(double time)
    {
        var seconds = (long)time;
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:00}");
    }

    private static (double? From, double? To) Of(ImmutableArray<Cue> cues, int offset, int end)
    {
        var (low, high) = (0, cues.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cues[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
        {
            return (null, null);
        }

        var to = cues[low - 1].Ends;
        for (var next = low; next < cues.Length && cues[next].Start < end; next++)
        {
            to = Math.Max(to, cues[next].Ends);
        }

        return (cues[low - 1].Begins, to);
    }

    private static (double? From, double? To) InText(TextLayout layout, int offset, int end)
    {
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

        return (from, to);
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
