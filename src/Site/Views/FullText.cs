using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;
using Timeline.Site.Chronology;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>A source's own text for its page: paragraphs with the quoted words marked, or the words round one passage.</summary>
internal static class FullText
{
    private const int Letters = 240; // of context on either side

    /// <summary>HTML per paragraph, with the numbers of pages and the names of speakers where they begin. Passages may overlap.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="passages">What is quoted of it.</param>
    /// <param name="page">A page's number in words.</param>
    public static IEnumerable<string> Paragraphs(SourceText text, ImmutableArray<QuotedPassage> passages, Func<string, string> page)
    {
        var marks = passages
            .Where(p => p.First.Result.Verifies)
            .SelectMany(p => p.First.Result.Passages.Where(x => x.HasOffsets)
                .Select((x, i) => new Mark(x.Start, x.End, p.Anchor, IsFirst: i == 0)))
            .OrderBy(m => m.Start)
            .ThenBy(m => m.End)
            .ToList();
        var signs = text.Pages.Select(x => new Sign(x.Start, "page-number", page(x.Name)))
            .Concat(text.Voices.Select(x => new Sign(x.Start, "speaker", x.Name.Length == 0 ? "–" : x.Name)))
            .OrderBy(sign => sign.Start)
            .ToList();
        var next = 0;
        foreach (var p in text.Paragraphs)
        {
            var first = next;
            while (next < signs.Count && signs[next].Start < p.End)
            {
                next++;
            }

            yield return Paragraph(text.Text, p.Start, p.End, [.. marks.Where(m => m.Start < p.End && m.End > p.Start)], signs[first..next]);
        }
    }

    /// <summary>What stands before a passage and after it, in its own paragraphs.</summary>
    public static (string? Before, string? After) Around(SourceText text, Passage from, Passage to)
    {
        var (before, after) = (text.Context(from, Letters).Before, text.Context(to, Letters).After);
        return (OneLine(before), OneLine(after));
    }

    private static string? OneLine(string text)
    {
        var line = Spaces.Single(text);
        return line.Length == 0 ? null : line;
    }

    // Every mark is closed and opened again where another begins or ends, so that they nest however they overlap.
    private static string Paragraph(string text, int start, int end, List<Mark> marks, List<Sign> signs)
    {
        if (marks.Count == 0 && signs.Count == 0)
        {
            return Encoded(text, start, end).Trim(); // as most are
        }

        var cuts = new List<int> { start, end };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Clamp(mark.Start, start, end));
            cuts.Add(Math.Clamp(mark.End, start, end));
        }

        cuts.AddRange(signs.Select(sign => Math.Max(sign.Start, start)));
        cuts.Sort();
        var html = new StringBuilder(2 * (end - start));
        for (var i = 1; i < cuts.Count; i++)
        {
            var (from, to) = (cuts[i - 1], cuts[i]);
            if (from == to)
            {
                continue;
            }

            foreach (var sign in signs.Where(sign => Math.Max(sign.Start, start) == from))
            {
                html.Append("<span class=\"").Append(sign.Class).Append("\">").Append(WebUtility.HtmlEncode(sign.Words)).Append("</span> ");
            }

            var over = marks.FindAll(m => m.Start <= from && m.End >= to);
            foreach (var mark in over)
            {
                html.Append(mark.IsFirst && mark.Start == from ? $"<mark id=\"{mark.Anchor}\">" : "<mark>");
            }

            html.Append(Encoded(text, from, to));
            foreach (var _ in over)
            {
                html.Append("</mark>");
            }
        }

        return html.ToString().Trim();
    }

    private static string Encoded(string text, int from, int to) => WebUtility.HtmlEncode(text[from..to].Replace('\f', ' '));

    /// <summary>What is not of the text but tells where in it one is.</summary>
    private sealed record Sign(int Start, string Class, string Words);

    /// <summary>Quoted words; a passage in several pieces is led to by its first.</summary>
    private sealed record Mark(int Start, int End, string Anchor, bool IsFirst);
}
