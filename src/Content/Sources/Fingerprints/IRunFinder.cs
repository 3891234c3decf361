using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Seeks the runs of a quote in a fingerprint of one version.</summary>
internal interface IRunFinder : IPieceFinder
{
    /// <summary>The typography that its runs were made without.</summary>
    TypographyRules Rules { get; }

    /// <summary>Whether a piece can be long enough to be found.</summary>
    bool MayStand(TextWords piece);

    /// <summary>Whether a piece is surely long enough, so that it does not stand in the text if it is not found.</summary>
    bool IsLongEnough(TextWords piece);

    /// <summary>The number of the first word of an occurrence, from where it starts.</summary>
    int WordAt(int position);

    /// <summary>The number of the last word of an occurrence, from where it ends.</summary>
    int LastWordBefore(int position);

    /// <summary>
    /// Which stretches of a quote stand in the text: with each the number that the quote's first word would have if all of it did.
    /// </summary>
    IEnumerable<(int Word, int Start, int End)> Runs(NormalizedText quote);
}
