namespace Timeline.Content.Sources;

/// <summary>A quote to be found, as its author wrote it, with whatever says which of several places is meant.</summary>
public sealed record QuoteRequest(string Quote)
{
    /// <summary>Words that stand directly before the quote in the source.</summary>
    public string? Prefix { get; init; }

    /// <summary>Words that stand directly after the quote in the source.</summary>
    public string? Suffix { get; init; }

    public Locator? Locator { get; init; }
}
