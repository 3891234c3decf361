using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>A Markdown text with HTML in it → the same text in Markdown alone. Its lines stay its lines where that can be.</summary>
internal sealed partial class HtmlAsMarkdown(string text, ImmutableArray<HtmlTag> tags)
{
    private readonly StringBuilder markdown = new(text.Length + 16);
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);
    private readonly ImmutableArray<HtmlTag>.Builder left = ImmutableArray.CreateBuilder<HtmlTag>();

    /// <summary>The text, and the tags that Markdown has no mark for.</summary>
    public (string Markdown, ImmutableArray<HtmlTag> Left) Read()
    {
        var pairs = Pairs();
        var from = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Start < from)
            {
                continue;
            }

            markdown.Append(text, from, tags[i].Start - from);
            from = Write(tags[i], pairs.GetValueOrDefault(i, -1));
        }

        return (markdown.Append(text, from, text.Length - from).ToString(), left.ToImmutable());
    }

    // Writes what stands for a tag; where to go on reading.
    private int Write(HtmlTag tag, int partner)
    {
        switch (tag.Name)
        {
            case "":
                return tag.End;
            case "b" or "strong" or "i" or "em" or "cite" or "code" or "kbd" or "tt" when partner >= 0:
                return Mark(tag, tag.Name is "b" or "strong" ? "**" : tag.Name is "code" or "kbd" or "tt" ? "`" : "*");
            case "a" when partner >= 0 && Address(tag.IsClosing ? tags[partner] : tag) is { } url:
                if (!tag.IsClosing)
                {
                    markdown.Append('[');
                    return tag.End;
                }

                markdown.Append("](").Append(url).Append(')');
                return tag.End;
            case "br":
                return Break(tag);
            case "p" or "div" or "ul" or "ol" or "section" or "article":
                return Paragraph(tag);
            case "li":
                return tag.IsClosing ? tag.End : Item(tag);
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when partner >= 0:
                return tag.IsClosing ? Paragraph(tag) : Heading(tag);
            default:
                left.Add(tag);
                return Unmarked(tag);
        }
    }

    private int Unmarked(HtmlTag tag)
    {
        if (tag is { Name: "td" or "th", IsClosing: true })
        {
            markdown.Append(' ');
        }

        if (!HtmlTags.IsNoText(tag.Name) || tag.IsClosing || unclosed.Contains(tag.Name))
        {
            return tag.End;
        }

        var end = HtmlTags.EndOf(tag, text);
        if (end == tag.End)
        {
            unclosed.Add(tag.Name); // sought once only
        }

        return end;
    }

    // A mark stands close to its words, or Markdown does not see it.
    private int Mark(HtmlTag tag, string mark)
    {
        if (!tag.IsClosing)
        {
            var words = Skipped(tag.End, " \n\t");
            markdown.Append(text, tag.End, words - tag.End).Append(mark);
            return words;
        }

        var end = markdown.Length;
        while (end > 0 && markdown[end - 1] is ' ' or '\n' or '\t')
        {
            end--;
        }

        markdown.Insert(end, mark);
        return tag.End;
    }

    private int Break(HtmlTag tag)
    {
        var next = Skipped(tag.End);
        TrimSpaces();
        if (markdown.Length == 0 || next >= text.Length)
        {
            return next;
        }

        if (markdown[^1] == '\n')
        {
            DropBreak(); // a second one parts paragraphs
            markdown.Append(text[next] == '\n' ? "" : "\n");
            return next;
        }

        var isLast = text[next] == '\n' && (Skipped(next + 1) is var after && (after >= text.Length || text[after] == '\n'));
        markdown.Append(isLast ? "" : text[next] == '\n' ? "\\" : "\\\n");
        return next;
    }

    private int Paragraph(HtmlTag tag)
    {
        var next = Skipped(tag.End);
        TrimSpaces();
        if (markdown.Length == 0 || next >= text.Length)
        {
            return next;
        }

        DropBreak();
        var lines = 0;
        while (lines < markdown.Length && markdown[markdown.Length - 1 - lines] is '\n')
        {
            lines++;
        }

        for (var ahead = next; lines < 2 && ahead < text.Length && text[ahead] is '\n' or ' '; ahead++)
        {
            lines += text[ahead] == '\n' ? 1 : 0;
        }

        markdown.Append('\n', Math.Max(0, 2 - lines));
        return next;
    }

    private int Heading(HtmlTag tag)
    {
        var next = Paragraph(tag);
        markdown.Append("### ");
        return next;
    }

    private int Item(HtmlTag tag)
    {
        TrimSpaces();
        markdown.Append(markdown.Length > 0 && markdown[^1] != '\n' ? "\n" : "").Append("- ");
        return Skipped(tag.End);
    }

    private void TrimSpaces()
    {
        while (markdown.Length > 0 && markdown[^1] is ' ' or '\t')
        {
            markdown.Length--;
        }
    }

    // At the end of a paragraph the mark of a break would be shown.
    private void DropBreak()
    {
        if (markdown.Length > 1 && markdown[^1] == '\n' && markdown[^2] == '\\')
        {
            markdown.Remove(markdown.Length - 2, 1);
        }
    }

    private int Skipped(int at, string white = " ")
    {
        while (at < text.Length && white.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    // Opening tag ↔ closing tag, within a paragraph: marks do not reach over its end.
    private Dictionary<int, int> Pairs()
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Length; i++)
        {
            var name = tags[i].Name;
            if (!tags[i].IsClosing && IsPaired(name))
            {
                open.Push(i);
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
            else if (tags[i].IsClosing && counts.GetValueOrDefault(name) > 0)
            {
                int one;
                do
                {
                    one = open.Pop();
                    counts[tags[one].Name]--;
                }
                while (tags[one].Name != name);

                var between = text.AsSpan(tags[one].End, tags[i].Start - tags[one].End);
                if (!between.IsWhiteSpace() && !Gap().IsMatch(between))
                {
                    (pairs[one], pairs[i]) = (i, one);
                }
            }
        }

        return pairs;
    }

    private static bool IsPaired(string name) => name is "b" or "strong" or "i" or "em" or "cite" or "code" or "kbd" or "tt" or "a"
        || name is ['h', >= '1' and <= '6'];

    private string? Address(HtmlTag tag) => Href().Match(text, tag.Start, tag.End - tag.Start) is { Success: true } href
        && href.Groups[1].Value.Trim() is { Length: > 0 } url && !url.AsSpan().ContainsAny('<', '>', '\n')
        && (WebAddress.Is(url) || !url.Contains(':', StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal))
        ? url.Replace("&amp;", "&", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        : null;

    [GeneratedRegex("""\shref\s*=\s*["']?([^"'>]*)["']?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
