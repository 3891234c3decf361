using System.Collections.Immutable;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>The stretches of a quote that are the source's own words, without what marks omissions and without the editor's words.</summary>
public static class QuotedStretches
{
    /// <summary>Each on one line. Only a quote that was found in pieces is taken apart: in another, brackets and dots are the source's own.</summary>
    public static ImmutableArray<string> Of(string quote, Verdict verdict)
    {
        var elided = verdict == Verdict.Elided ? ElidedQuote.Of(TextNormalizer.Normalize(quote)) : null;
        IEnumerable<string> stretches = elided is null ? [quote] : elided.Pieces.Select(piece => piece.Text);
        return [.. stretches.Select(OneLine).Where(stretch => stretch.Length > 0)];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
