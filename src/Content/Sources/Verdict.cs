namespace Timeline.Content.Sources;

/// <summary>What the search for a quote in its source came to. Only the first three verify.</summary>
public enum Verdict
{
    /// <summary>The quote stands in the text character by character.</summary>
    Exact,

    /// <summary>The same words and marks; only typography differs (see <c>TextNormalizer</c>).</summary>
    Normalized,

    /// <summary>Every piece stands in the text, in order and close by; the rest is marked as skipped or as the editor's words.</summary>
    Elided,

    /// <summary>Something like it stands there; the difference is shown.</summary>
    Near,

    NotFound,

    /// <summary>It stands in more than one place, and neither prefix, suffix nor locator says which is meant.</summary>
    Ambiguous,

    /// <summary>There is nothing to check it against, such as a fingerprint whose window is longer than the quote.</summary>
    CannotCheck,
}
