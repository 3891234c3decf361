using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// The ways to read a quote: as it is, and without the quotation marks around the whole, which are its author's unless they stand in the
/// text.
/// </summary>
internal static class QuoteReadings
{
    /// <summary>Why words are refused that verify but for the mark behind them.</summary>
    public const string Asked = "A question mark stands behind these words, and without it they say what the source asks; quote it with them.";

    /// <summary>A refusal of what shows its letters in another order than it has them (Unicode Bidirectional Algorithm, section 2.2); null of all other quotes.</summary>
    public static QuoteResult? TurnedRound(string quote) => quote.AsSpan().IndexOfAny('\u202D', '\u202E') is var at and >= 0
        ? new(Verdict.NotFound, [], null, $"The quote holds U+{(int)quote[at]:X4}, which shows letters in another order than the source has them; leave it out.")
        : null;

    public static IEnumerable<TextWords> Of(TextWords quote)
    {
        yield return quote;
        if (WithoutOuterMarks(quote.Text) is { } inner)
        {
            yield return inner;
        }
    }

    private static TextWords? WithoutOuterMarks(NormalizedText quote) =>
        quote.Length > 2 && quote.Characters[0] == Characters.QuotationMark && quote.Characters[^1] == Characters.QuotationMark
            ? TextWords.Of(TextNormalizer.Normalize(
                quote.Original[quote.OriginalEnd(0)..quote.OriginalStart(quote.Length - 1)].Trim(), quote.Rules))
            : null;
}
