using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;
using Timeline.Site.Chronology;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>A source's own text for its page: paragraphs with the quoted words marked, or the words round one passage.</summary>
internal static class FullText
{
    private const int Letters = 240; // of context on either side

    /// <summary>HTML per paragraph. Passages may overlap.</summary>
    public static IEnumerable<string> Paragraphs(SourceText text, ImmutableArray<QuotedPassage> passages)
    {
        var marks = passages
            .Where(p => p.First.Result.Verifies)
            .SelectMany(p => p.First.Result.Passages.Where(x => x.HasOffsets)
                .Select((x, i) => new Mark(x.Start, x.End, p.Anchor, IsFirst: i == 0)))
            .OrderBy(m => m.Start)
            .ThenBy(m => m.End)
            .ToList();
        return text.Paragraphs.Select(p => Paragraph(text.Text, p.Start, p.End, [.. marks.Where(m => m.Start < p.End && m.End > p.Start)]));
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
    private static string Paragraph(string text, int start, int end, List<Mark> marks)
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
                html.Append(mark.IsFirst && mark.Start == from ? $"<mark id=\"{mark.Anchor}\">" : "<mark>");
            }

            html.Append(WebUtility.HtmlEncode(text[from..to]));
            foreach (var _ in over)
            {
                html.Append("</mark>");
            }
        }

        return html.ToString().Trim();
    }

    /// <summary>Quoted words; a passage in several pieces is led to by its first.</summary>
    private sealed record Mark(int Start, int End, string Anchor, bool IsFirst);
}
