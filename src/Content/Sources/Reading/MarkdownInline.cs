using System.Net;
using System.Text;

namespace Timeline.Content.Sources.Reading;

/// <summary>The running text of Markdown without its markup: links and pictures, code marks, tags, comments, escapes and entities. Line ends are kept.</summary>
internal sealed class MarkdownInline
{
    // Links are looked for no further than this, so that the cost stays linear whatever the text.
    private const int LongestLabel = 1_000;
    private const int LongestTarget = 2_000;
    private const int LongestComment = 20_000;

    private readonly StringBuilder raw = new();
    private readonly List<(int Start, int End)> code = [];

    public int Length => raw.Length;

    public void NewLine() => raw.Append('\n');

    public void Line(string text, bool isCode)
    {
        if (isCode)
        {
            code.Add((raw.Length, raw.Length + text.Length));
        }

        raw.Append(text);
    }

    /// <summary>The text; the offsets of line starts are moved along.</summary>
    public string Finish(int[] lineStarts)
    {
        var source = raw.ToString();
        var text = new StringBuilder(source.Length);
        var removed = Targets(source);
        var (line, block) = (0, 0);
        for (var i = 0; i < source.Length;)
        {
            while (line < lineStarts.Length && lineStarts[line] == i)
            {
                lineStarts[line++] = text.Length;
            }

            while (block < code.Count && code[block].End <= i)
            {
                block++;
            }

            var isCode = block < code.Count && code[block].Start <= i;
            if (source[i] != '\n' && removed.TryGetValue(i, out var end))
            {
                // Lines inside what is removed stay: every line start must be passed.
                i = source.AsSpan(i, end - i).IndexOf('\n') is var feed and >= 0 ? Again(removed, i + feed, end) : end;
                continue;
            }

            if (source[i] == '\n' && removed.TryGetValue(i, out var rest) && rest > i + 1)
            {
                removed[i + 1] = rest;
            }

            i = isCode || source[i] == '\n' ? Copy(source, i, text) : Step(source, i, text);
        }

        while (line < lineStarts.Length)
        {
            lineStarts[line++] = text.Length;
        }

        return text.ToString();
    }

    private static int Again(Dictionary<int, int> removed, int feed, int end)
    {
        removed[feed] = end;
        return feed;
    }

    private static int Copy(string source, int i, StringBuilder text)
    {
        text.Append(source[i]);
        return i + 1;
    }

    private static int Step(string source, int i, StringBuilder text)
    {
        var c = source[i];
        var next = i + 1 < source.Length ? source[i + 1] : '\0';
        if (c == '\\' && (char.IsAsciiLetterOrDigit(next) || next is ' ' or '\0') is false)
        {
            return next == '\n' ? i + 1 : Copy(source, i + 1, text);
        }

        if (c == '`')
        {
            return i + 1;
        }

        if (c == '&' && source.IndexOf(';', i, Math.Min(32, source.Length - i)) is var semicolon and > 0)
        {
            var entity = source[i..(semicolon + 1)];
            var decoded = WebUtility.HtmlDecode(entity);
            text.Append(decoded);
            return semicolon + 1;
        }

        return Copy(source, i, text);
    }

    // What is no text, by where it begins: "[", "](target)", "][name]", whole pictures, tags, comments.
    private Dictionary<int, int> Targets(string source)
    {
        var removed = new Dictionary<int, int>();
        var open = new Stack<(int Start, bool IsPicture)>();
        var block = 0;
        for (var i = 0; i < source.Length; i++)
        {
            while (block < code.Count && code[block].End <= i)
            {
                block++;
            }

            if (block < code.Count && code[block].Start <= i)
            {
                i = code[block].End - 1;
                continue;
            }

            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '\n' when i + 1 < source.Length && source[i + 1] == '\n':
                    open.Clear();
                    break;
                case '<' when TagEnd(source, i) is var end and > 0:
                    removed[i] = end;
                    i = end - 1;
                    break;
                case '[':
                    open.Push((i, i > 0 && source[i - 1] == '!'));
                    break;
                case ']' when open.TryPop(out var label) && i - label.Start <= LongestLabel:
                    var after = TargetEnd(source, i + 1);
                    if (label.IsPicture && after > i + 1)
                    {
                        removed[label.Start - 1] = after;
                    }
                    else if (after > i + 1)
                    {
                        removed[label.Start] = label.Start + 1;
                        removed[i] = after;
                    }
                    else if (label.Start + 1 < i && source[label.Start + 1] == '^')
                    {
                        removed[label.Start] = i + 1;
                    }

                    i = Math.Max(i, after - 1);
                    break;
            }
        }

        return removed;
    }

    private static int TargetEnd(string source, int start)
    {
        if (start >= source.Length || source[start] is not ('(' or '['))
        {
            return start;
        }

        var (opens, closes) = source[start] == '(' ? ('(', ')') : ('[', ']');
        var depth = 0;
        for (var i = start; i < source.Length && i - start <= LongestTarget; i++)
        {
            depth += source[i] == opens ? 1 : source[i] == closes ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }

            if (source[i] == '\n' && i + 1 < source.Length && source[i + 1] == '\n')
            {
                break;
            }
        }

        return start;
    }

    // A tag or a comment; an address in angle brackets stays.
    private static int TagEnd(string source, int start)
    {
        if (string.CompareOrdinal(source, start, "<!--", 0, 4) == 0)
        {
            return source.IndexOf("-->", start + 4, Math.Min(LongestComment, source.Length - start - 4), StringComparison.Ordinal) is >= 0 and var close ? close + 3 : -1;
        }

        if (start + 1 >= source.Length || !(char.IsAsciiLetter(source[start + 1]) || source[start + 1] == '/'))
        {
            return -1;
        }

        var end = source.IndexOf('>', start, Math.Min(LongestTarget, source.Length - start));
        var name = end < 0 ? default : source.AsSpan(start + 1, end - start - 1);
        return end < 0 || name.Contains('\n') || name[..(name.IndexOfAny(' ', '=') is >= 0 and var cut ? cut : name.Length)].ContainsAny(":@") ? -1 : end + 1;
    }
}
