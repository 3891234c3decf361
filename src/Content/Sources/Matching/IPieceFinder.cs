namespace Timeline.Content.Sources.Matching;

/// <summary>
/// Where pieces can be sought: a text or a fingerprint. What an occurrence counts, characters or words, is the source's own affair.
/// </summary>
internal interface IPieceFinder
{
    Occurrences Find(TextWords piece);

    int WordsBetween(int from, int to);

    int ParagraphsBetween(int from, int to);

    /// <summary>Why editorial words may not stand for this stretch, or null. Distance has been checked.</summary>
    string? ReplacementProblem(int from, int to, string editorial);

    /// <summary>Whether it is known where negations stand; fingerprints of earlier versions do not tell.</summary>
    bool TellsNegations { get; }

    /// <summary>What an ellipsis would leave out here and may not, in words; null where there is nothing.</summary>
    string? SkippedNegation(int from, int to);

    /// <summary>
    /// Whether a negation stands outside of a place, in the same part of the sentence in which the place begins or ends; null where nothing tells.
    /// </summary>
    bool? IsBesideNegation(int from, int to);

    /// <summary>Whether an ellipsis between two places makes one sentence of parts of two; null where nothing tells.</summary>
    bool? JoinsSentences(int from, int to);

    /// <summary>Whether a question mark stands behind a place, so that the words alone would say what the source asks.</summary>
    /// <param name="words">The words that stand at the place.</param>
    /// <param name="place">Where they were found.</param>
    bool IsAsked(string words, Occurrence place);

    /// <summary>Whether another voice comes in within a place, unnamed by the words themselves.</summary>
    bool IsJoined(Occurrence place);

    /// <summary>Whether another voice begins between two places, or with the second.</summary>
    bool ChangesSpeaker(Occurrence before, Occurrence after);

    /// <summary>Whether the editorial words, brackets and all, are the source's own; null where they may be and nothing tells.</summary>
    bool? IsLiteral(int from, int to, string editorial);
}
