using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// The ways to read a quote: as it is, and without the quotation marks around the whole, which are its author's unless they stand in the
/// text.
/// </summary>
internal static class QuoteReadings
{
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
