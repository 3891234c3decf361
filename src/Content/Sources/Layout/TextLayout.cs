using System.Collections.Immutable;

namespace Timeline.Content.Sources.Layout;

/// <summary>Where the lines, paragraphs and pages of a text begin.</summary>
/// <remarks>
/// Blank lines part paragraphs. In a block of lines of which one is longer than <see cref="LongestWrappedLine"/> (half as many characters
/// of Chinese, Japanese or Korean) the text is not wrapped by hand, and each line is a paragraph.
/// </remarks>
internal sealed class TextLayout
{
    private const int LongestWrappedLine = 120;

    private readonly List<int> lines = [0];
    private readonly List<int> pages = [0];
    private readonly List<int> paragraphStarts = [];
    private readonly bool[] continues;
    private readonly int[] flows;

    public TextLayout(string text, Landmarks places)
    {
        Text = text;
        Places = places;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var block = new List<(int Start, int End)>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found : text.Length;
            var next = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
            AddPages(start, end);
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                Close(block, paragraphs);
            }
            else
            {
                block.Add((start, end));
            }

            if (next <= text.Length)
            {
                lines.Add(next);
            }

            start = next;
        }

        Close(block, paragraphs);
        Paragraphs = paragraphs.ToImmutable();
        paragraphStarts.AddRange(Paragraphs.Select(paragraph => paragraph.Start));
        continues = PageBreaks.Continuing(text, Paragraphs, pages);
        var flow = 0;
        flows = [.. continues.Select(isContinuing => flow += isContinuing ? 0 : 1)];
        Speakers = new(places.Speakers ?? Transcript.Turns(this));
    }

    public string Text { get; }

    public Landmarks Places { get; }

    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>Who speaks where; nobody in what is no transcript.</summary>
    public SpeakerTurns Speakers { get; }

    /// <summary>Where the pages begin.</summary>
    public IReadOnlyList<int> Pages => pages;

    /// <summary>Whether the text has pages at all.</summary>
    public bool HasPages => pages.Count > 1 || Places.HasPages;

    /// <summary>The line of the file, counted from 1.</summary>
    public int LineAt(int offset) => Places.Lines is { Length: > 0 } known ? known[Math.Max(0, Last(known, offset))].Line
        : Last(lines, offset) + 1;

    /// <summary>The cell of a table an offset lies in.</summary>
    public Cell? CellAt(int offset)
    {
        if (Places.Cells is not { } cells)
        {
            return null;
        }

        var (low, high) = (0, cells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cells[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset < cells[low - 1].End ? cells[low - 1] : null;
    }

    /// <summary>The cell as readers name it; with its table where there are several.</summary>
    public string NameOf(Cell cell) =>
        new CellAddress(Places.Cells is { } cells && cells.Any(other => other.Table != cell.Table) ? cell.Table : null, cell.Row, cell.Column)
            .ToString();

    public int PageAt(int offset) => Last(pages, offset) + 1;

    /// <summary>The number of the paragraph an offset lies in, or of the one before it; at least 1.</summary>
    public int ParagraphAt(int offset) => Math.Max(0, Last(paragraphStarts, offset)) + 1;

    /// <summary>Whether a paragraph belongs to the one before it: see <see cref="PageBreaks"/>.</summary>
    public bool ContinuesAt(int paragraph) => continues[paragraph - 1];

    /// <summary>The number of the paragraph an offset lies in, where pages break none.</summary>
    public int FlowAt(int offset) => flows.Length == 0 ? 0 : flows[ParagraphAt(offset) - 1];

    private static int Last(ImmutableArray<LineStart> starts, int offset)
    {
        var found = starts.BinarySearch(new(offset, int.MaxValue),
            Comparer<LineStart>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Line.CompareTo(b.Line)));
        return found >= 0 ? found : ~found - 1;
    }

    private static int Last(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private void AddPages(int start, int end)
    {
        for (var i = start; i < end && Text.AsSpan(i, end - i).IndexOf('\f') is var feed and >= 0; i += feed + 1)
        {
            pages.Add(i + feed + 1);
        }
    }

    private void Close(List<(int Start, int End)> block, ImmutableArray<Paragraph>.Builder paragraphs)
    {
        if (block.Count == 0)
        {
            return;
        }

        if (block.Exists(line => IsLong(Text.AsSpan(line.Start, line.End - line.Start))))
        {
            foreach (var (start, end) in block)
            {
                Add(start, end, paragraphs);
            }
        }
        else
        {
            Add(block[0].Start, block[^1].End, paragraphs);
        }

        block.Clear();
    }

    // Letters of scripts set in squares take the room of two.
    private static bool IsLong(ReadOnlySpan<char> line)
    {
        if (line.Length is > LongestWrappedLine or <= LongestWrappedLine / 2)
        {
            return line.Length > LongestWrappedLine;
        }

        var wide = 0;
        foreach (var c in line)
        {
            wide += c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF01' and <= '\uFF60') ? 1 : 0;
        }

        return line.Length + wide > LongestWrappedLine;
    }

    private void Add(int start, int end, ImmutableArray<Paragraph>.Builder paragraphs)
    {
        while (char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        paragraphs.Add(new(paragraphs.Count + 1, start, end));
    }
}
