using Timeline.Content.Model;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Content.Linking;

/// <summary>The verdict on one citation's quote.</summary>
internal static class QuoteJudge
{
    public static QuoteResult Judge(Citation citation, Wording source) => Judge(citation, source, source.Target);

    /// <param name="citation">The citation.</param>
    /// <param name="source">What it cites.</param>
    /// <param name="target">What the quote is sought in: the source's, or the same made ready for once.</param>
    public static QuoteResult Judge(Citation citation, Wording source, IQuoteTarget? target)
    {
        if (citation.Quote is null)
        {
            return CannotCheck("the citation has no quote");
        }

        if (target is null)
        {
            return CannotCheck(source.Source.Text is null && source.Source.Fingerprint is null
                ? "the source record has neither a text nor a fingerprint"
                : "the source's text or fingerprint could not be read");
        }

        return target.Verify(RequestOf(citation, citation.Quote));
    }

    /// <summary>Whether the quote is also proven where only the fingerprint is: true when there is no fingerprint to ask.</summary>
    public static bool IsProvableWithoutText(Citation citation, Wording source) =>
        citation.Quote is null || source.Text is null || source.Fingerprint is null
            || source.Fingerprint.Verify(RequestOf(citation, citation.Quote)).Verifies;

    internal static QuoteRequest RequestOf(Citation citation, LocatedText quote) => new(quote.Text)
    {
        Prefix = citation.Prefix,
        Suffix = citation.Suffix,
        Locator = citation.Locator,
    };

    private static QuoteResult CannotCheck(string why) => new(Verdict.CannotCheck, [], null, why);
}
