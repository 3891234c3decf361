namespace Timeline.Content.Sources;

/// <summary>Something a quote can be checked against: a text or what stands in for it.</summary>
public interface IQuoteTarget
{
    /// <summary>Lock of the text, see <see cref="TextLock"/>.</summary>
    string Sha256 { get; }

    QuoteResult Verify(QuoteRequest request);
}
