using System.Text;

using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Pieces sought in a fingerprint; occurrences count words.</summary>
internal sealed class FingerprintPieces(Fingerprint fingerprint, RunIndex index) : IPieceFinder
{
    private readonly int[] paragraphEnds = Ends(fingerprint);

    /// <summary>Whether a piece has enough words to be sought.</summary>
    public static bool CanCheck(TextWords piece) => FingerprintWords.Of(piece.Text).Count >= Fingerprint.Window;

    public Occurrences Find(TextWords piece)
    {
        var found = new Occurrences([], Complete: true);
        foreach (var spelling in Spellings(piece.Text))
        {
            found = index.FindAll(new RunHasher(spelling, fingerprint.Sha256));
            if (found.Places.Count > 0 || !found.Complete)
            {
                break;
            }
        }

        return found;
    }

    public int WordsBetween(int from, int to) => to - from;

    public int ParagraphsBetween(int from, int to) => ParagraphAt(to) - ParagraphAt(from - 1);

    public string? ReplacementProblem(int from, int to, string editorial) =>
        to > from ? $"{editorial} replaces words that a fingerprint does not tell" : null;

    public bool IsLiteral(int from, int to, string editorial) => false;

    public int ParagraphAt(int word)
    {
        // The first paragraph that ends after the word; paragraphs without words end where they begin.
        var (low, high) = (0, paragraphEnds.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = paragraphEnds[middle] > word ? (low, middle) : (middle + 1, high);
        }

        return low + 1;
    }

    private static int[] Ends(Fingerprint fingerprint)
    {
        var end = 0;
        return [.. fingerprint.ParagraphWords.Select(words => end += words)];
    }

    // Hashes know one spelling only, so the other ways to write a dash or a hyphen at a line end are tried one kind at a time.
    private static IEnumerable<NormalizedText> Spellings(NormalizedText piece)
    {
        yield return piece;
        foreach (var (gap, written) in new[] { (Gap.LineHyphen, "-"), (Gap.Dash, "-"), (Gap.Dash, " — "), (Gap.SpacedDash, "—"),
            (Gap.Hyphen, "—") })
        {
            if (Respell(piece, gap, written) is { } spelling)
            {
                yield return spelling;
            }
        }
    }

    private static NormalizedText? Respell(NormalizedText piece, Gap gap, string written)
    {
        var text = new StringBuilder();
        var from = 0;
        for (var i = 1; i < piece.Length; i++)
        {
            if (piece.GapBefore(i) == gap)
            {
                text.Append(piece.Original, from, piece.OriginalEnd(i - 1) - from).Append(written);
                from = piece.OriginalStart(i);
            }
        }

        return from == 0 ? null : TextNormalizer.Normalize(text.Append(piece.Original, from, piece.Original.Length - from).ToString());
    }
}
