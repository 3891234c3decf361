using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Site.Planning;

namespace Timeline.Site.Views;

/// <summary>A source's own text for its page: paragraphs with the quoted words marked, or the words round one passage.</summary>
internal static class FullText
{
    /// <summary>HTML per paragraph; paragraphs are parted by empty lines. Passages may overlap.</summary>
    public static IEnumerable<string> Paragraphs(string text, ImmutableArray<QuotedPassage> passages)
    {
        var marks = passages
            .SelectMany(p => p.First.Result.Verifies ? p.First.Result.Passages.Where(x => x.HasOffsets).Select((x, i) => (x.Start, x.End, p.Number, IsFirst: i == 0)) : [])
            .OrderBy(m => m.Start)
            .ThenBy(m => m.End)
            .ToList();
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfParagraph(text, at, out var next);
            if (!text.AsSpan(at, end - at).IsWhiteSpace())
            {
                yield return Paragraph(text, at, end, marks.Where(m => m.Start < end && m.End > at).ToList());
            }

            at = next;
        }
    }

    public static string? Before(string text, int start, int letters)
    {
        var from = Math.Max(0, start - letters);
        var space = from == 0 ? 0 : text.IndexOfAny([' ', '\n'], from, start - from) + 1;
        var words = OneLine(text[(space > 0 ? space : from)..start]);
        return words.Length == 0 ? null : (from > 0 ? "… " : "") + words;
    }

    public static string? After(string text, int end, int letters)
    {
        var to = Math.Min(text.Length, end + letters);
        var space = to == text.Length ? to : text.LastIndexOfAny([' ', '\n'], to - 1, to - end);
        var words = OneLine(text[end..(space > end ? space : to)]);
        return words.Length == 0 ? null : words + (to < text.Length ? " …" : "");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static int EndOfParagraph(string text, int start, out int next)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                var line = at + 1;
                while (line < text.Length && text[line] is ' ' or '\t' or '\r')
                {
                    line++;
                }

                if (line >= text.Length || text[line] == '\n')
                {
                    next = Math.Min(line + 1, text.Length);
                    return at;
                }
            }
        }

        next = text.Length;
        return text.Length;
    }

    // Every mark is closed and opened again where another begins or ends, so that they nest however they overlap.
    private static string Paragraph(string text, int start, int end, List<(int Start, int End, int Number, bool IsFirst)> marks)
    {
        var cuts = new SortedSet<int> { start, end };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Clamp(mark.Start, start, end));
            cuts.Add(Math.Clamp(mark.End, start, end));
        }

        var html = new StringBuilder();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var over = marks.Where(m => m.Start <= from && m.End >= to).ToList();
            foreach (var mark in over)
            {
                html.Append(mark.IsFirst && mark.Start == from ? $"<mark id=\"passage-{mark.Number}\">" : "<mark>");
            }

            html.Append(WebUtility.HtmlEncode(text[from..to]));
            foreach (var _ in over)
            {
                html.Append("</mark>");
            }
        }

        return html.ToString().Trim();
    }
}
