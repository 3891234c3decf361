using System.Globalization;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;

namespace Timeline.Site.Views;

/// <summary>
/// The address of a page with a text fragment: browsers scroll to the quoted words and mark them
/// (https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
internal static class TextFragment
{
    private const int LongestWhole = 8; // words; a longer passage is named by its first and its last words
    private const int Named = 4;        // words of an end, and of what stands beside it

    public static string? Of(Source source, Evidence evidence, SourceText? shown)
    {
        var (url, result) = (source.Url, evidence.Result);
        if (url is not null && PageOf(url, result) is { } page)
        {
            return $"{url}#page={page.ToString(CultureInfo.InvariantCulture)}";
        }

        if (url is null
            || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || evidence.Citation.Quote is not { } quote
            || !result.Verifies)
        {
            return url;
        }

        // The source's own words where they are known: the browser compares with the live page.
        var whole = result.Verdict == Verdict.Elided ? quote.Text : result.Text ?? quote.Text;
        var pieces = QuotedStretches.Of(whole, result.Verdict).Select(Words).ToArray();
        if (pieces.Length == 0)
        {
            return url;
        }

        string[][] ends = pieces is [{ Length: <= LongestWhole } all]
            ? [all]
            : [[.. pieces[0].Take(Named)], [.. pieces[^1].TakeLast(Named)]];
        var (prefix, suffix) = Beside(evidence, shown, ends[0]);
        var before = prefix.Length > 0 ? Encode(prefix) + "-," : "";
        var after = suffix.Length > 0 ? ",-" + Encode(suffix) : "";
        var mark = url.Contains('#', StringComparison.Ordinal) ? "" : "#";
        return $"{url}{mark}:~:text={before}{string.Join(',', ends.Select(Encode))}{after}";
    }

    // Viewers of PDFs open them at a page, counted from 1 (RFC 8118); they know no text fragments.
    private static int? PageOf(string url, QuoteResult result) =>
        result is { Verifies: true, Passages: [{ Page: { } page }, ..] } && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && address.Fragment.Length == 0 ? page : null;

    // The browser takes the first place that fits, so what stands beside the words is named when they stand elsewhere too: the author's
    // own prefix and suffix, else the text's where it may be shown.
    private static (string[] Prefix, string[] Suffix) Beside(Evidence evidence, SourceText? shown, string[] start)
    {
        var citation = evidence.Citation;
        if (citation.Prefix is not null || citation.Suffix is not null)
        {
            return ([.. Words(citation.Prefix ?? "").TakeLast(Named)], [.. Words(citation.Suffix ?? "").Take(Named)]);
        }

        if (shown is null || evidence.Result.Passages is not [{ HasOffsets: true } first, ..] || !StandsTwice(shown, start))
        {
            return ([], []);
        }

        var before = Words(shown.Context(first, 80).Before).TakeLast(Named).ToArray();
        return before.Length > 0
            ? (before, [])
            : ([], evidence.Result.Passages.Length == 1 ? [.. Words(shown.Context(first, 80).After).Take(Named)] : []);
    }

    // Looks at the text as it lies: splitting ten kilobytes into words for every note would cost more than rendering its page.
    private static bool StandsTwice(SourceText text, string[] words)
    {
        var found = 0;
        var from = 0;
        while (text.Text.AsSpan(from).IndexOf(words[0], StringComparison.OrdinalIgnoreCase) is >= 0 and var next)
        {
            if (StandAt(text.Text.AsSpan(from + next), words) && ++found == 2)
            {
                return true;
            }

            from += next + 1;
        }

        return false;
    }

    private static bool StandAt(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            text = text.TrimStart();
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            text = text[word.Length..];
        }

        return true;
    }

    private static string[] Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    // A hyphen has a meaning in a fragment; commas and ampersands are escaped anyway.
    private static string Encode(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
