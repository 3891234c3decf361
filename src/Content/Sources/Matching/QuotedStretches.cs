using System.Collections.Immutable;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// The stretches of a quote that are the source's own words: without ellipses and without the editor's words in brackets, as the verifier
/// parts them.
/// </summary>
public static class QuotedStretches
{
    public static ImmutableArray<string> Of(string quote, Verdict verdict) =>
        [.. Pieces(quote, verdict).Select(piece => Spaces.Single(piece))
            .Where(piece => piece.Length > 0)];

    private static IEnumerable<string> Pieces(string quote, Verdict verdict) =>
        verdict == Verdict.Elided && ElidedQuote.Of(TextNormalizer.Normalize(quote.Trim())) is { } parts
            ? parts.Pieces.Select(piece => piece.Text) : [quote];
}
