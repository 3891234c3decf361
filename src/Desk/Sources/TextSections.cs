using System.Collections.Immutable;

using Timeline.Content.Sources.Matching;

namespace Timeline.Desk.Sources;

/// <summary>A source's text in sections that a page loads one by one, and each in paragraphs. Made once for a text.</summary>
internal sealed class TextSections
{
    private const int Longest = 16_384;

    // Lines shorter than this on the average are verse, tables or lists, and not wrapped prose.
    private const int VerseLine = 48;

    private readonly SourceText source;
    private readonly ImmutableArray<Piece> pieces;
    private readonly ImmutableArray<int> firsts;
    private readonly ImmutableArray<Marker> pages;
    private readonly ImmutableArray<Marker> voices;

    public TextSections(SourceText source)
    {
        this.source = source;
        pieces = [.. source.Paragraphs.SelectMany(paragraph => Pieces(paragraph))];
        pages = [.. source.Pages];
        voices = [.. source.Voices];
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (starts.Count == 0 || pieces[i].End - pieces[starts[^1]].Start > Longest)
            {
                starts.Add(i);
            }
        }

        firsts = starts.ToImmutable();
    }

    public int Count => firsts.Length;

    public ImmutableArray<SectionRow> Rows => [.. Enumerable.Range(0, Count).Select(section =>
    {
        var (start, end) = Bounds(section);
        return new SectionRow(start, end, pages.LastOrDefault(page => page.Start <= start).Name);
    })];

    /// <summary>From the first character of a section to behind its last.</summary>
    public (int Start, int End) Bounds(int section) => (pieces[firsts[section]].Start, pieces[End(section) - 1].End);

    public ImmutableArray<ShownParagraph> Paragraphs(int section)
    {
        var shown = ImmutableArray.CreateBuilder<ShownParagraph>();
        for (var i = firsts[section]; i < End(section); i++)
        {
            var piece = pieces[i];
            var before = i == 0 ? 0 : pieces[i - 1].End;
            shown.Add(new(piece.Number, piece.Start, Shown(piece))
            {
                Continues = piece.Continues,
                KeepsLines = KeepsLines(piece),
                Speaker = Between(voices, before, piece.Start).LastOrDefault().Name is { Length: > 0 } voice ? voice : null,
                Pages = [.. from page in Between(pages, before, piece.End - 1)
                            select new PageStart(Math.Max(page.Start, piece.Start), page.Name)],
            });
        }

        return shown.ToImmutable();
    }

    private int End(int section) => section + 1 < firsts.Length ? firsts[section + 1] : pieces.Length;

    // Those that begin behind one offset and at another at the latest.
    private static IEnumerable<Marker> Between(ImmutableArray<Marker> markers, int after, int until)
    {
        var (low, high) = (0, markers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = markers[middle].Start < after ? (middle + 1, high) : (low, middle);
        }

        for (; low < markers.Length && markers[low].Start <= until; low++)
        {
            yield return markers[low];
        }
    }

    // Control characters are shown as boxes or not at all; each becomes a space, so that offsets stay.
    private string Shown(Piece piece) => string.Create(piece.End - piece.Start, (source.Text, piece.Start), static (shown, of) =>
    {
        of.Text.AsSpan(of.Start, shown.Length).CopyTo(shown);
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) && shown[i] is not ('\n' or '\t'))
            {
                shown[i] = ' ';
            }
        }
    });

    private bool KeepsLines(Piece piece)
    {
        var text = source.Text.AsSpan(piece.Start, piece.End - piece.Start);
        var lines = text.Count('\n');
        return lines > 0 && (text.Length / (lines + 1) < VerseLine || text.Contains('\t'));
    }

    private IEnumerable<Piece> Pieces(Paragraph paragraph)
    {
        for (var start = paragraph.Start; start < paragraph.End;)
        {
            var end = paragraph.End - start <= Longest ? paragraph.End : Cut(start + Longest, start);
            yield return new(paragraph.Number, start, end, start > paragraph.Start);
            start = end;
        }
    }

    // Behind white space, if there is any near; never within a character.
    private int Cut(int at, int start)
    {
        for (var i = at; i > at - 512 && i > start + 1; i--)
        {
            if (char.IsWhiteSpace(source.Text[i - 1]))
            {
                return i;
            }
        }

        return char.IsLowSurrogate(source.Text[at]) ? at - 1 : at;
    }

    private readonly record struct Piece(int Number, int Start, int End, bool Continues);
}
