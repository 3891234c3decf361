using System.Text.RegularExpressions;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>
/// Takes running heads and feet and page numbers off the pages: what stands at the same height at the edge of neighbouring pages and reads
/// alike but for its numbers, and a number alone at the edge.
/// </summary>
internal static partial class PdfFurniture
{
    // Head and number above, foot and number below; even and odd pages differ, so that the page but one counts as a neighbour.
    private const int Deepest = 3, Neighbours = 2;

    // In points; and in letter sizes, between a number alone and the text.
    private const float SameHeight = 4f, Apart = 1.6f;

    public static List<PdfPageLines> Removed(List<PdfPageLines> pages)
    {
        var tops = pages.ConvertAll(page => Edge(page, 1));
        var bottoms = pages.ConvertAll(page => Edge(page, -1));
        var removed = new List<PdfPageLines>(pages.Count);
        for (var page = 0; page < pages.Count; page++)
        {
            var gone = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
            Mark(tops, page, gone);
            Mark(bottoms, page, gone);
            removed.Add(gone.Count == 0 ? pages[page] : new(pages[page].Lines.FindAll(line => !gone.Contains(line))));
        }

        return removed;
    }

    private static void Mark(List<List<Strip>> edges, int page, HashSet<PdfLine> gone)
    {
        var own = edges[page];
        for (var i = 0; i < own.Count; i++)
        {
            var strip = own[i];
            var isRepeated = false;
            for (var other = Math.Max(0, page - Neighbours); other <= Math.Min(edges.Count - 1, page + Neighbours) && !isRepeated; other++)
            {
                isRepeated = other != page && edges[other].Exists(near => near.Key == strip.Key && Math.Abs(near.Y - strip.Y) < SameHeight);
            }

            var isLoneNumber = PageNumber().IsMatch(strip.Text) && (i + 1 == own.Count || Math.Abs(own[i + 1].Y - strip.Y) > Apart * strip.Size);
            if (!isRepeated && !isLoneNumber)
            {
                return; // what is nearer to the text is text
            }

            gone.UnionWith(strip.Lines);
        }
    }

    // The outermost heights of a page, outermost first. One more than can go, so that the last knows how far the text is.
    private static List<Strip> Edge(PdfPageLines page, int direction)
    {
        var strips = new List<List<PdfLine>>();
        foreach (var line in page.Lines.OrderByDescending(line => line.Y * direction))
        {
            if (strips.Count > 0 && Math.Abs(strips[^1][0].Y - line.Y) < SameHeight / 2)
            {
                strips[^1].Add(line);
            }
            else if (strips.Count == Deepest)
            {
                break;
            }
            else
            {
                strips.Add([line]);
            }
        }

        return strips.ConvertAll(lines => new Strip(lines));
    }

    [GeneratedRegex(@"^[-–—|\[(]?\s*(?:(?:page|pages|pag|pagina|página|seite|sida|side|strona|p|pp|pg|s)\.?\s+)?(?:\d{1,5}|c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|[A-Z]{1,2}[-–.]\d{1,4})(?:\s*(?:/|of|von|de|sur|av)\s*\d{1,5})?\s*[-–—|\])]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+|^[ivxlc]+(?=\s|$)|(?<=^|\s)[ivxlc]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();

    private sealed class Strip(List<PdfLine> lines)
    {
        private string? key;

        public List<PdfLine> Lines { get; } = lines;

        public float Y { get; } = lines[0].Y;

        public float Size { get; } = lines[0].Size;

        public string Text { get; } = string.Join(' ', lines.OrderBy(line => line.X0).Select(line => line.Text));

        /// <summary>Its words, every number as <c>#</c>, Roman ones at its ends too. A number at either end is that of a page.</summary>
        public string Key => key ??= AnyNumber().Replace(Text, "#");
    }
}
