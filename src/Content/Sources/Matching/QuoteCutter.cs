using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Makes a quotation of a stretch of a source, and of its place as much as makes it the only one.</summary>
public static partial class QuoteCutter
{
    /// <summary>More is no quotation; a citation of it would be the document again.</summary>
    public const int LongestQuote = 10_000;

    private const int MostWordsAround = 12;

    /// <summary>Null where the stretch holds no word or is longer than <see cref="LongestQuote"/>.</summary>
    public static QuoteCut? Cut(SourceText source, int start, int end)
    {
        (start, end) = WholeWords(source.Text, Math.Clamp(start, 0, source.Text.Length), Math.Clamp(end, 0, source.Text.Length));
        if (end - start is <= 0 or > LongestQuote)
        {
            return null;
        }

        var plain = new QuoteRequest(Words(source.Text, start, end));
        var place = source.Locate(start, end);
        QuoteCut? first = null;
        foreach (var request in Requests(source.Text, plain, place, start, end))
        {
            var cut = new QuoteCut(start, end, request, source.Verify(request));
            first ??= cut;
            if (IsMeant(cut))
            {
                return cut;
            }

            // What does not stand there by its words does not by their surroundings either.
            if (cut.Result.Verdict is not (Verdict.Ambiguous or Verdict.Exact or Verdict.Normalized or Verdict.Elided)
                && request is { Prefix: null, Suffix: null })
            {
                break;
            }
        }

        return first! with { Request = plain, Result = source.Verify(plain) };
    }

    /// <summary>The words of a stretch on one line, a word that a line's end broke in one piece again.</summary>
    public static string Words(string text, int start, int end) => Spaces.Single(Broken().Replace(
        string.Concat(text[start..end].Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))),
        parts => parts.Groups[1].Value + (parts.Groups[2].Value != "\u00AD" && IsWritten(text, parts) ? parts.Groups[2].Value : "")
            + parts.Groups[3].Value).Replace("\u00AD", "", StringComparison.Ordinal));

    // A hyphen that the same word also has within a line is its own.
    private static bool IsWritten(string text, Match parts) =>
        text.Contains(parts.Groups[1].Value + parts.Groups[2].Value + parts.Groups[3].Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsMeant(QuoteCut cut) => cut.Result.Verifies && cut.Result.LocatorAgrees != false
        && cut.Result.Passages is [var passage, ..] && passage.Start < cut.End && passage.End > cut.Start;

    // The plainest first: where it stands as readers would say it, then by paragraph, then by the words around it, few before many.
    private static IEnumerable<QuoteRequest> Requests(string text, QuoteRequest plain, Passage place, int start, int end)
    {
        var locators = Locators(place).ToList();
        foreach (var locator in locators)
        {
            yield return plain with { Locator = locator };
        }

        for (var count = 1; count <= MostWordsAround; count++)
        {
            var (before, after) = (Before(text, start, count), After(text, end, count));
            if (before.Length > 0)
            {
                yield return plain with { Locator = locators[0], Prefix = before };
            }

            if (after.Length > 0)
            {
                yield return plain with { Locator = locators[0], Suffix = after };
            }

            if (before.Length > 0 && after.Length > 0)
            {
                yield return plain with { Locator = locators[0], Prefix = before, Suffix = after };
            }
        }
    }

    private static IEnumerable<Locator> Locators(Passage place)
    {
        var page = place.PageLabel ?? place.Page?.ToString(CultureInfo.InvariantCulture);
        if (page is not null)
        {
            yield return new(page);
            yield return new(page, place.Paragraph);
        }
        else if (place.Timecode is not null)
        {
            yield return new(Timecode: place.Timecode);
        }
        else if (place.Cell is { } cell)
        {
            yield return new()
            {
                Cell = cell.Split(" of ") is [var name, var table] ? $"{table}, {name["cell ".Length..]}" : cell["cell ".Length..],
            };
        }

        yield return new(Paragraph: place.Paragraph);
    }

    private static (int Start, int End) WholeWords(string text, int start, int end)
    {
        while (start < end && !IsShown(text[start]))
        {
            start++;
        }

        while (end > start && !IsShown(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return (start, end);
        }

        while (start > 0 && IsWithinWord(text, start))
        {
            start--;
        }

        while (end < text.Length && IsWithinWord(text, end))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsShown(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && !Characters.IsInvisible(c);

    private static bool IsWithinWord(string text, int offset) =>
        char.IsLowSurrogate(text[offset]) || Characters.IsMark(char.GetUnicodeCategory(text[offset]))
        || (IsOfWord(text[offset - 1]) && IsOfWord(text[offset]));

    private static bool IsOfWord(char c) => Characters.KindOf(c) == CharacterKind.Word && !Characters.IsQuote(c);

    private static string Before(string text, int end, int count)
    {
        var start = end;
        for (; count > 0 && start > 0; count--)
        {
            while (start > 0 && !IsShown(text[start - 1]))
            {
                start--;
            }

            do
            {
                start = Math.Max(0, start - 1);
            }
            while (start > 0 && IsShown(text[start - 1]) && Characters.KindOf(text[start - 1]) != CharacterKind.Ideograph);
        }

        return Words(text, start, end);
    }

    private static string After(string text, int start, int count)
    {
        var end = start;
        for (; count > 0 && end < text.Length; count--)
        {
            while (end < text.Length && !IsShown(text[end]))
            {
                end++;
            }

            do
            {
                end = Math.Min(text.Length, end + 1);
            }
            while (end < text.Length && IsShown(text[end]) && Characters.KindOf(text[end]) != CharacterKind.Ideograph);
        }

        return Words(text, start, end);
    }

    [GeneratedRegex(@"(\p{L}+)([-\u2010\u00AD])[^\S\r\n\f]*[\r\n\f]\s*(\p{Ll}\p{L}*)", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
