using System.Collections.Immutable;

namespace Timeline.Content.Sources.Layout;

/// <summary>
/// Which paragraphs only a page parts from the one before: its number, its running head and foot, and what goes on after them.
/// </summary>
internal static class PageBreaks
{
    // Foot and number below, number and head above.
    private const int MostFurniture = 2;
    private const int LongestFurniture = 80;

    public static bool[] Continuing(string text, ImmutableArray<Paragraph> paragraphs, List<int> pages)
    {
        var continues = new bool[paragraphs.Length];
        var next = 0;
        foreach (var page in pages.Skip(1))
        {
            while (next < paragraphs.Length && paragraphs[next].Start < page)
            {
                next++;
            }

            var first = next;
            while (first > 1 && next - first < MostFurniture && IsFurniture(text, paragraphs[first - 1]))
            {
                first--;
            }

            var last = next;
            while (last < paragraphs.Length && last - next < MostFurniture && IsFurniture(text, paragraphs[last]))
            {
                last++;
            }

            for (var i = Math.Max(1, first); i <= last && i < paragraphs.Length; i++)
            {
                continues[i] = true;
            }
        }

        return continues;
    }

    private static bool IsFurniture(string text, Paragraph paragraph)
    {
        var line = text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        return line.Length <= LongestFurniture && !line.ContainsAny('\n', '\r')
            && (IsNumber(line) || !".,;:?!…\"”’»-".Contains(line[^1], StringComparison.Ordinal));
    }

    private static bool IsNumber(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
