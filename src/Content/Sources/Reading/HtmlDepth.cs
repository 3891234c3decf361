using System.Buffers;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Counts how many elements of a page stand open within each other, before a parser is called that takes the square of their number.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>
    /// Pages written by people and programs stay below a hundred; ten times that is read in a blink, two hundred times in half a minute.
    /// </summary>
    public const int Deepest = 1000;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    // Those that never hold anything, and those that end by themselves when the next begins.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new HashSet<string>(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rt", "rp",
            "html", "head", "body",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The line, counted from 1, on which a page is nested too deep; null when it is not.</summary>
    public static int? TooDeepAt(string html)
    {
        var depth = 0;
        for (var at = 0; at < html.Length; at++)
        {
            var next = html.AsSpan(at).IndexOf('<');
            if (next < 0 || at + next + 1 >= html.Length)
            {
                return null;
            }

            at += next + 1;
            if (html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal)
                && html.IndexOf("-->", at, StringComparison.Ordinal) is > 0 and var end)
            {
                at = end;
                continue;
            }

            var closes = html[at] == '/';
            var name = html.AsSpan(closes ? at + 1 : at);
            name = name[..(name.IndexOfAny(EndOfName) is >= 0 and var stop ? stop : name.Length)];
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || Uncounted.Contains(name))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                return html.AsSpan(0, at).Count('\n') + 1;
            }
        }

        return null;
    }
}
