namespace Timeline.Content.Sources;

/// <summary>How far apart the pieces of one quote may stand, and how much searching one quote is worth.</summary>
public static class EvidenceLimits
{
    /// <summary>Words an ellipsis may skip.</summary>
    public const int SkippedWords = 150;

    /// <summary>Paragraph breaks an ellipsis may skip.</summary>
    public const int SkippedParagraphs = 1;

    /// <summary>A piece shorter than this many words proves little alone; what is skipped next to it is limited further.</summary>
    public const int ShortPiece = 3;

    /// <summary>Words an ellipsis next to a short piece may skip; it may not leave the paragraph.</summary>
    public const int SkippedNextToShortPiece = 15;

    /// <summary>Words of the source that editorial words in brackets may stand for; they may not leave the paragraph.</summary>
    public const int ReplacedWords = 8;

    /// <summary>Places listed for a quote that stands in many.</summary>
    public const int ListedPlaces = 100;

    /// <summary>Places of one piece looked at.</summary>
    internal const int Occurrences = 100_000;

    /// <summary>Characters compared for one piece before the search gives up with <see cref="Verdict.CannotCheck"/>.</summary>
    internal const long Work = 2_000_000_000;
}
