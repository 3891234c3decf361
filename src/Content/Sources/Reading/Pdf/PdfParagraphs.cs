using System.Text.RegularExpressions;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>Parts the lines of a page into paragraphs, by space, indent and size, and where a line ends early behind a sentence.</summary>
internal static partial class PdfParagraphs
{
    /// <summary>In letter sizes: a first line that stands in by less is not indented.</summary>
    public const float Indent = 0.8f;

    private const float SameSize = 0.12f, NoteSize = 0.93f, WideLeading = 1.35f, Centred = 0.4f;

    public static PdfPageText Of(PdfPageLines page, float bodySize)
    {
        var (main, notes) = (new List<PdfParagraph>(), new List<PdfParagraph>());
        foreach (var column in page.Lines.GroupBy(line => line.Column))
        {
            var paragraphs = InColumn([.. column]);
            var first = FirstNote(paragraphs, bodySize, main.Count > 0);
            notes.AddRange(paragraphs[first..].Select(Parted));
            foreach (var paragraph in paragraphs[..first])
            {
                if (main.Count > 0 && main[^1].Lines[^1].Column != column.Key && main[^1].GoesOnWith(paragraph))
                {
                    main[^1] = main[^1] with { Lines = [.. main[^1].Lines, .. paragraph.Lines] };
                }
                else
                {
                    main.Add(paragraph);
                }
            }
        }

        return new(main, notes);
    }

    public static bool AreAlike(PdfLine one, PdfLine other) =>
        Math.Abs(one.Size - other.Size) <= SameSize * Math.Max(one.Size, other.Size);

    public static bool IsItem(string text) => Item().IsMatch(text);

    private static List<PdfParagraph> InColumn(List<PdfLine> lines)
    {
        var (left, right) = (lines.Min(line => line.X0), lines.Max(line => line.X1));
        var leading = Leading(lines);
        var paragraphs = new List<PdfParagraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (paragraphs.Count == 0 || Begins(lines, i, paragraphs[^1], leading))
            {
                paragraphs.Add(new([lines[i]], left, right));
            }
            else
            {
                paragraphs[^1].Lines.Add(lines[i]);
            }
        }

        return paragraphs;
    }

    private static bool Begins(List<PdfLine> lines, int at, PdfParagraph open, float leading)
    {
        var (last, line) = (lines[at - 1], lines[at]);
        var down = last.Y - line.Y;
        if (!AreAlike(last, line) || down > Math.Max(WideLeading * leading, line.Size) || down < 0 || Bullet().IsMatch(line.Text))
        {
            return true;
        }

        // The first word would have had room in the line before.
        var ended = last.EndsSentence && last.X1 + (line.Size * 0.75f) + line.FirstWord < open.Right;
        if (ended || (IsItem(line.Text) && last.EndsSentence))
        {
            return true;
        }

        var indent = Indent * line.Size;
        if (Math.Abs(line.X0 + line.X1 - last.X0 - last.X1) < 2 * Centred * line.Size && line.X0 > open.Left + indent)
        {
            return false; // centred under each other
        }

        if (line.X0 > last.X0 + indent)
        {
            // Indented; unless it hangs under the first line of its own paragraph.
            var next = at + 1 < lines.Count ? lines[at + 1] : null;
            var hangs = open.Lines.Count == 1 && (IsItem(last.Text) || (next is not null && Math.Abs(next.X0 - line.X0) < indent && AreAlike(next, line)));
            return !hangs;
        }

        // Back at the edge behind a block that stood in.
        return line.X0 < last.X0 - indent && open.Lines.Count > 1;
    }

    private static float Leading(List<PdfLine> lines)
    {
        var steps = new List<float>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (AreAlike(lines[i - 1], lines[i]) && lines[i - 1].Y - lines[i].Y is > 0 and var step && step < 3 * lines[i].Size)
            {
                steps.Add(step);
            }
        }

        // The smaller ones are within paragraphs, even where most are one line.
        steps.Sort();
        return steps.Count == 0 ? lines[0].Size * 1.25f : steps[steps.Count / 3];
    }

    // Small paragraphs at the foot of a column, from one that begins with a mark on.
    private static int FirstNote(List<PdfParagraph> paragraphs, float bodySize, bool isBelowText)
    {
        var first = paragraphs.Count;
        while (first > 0 && paragraphs[first - 1].Size <= NoteSize * bodySize)
        {
            first--;
        }

        while (first < paragraphs.Count && !NoteMark().IsMatch(paragraphs[first].Lines[0].Text))
        {
            first++;
        }

        return first == 0 && !isBelowText ? paragraphs.Count : first;
    }

    // "1Thorne papers": the number is no part of the word.
    private static PdfParagraph Parted(PdfParagraph note) =>
        note with { Lines = [note.Lines[0] with { Text = StuckNumber().Replace(note.Lines[0].Text, "$0 ") }, .. note.Lines[1..]] };

    [GeneratedRegex(@"^(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§])(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex StuckNumber();

    [GeneratedRegex(@"^(?:[•▪●◦‣·■□–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[•▪●◦‣·■□]\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?!\d)|[*†‡§])", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark();
}
