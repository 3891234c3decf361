using System.Collections.Immutable;
using System.Text;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Gathers what is said, cue after cue, so that a quote may run over two; numbers, times and notes are left out, names of voices kept as
/// landmarks.
/// </summary>
/// <remarks>
/// A paragraph ends where another voice speaks, or after <see cref="Silence"/> seconds without text. A cue that names nobody goes on with
/// the voice before. Rolling captions say each line again in the next cue; a line is taken once where the cues touch.
/// </remarks>
internal sealed class SubtitleWords(TextFile file, SubtitleFormat format, Complaints complaints)
{
    private const double Silence = 4;
    private const double Touching = 0.1;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Cue>.Builder cues = ImmutableArray.CreateBuilder<Cue>();
    private readonly ImmutableArray<LineStart>.Builder lines = ImmutableArray.CreateBuilder<LineStart>();
    private readonly ImmutableArray<Turn>.Builder turns = ImmutableArray.CreateBuilder<Turn>();
    private List<string> before = [];
    private double lastEnd = double.NegativeInfinity;
    private string? voice;
    private bool pending;

    public ExtractedText? Read()
    {
        var source = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        if (format == SubtitleFormat.WebVtt && !IsSignature(source[0]))
        {
            complaints.Add(Codes.UnreadableSource, new(file.Path, 1, 1), "a WebVTT file begins with the line 'WEBVTT'");
            return null;
        }

        var read = new List<(double Begins, double Ends)>();
        var spoken = new List<List<CueWords>>();
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
                    $"'{Shorten(source[i])}' is no timing line; it reads '00:01:02.000 --> 00:01:04.500', the later time behind");
                return null;
            }

            var first = i + 1;
            var end = EndOfCue(source, first);
            var said = new List<CueWords>();
            for (var line = first; line < end; line++)
            {
                CueText.Read(source[line], line + 1, format, said);
            }

            read.Add((begins, ends));
            spoken.Add(said);
            i = end - 1;
        }

        var speakers = new CueSpeakers(spoken);
        for (var i = 0; i < read.Count; i++)
        {
            Add(read[i].Begins, read[i].Ends, [.. spoken[i].Select(speakers.Read)]);
        }

        if (text.Length == 0)
        {
            complaints.Add(Codes.UnreadableSource, new(file.Path), "the file holds no cue with text");
            return null;
        }

        return new(text.Append('\n').ToString(), new()
        {
            Headings = [],
            Cues = cues.ToImmutable(),
            Lines = lines.ToImmutable(),
            Speakers = turns.ToImmutable(),
        });
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

    private void Add(double begins, double ends, List<CueWords> spoken)
    {
        var said = spoken.ConvertAll(line => line.Words);
        var again = begins - lastEnd <= Touching ? Repeated(said, ends - begins) : 0;
        var silent = begins - lastEnd >= Silence;
        var isFirst = true;
        foreach (var (words, line, named) in spoken.Skip(again))
        {
            // Who has no name is not who spoke before.
            var other = named is not null && (named.Length == 0 || !named.Equals(voice, StringComparison.OrdinalIgnoreCase));
            voice = named ?? voice;
            if (words.Length == 0)
            {
                // A name alone, for the lines below it.
                pending |= other;
                continue;
            }

            other |= pending;
            pending = false;
            if (text.Length > 0)
            {
                text.Append(other || (silent && isFirst) ? "\n\n" : "\n");
            }

            if (isFirst)
            {
                cues.Add(new(text.Length, begins, ends));
                isFirst = false;
            }

            if (other)
            {
                turns.Add(new(text.Length, voice ?? "", IsWritten: false));
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

    private static string Shorten(string line) => Excerpt.Of(line);
}
