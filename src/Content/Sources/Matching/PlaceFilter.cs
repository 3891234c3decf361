using System.Text.RegularExpressions;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Whether the words around a place, or its position, are those the citation names.</summary>
internal sealed partial class PlaceFilter(NormalizedText text, TextLayout layout)
{
    private const int ComparedCharacters = 2_000;
    private const int LongestName = 60;

    private readonly Headings headings = new(layout);

    /// <summary>Prefix and suffix are compared by their letters and digits only: locating may be lenient.</summary>
    public bool FitsContext(int start, int end, NormalizedText? prefix, NormalizedText? suffix) =>
        (prefix is null || Ends(start, prefix)) && (suffix is null || Begins(end, suffix));

    /// <param name="places">Where the quote stands, a place for each piece.</param>
    /// <param name="locator">Where it is said to.</param>
    public LocatorAnswers Answers(IReadOnlyList<Occurrence> places, Locator locator)
    {
        var (offset, end) = (text.OriginalStart(places[0].Start), text.OriginalEnd(places[^1].End - 1));
        var last = Math.Max(offset, end - 1);
        var answers = new LocatorAnswers();
        if (locator.Page is { } page)
        {
            var (from, labels) = (layout.PageAt(offset), layout.Places.PageLabels);
            answers.Add(layout.HasPages ? PageNames.Agree(page, from, layout.PageAt(last), labels) : null,
                $"page {page}", () => "is on " + PageNames.Of(from, PageNames.Label(from, labels)));
        }

        if (locator.Paragraph is { } paragraph)
        {
            answers.Add(layout.ParagraphAt(offset) == paragraph, $"paragraph {paragraph}",
                () => $"stands in paragraph {layout.ParagraphAt(offset)}");
        }

        if (locator.Line is { } line)
        {
            answers.Add(layout.Places.HasExactLines ? layout.LineAt(offset) <= line && line <= layout.LineAt(last) : null,
                $"line {line}", () => $"stands in line {layout.LineAt(offset)}");
        }

        if (locator.Section is { } section)
        {
            answers.Add(headings.IsUnder(offset, section), $"section “{section}”",
                () => headings.At(offset) is { } heading ? $"stands under “{heading}”" : "stands under no heading");
        }

        if (locator.Timecode is { } timecode)
        {
            answers.Add(Timecodes.Fits(layout, offset, end, timecode), $"at {timecode}",
                () => $"is said at {Timecodes.Begin(layout, offset, end)}");
        }

        if (locator.Cell is { } named)
        {
            AddCell(answers, named, offset);
        }

        if (locator.Speaker is { } speaker)
        {
            var spoken = places.Select(place => (FirstWord(text, place), LastWord(text, place))).ToArray();
            if (layout.Speakers.AreSaidBy(spoken, speaker) is null && NameBefore(offset) is { } name)
            {
                answers.Add(SpeakerTurns.Fits(name, speaker), $"speaker {speaker}", () => $"stands behind “{name}:”");
            }
            else
            {
                answers.Add(layout.Speakers.AreSaidBy(spoken, speaker), $"speaker {speaker}", () => $"is said by {layout.Speakers.Named(spoken)}");
            }
        }

        return answers;
    }

    /// <summary>Where the first word of a place begins in the text; marks before it may be another's.</summary>
    public static int FirstWord(NormalizedText text, Occurrence place)
    {
        var first = place.Start;
        while (first < place.End - 1 && !text.IsWord(first))
        {
            first++;
        }

        return text.OriginalStart(first);
    }

    /// <summary>Where the last letter or digit of a place stands in the text.</summary>
    public static int LastWord(NormalizedText text, Occurrence place)
    {
        var last = place.End - 1;
        while (last > place.Start && !text.IsWord(last))
        {
            last--;
        }

        return text.OriginalStart(last);
    }

    // A text in which too few names take turns to be a conversation may still say who speaks.
    private string? NameBefore(int offset)
    {
        var line = text.Original.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        return offset - line <= LongestName && Label().Match(text.Original[line..offset]) is { Success: true } label ? label.Groups[1].Value : null;
    }

    // Of a text that has no tables it cannot be told; in one that has, words outside of them are in no cell.
    private void AddCell(LocatorAnswers answers, string named, int offset)
    {
        var found = layout.CellAt(offset);
        answers.Add(
            CellAddress.Parse(named) is not { } cell || layout.Places.Cells is not { Length: > 0 } ? null
                : found is { } at && cell.Row == at.Row && cell.Column == at.Column && (cell.Table ?? at.Table) == at.Table,
            CellAddress.Parse(named)?.ToString() ?? named,
            () => found is { } known ? $"stands in {layout.NameOf(known)}" : "stands in no cell");
    }

    private bool Ends(int start, NormalizedText prefix)
    {
        var (i, j) = (start - 1, prefix.Length - 1);
        for (var compared = 0; compared < ComparedCharacters; compared++)
        {
            while (j >= 0 && !prefix.IsWord(j))
            {
                j--;
            }

            while (i >= 0 && !text.IsWord(i))
            {
                i--;
            }

            if (j < 0)
            {
                return true;
            }

            if (i < 0 || text.Characters[i--] != prefix.Characters[j--])
            {
                return false;
            }
        }

        return true;
    }

    private bool Begins(int end, NormalizedText suffix)
    {
        var (i, j) = (end, 0);
        for (var compared = 0; compared < ComparedCharacters; compared++)
        {
            while (j < suffix.Length && !suffix.IsWord(j))
            {
                j++;
            }

            while (i < text.Length && !text.IsWord(i))
            {
                i++;
            }

            if (j >= suffix.Length)
            {
                return true;
            }

            if (i >= text.Length || text.Characters[i++] != suffix.Characters[j++])
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^[\s>*–—-]*(\p{Lu}[\p{L}\p{M}.'’ -]{0,40}):[\s*_]*[“”""«„‘']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
