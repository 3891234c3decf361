using System.Net;
using System.Text;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading;

/// <summary>Words of a cue that one voice says.</summary>
/// <param name="Words">The words.</param>
/// <param name="Line">Their line of the file, counted from 1.</param>
/// <param name="Voice">Who says them: null for who spoke before, empty for somebody else whose name is not told.</param>
internal readonly record struct CueWords(string Words, int Line, string? Voice);

/// <summary>A line of a cue without its tags, parted where another voice begins.</summary>
internal static class CueText
{
    private const int LongestTag = 2_000;

    public static void Read(string line, int number, SubtitleFormat format, List<CueWords> spoken)
    {
        var words = new StringBuilder();
        string? voice = null;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '<' && TagEnd(line, i) is var end and > 0)
            {
                var tag = line.AsSpan(i + 1, end - i - 1);
                if (VoiceOf(tag) is { } next)
                {
                    Close();
                    voice = next;
                }

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

        Close();

        void Close()
        {
            var plain = words.ToString();
            words.Clear();
            plain = (format == SubtitleFormat.WebVtt ? WebUtility.HtmlDecode(plain) : plain).Trim();
            if (plain.Length > 0)
            {
                spoken.Add(new(plain, number, voice));
            }
        }
    }

    // <v Anna>, <v.loud Anna>; behind </v> another speaks, unless nothing follows.
    private static string? VoiceOf(ReadOnlySpan<char> tag)
    {
        if (tag is "/v")
        {
            return "";
        }

        if (tag is not ['v', ' ' or '.' or '\t', ..])
        {
            return null;
        }

        var name = tag[1] == '.' ? tag.IndexOfAny(' ', '\t') is var space and > 0 ? tag[space..] : [] : tag[1..];
        return Spaces.Single(WebUtility.HtmlDecode(name.ToString()));
    }

    // "<" before anything but a letter, a digit (a time), "/" or the end is text.
    private static int TagEnd(string line, int start) =>
        start + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[start + 1]) || line[start + 1] == '/')
            ? line.IndexOf('>', start, Math.Min(LongestTag, line.Length - start)) : -1;
}
