using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Timeline.Content.Model;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Matching;
using Timeline.Edtf;

namespace Timeline.Content.Proof;

/// <summary>One citation, judged.</summary>
public sealed partial record Evidence(int Number, Citation Citation, Source Source, QuoteResult Result)
{
    /// <summary>
    /// False when only the text on this machine proves the quote: its fingerprint cannot, so a clone without the text would fail.
    /// </summary>
    public bool IsProvable { get; init; } = true;

    /// <summary>
    /// Who says the words: as the source tells where they stand in it, else as the author does; null where neither does.
    /// </summary>
    public string? Speaker => (Result.Verifies ? Told() : null) is { } told && !(told == SpeakerTurns.Quoted && Citation.Locator?.Speaker is not null) ? told
        : Citation.Locator?.Speaker;

    /// <summary>Whether these are words of others that a message quotes, and nobody says whose.</summary>
    public bool IsQuotedByOthers => Speaker == SpeakerTurns.Quoted;

    /// <summary>Whether words stand in the quote, in brackets, that need not be the source's.</summary>
    public bool HasOwnWords => Result.Verdict == Verdict.Elided && Citation.Quote is { } quote && InBrackets().IsMatch(quote.Text);

    /// <summary>What the date finder says of a citation that supports the date; null when it does not.</summary>
    public DateVerdict? Date { get; init; }

    /// <summary>Whether verified words carry a statement that they are said to support. A date that they contradict they do not.</summary>
    public bool Carries(string statement) =>
        Result.Verifies && Citation.Supports.Contains(statement) && !(statement == "date" && Date is { Word: DateVerdict.Contradicts });

    /// <summary>Whether the words were held against another date than this, or say another.</summary>
    public bool IsOfAnother(EdtfDate date) => Date is { } verdict && (!verdict.Claimed.Equals(date) || verdict.Word == DateVerdict.Contradicts);

    private string? Told()
    {
        foreach (var passage in Result.Passages)
        {
            if (!string.IsNullOrEmpty(passage.Speaker))
            {
                return string.Join(", ", Result.Passages.Select(p => p.Speaker).OfType<string>().Distinct(StringComparer.Ordinal));
            }
        }

        return null; // as in most sources: of every note it is asked in a dozen places
    }

    [GeneratedRegex(@"\[[^\[\]]*[\p{L}\p{N}][^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}

/// <summary>
/// Whether a quote's own words agree with its event's date: <c>supports</c>, <c>contradicts</c>, <c>coarser</c> or <c>cannot-check</c>.
/// </summary>
public sealed record DateVerdict(string Word, string? WordsFound, bool YearInferred)
{
    internal const string Contradicts = "contradicts";

    /// <summary>The date they were held against: the event's own, or the competing one that the citation carries.</summary>
    public required EdtfDate Claimed { get; init; }

    /// <summary>What those words mean.</summary>
    public ImmutableArray<EdtfDate> Said { get; init; } = [];
}

internal static class VerifiedEvidence
{
    /// <summary>The verified notes that are said to support a statement.</summary>
    public static ImmutableArray<Evidence> Supporting(this ImmutableArray<Evidence> evidence, string statement) =>
        [.. evidence.Where(x => x.Carries(statement))];

    /// <summary>The verified notes of these citations.</summary>
    public static ImmutableArray<Evidence> Verified(this ImmutableArray<Evidence> evidence, IEnumerable<string> citations) =>
        [.. evidence.Where(x => x.Result.Verifies && citations.Contains(x.Citation.Id))];
}
