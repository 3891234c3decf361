using System.Buffers;
using System.Globalization;

namespace Timeline.Content.Yaml;

/// <summary>
/// Characters that no page, feed or file name may hold: controls other than tabs and line breaks, halves of a surrogate pair, and the two
/// that Unicode says are none.
/// </summary>
internal static class ForbiddenCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085')),
         .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>Where the first of them stands, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(Suspects) is >= 0 and var next;)
        {
            at += next;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>What to tell the author about one: its number, and how to be rid of it.</summary>
    public static string Complaint(char found)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{(int)found:X4}");
        return char.IsSurrogate(found)
            ? $"the text holds {name}, half of a surrogate pair, which is no character; write the character itself, or both halves"
            : $"the text holds {name}, {(char.IsControl(found) ? "a control character" : "which is no character")}, and pages and feeds " +
                "may not; delete it";
    }
}
