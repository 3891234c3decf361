using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Whether the words around a place, or its position, are those the citation names.</summary>
internal sealed class PlaceFilter(NormalizedText text, TextLayout layout)
{
    private const int ComparedCharacters = 2_000;

    private readonly Headings headings = new(layout);

    /// <summary>Prefix and suffix are compared by their letters and digits only: locating may be lenient.</summary>
    public bool FitsContext(int start, int end, NormalizedText? prefix, NormalizedText? suffix) =>
        (prefix is null || Ends(start, prefix)) && (suffix is null || Begins(end, suffix));

    /// <summary>Null where the text cannot tell.</summary>
    public bool? FitsLocator(int offset, int end, Locator locator)
    {
        bool?[] answers =
        [
            locator.Page is { } page && layout.HasPages
                ? PageNames.Agree(page, layout.PageAt(offset), layout.PageAt(Math.Max(offset, end - 1)), layout.Places.PageLabels) : null,
            locator.Paragraph is { } paragraph ? layout.ParagraphAt(offset) == paragraph : null,
            locator.Line is { } line && layout.Places.HasExactLines ? layout.LineAt(offset) <= line
                && line <= layout.LineAt(Math.Max(offset, end - 1)) : null,
            locator.Section is { } section ? headings.IsUnder(offset, section) : null,
            locator.Timecode is { } timecode ? Timecodes.Fits(layout, offset, end, timecode) : null,
        ];
        return answers.Contains(false) ? false : answers.Contains(true) ? true : null;
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
}
