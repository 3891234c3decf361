using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Gathers what is said, cue after cue, so that a quote may run over two; numbers, times, names of voices and notes are left out.
/// </summary>
/// <remarks>
/// A paragraph ends where another voice is named, or after <see cref="Silence"/> seconds without text. Rolling captions say each line again
/// in the
/// next cue; a line is taken once where the cues touch.
/// </remarks>
internal sealed class SubtitleWords(TextFile file, SubtitleFormat format, Complaints complaints)
{
    private const double Silence = 4;
    private const double Touching = 0.1;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Cue>.Builder cues = ImmutableArray.CreateBuilder<Cue>();
    private readonly ImmutableArray<LineStart>.Builder lines = ImmutableArray.CreateBuilder<LineStart>();
    private List<string> before = [];
    private double lastEnd = double.NegativeInfinity;
    private string voice = "";

    public ExtractedText? Read()
    {
        var source = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        if (format == SubtitleFormat.WebVtt && !IsSignature(source[0]))
        {
            complaints.Add(Codes.UnreadableSource, new(file.Path, 1, 1), "a WebVTT file begins with the line 'WEBVTT'");
            return null;
        }

        for (var i = 0; i < source.Length; i++)
        {
            // Only a line with an arrow begins a cue. What stands before it in its block is its number or name; a block without one is a
            // note or a style.
            if (!source[i].Contains("-->", StringComparison.Ordinal))
            {
                continue;
            }

            if (Timecodes.Cue(source[i]) is not var (begins, ends))
            {
                complaints.Add(Codes.UnreadableSource, new(file.Path, i + 1, 1),
                    $"'{Shorten(source[i])}' is no timing line; it reads '00:01:02.000 --> 00:01:04.500'");
                return null;
            }

            var first = i + 1;
            var end = EndOfCue(source, first);
            Add(begins, ends, source, first, end);
            i = end - 1;
        }

        if (text.Length == 0)
        {
            complaints.Add(Codes.UnreadableSource, new(file.Path), "the file holds no cue with text");
            return null;
        }

        return new(text.Append('\n').ToString(), new() { Headings = [], Cues = cues.ToImmutable(), Lines = lines.ToImmutable() });
    }

    private static bool IsSignature(string line) =>
        line == "WEBVTT" || line.StartsWith("WEBVTT ", StringComparison.Ordinal) || line.StartsWith("WEBVTT\t", StringComparison.Ordinal);

    // A blank line ends a cue; so does a timing line that follows without one.
    private int EndOfCue(string[] source, int first)
    {
        var end = first;
        while (end < source.Length && !string.IsNullOrWhiteSpace(source[end]) && !source[end].Contains("-->", StringComparison.Ordinal))
        {
            end++;
        }

        var isNext = end < source.Length && end > first && source[end].Contains("-->", StringComparison.Ordinal);
        return isNext && source[end - 1].Trim().All(char.IsAsciiDigit) ? end - 1 : end;
    }

    private void Add(double begins, double ends, string[] source, int first, int end)
    {
        var spoken = new List<(string Words, int Line, string? Voice)>();
        for (var i = first; i < end; i++)
        {
            var (words, named) = CueText.Of(source[i], format);
            if (words.Length > 0)
            {
                spoken.Add((words, i + 1, named));
            }
        }

        var said = spoken.ConvertAll(line => line.Words);
        var again = begins - lastEnd <= Touching ? Repeated(said, ends - begins) : 0;
        var silent = begins - lastEnd >= Silence;
        var isFirst = true;
        foreach (var (words, line, named) in spoken.Skip(again))
        {
            var other = named is not null && named != voice;
            voice = named ?? voice;
            if (text.Length > 0)
            {
                text.Append(other || (silent && isFirst) ? "\n\n" : "\n");
            }

            if (isFirst)
            {
                cues.Add(new(text.Length, begins, ends));
                isFirst = false;
            }

            lines.Add(new(text.Length, line));
            text.Append(words);
        }

        if (spoken.Count > 0)
        {
            before = said;
            lastEnd = Math.Max(lastEnd, ends);
        }
    }

    // How many lines at the head of a cue only keep the last cue's on the screen. A cue that says nothing else must be too short to be
    // read.
    private int Repeated(List<string> said, double seconds)
    {
        for (var count = Math.Min(said.Count, before.Count); count > 0; count--)
        {
            var isAll = count == said.Count;
            if ((!isAll || seconds <= Touching)
                && said.Take(count).SequenceEqual(before.Skip(before.Count - count), StringComparer.Ordinal))
            {
                return count;
            }
        }

        return 0;
    }

    private static string Shorten(string line) => line.Length <= 60 ? line : line[..60] + "…";

    /// <summary>A line of a cue without its tags.</summary>
    private static class CueText
    {
        private const int LongestTag = 2_000;

        public static (string Words, string? Voice) Of(string line, SubtitleFormat format)
        {
            var words = new StringBuilder();
            string? voice = null;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '<' && TagEnd(line, i) is var end and > 0)
                {
                    var tag = line.AsSpan(i + 1, end - i - 1);
                    voice = tag.StartsWith("v ") || tag.StartsWith("v.") ? tag[1..].Trim().ToString() : voice;
                    i = end;
                }
                else if (format == SubtitleFormat.SubRip && line[i] == '{' && i + 1 < line.Length && line[i + 1] == '\\'
                    && line.IndexOf('}', i, Math.Min(LongestTag, line.Length - i)) is var close and > 0)
                {
                    i = close;
                }
                else
                {
                    words.Append(line[i]);
                }
            }

            var plain = words.ToString();
            return ((format == SubtitleFormat.WebVtt ? WebUtility.HtmlDecode(plain) : plain).Trim(), voice);
        }

        // "<" before anything but a letter, a digit (a time), "/" or the end is text.
        private static int TagEnd(string line, int start) =>
            start + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[start + 1]) || line[start + 1] == '/')
                ? line.IndexOf('>', start, Math.Min(LongestTag, line.Length - start)) : -1;
    }
}
