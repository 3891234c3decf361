using System.Text;

using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// Pieces sought in a fingerprint of the first version, which knows one spelling of each run and one mark behind it; occurrences count
/// words.
/// </summary>
internal sealed class FirstPieces(Fingerprint fingerprint) : IRunFinder
{
    private const int MostPlaces = 20;

    private readonly FirstRunIndex index = new(fingerprint);

    public TypographyRules Rules => TypographyRules.First;

    public bool MayStand(TextWords piece) => IsLongEnough(piece);

    public bool IsLongEnough(TextWords piece) => WholeWords.Of(piece.Text).Count >= Fingerprint.Window;

    public int WordAt(int position) => position;

    public int LastWordBefore(int position) => position - 1;

    public IEnumerable<(int Word, int Start, int End)> Runs(NormalizedText quote)
    {
        var runs = new FirstRunHasher(quote, fingerprint.Sha256);
        for (var i = 0; i < runs.Runs; i++)
        {
            foreach (var at in index.Find(runs.Hash(i)).Take(MostPlaces))
            {
                yield return (at - i, runs.Words[i].Start, runs.Words[i + Fingerprint.Window - 1].End);
            }
        }
    }

    public Occurrences Find(TextWords piece)
    {
        var found = new Occurrences([], Complete: true);
        foreach (var spelling in Spellings(piece.Text))
        {
            found = index.FindAll(new FirstRunHasher(spelling, fingerprint.Sha256));
            if (found.Places.Count > 0 || !found.Complete)
            {
                break;
            }
        }

        return found;
    }

    public int WordsBetween(int from, int to) => to - from;

    public int ParagraphsBetween(int from, int to) => fingerprint.ParagraphAt(to) - fingerprint.ParagraphAt(from - 1);

    public string? ReplacementProblem(int from, int to, string editorial) =>
        to > from ? $"{editorial} replaces words that a fingerprint does not tell" : null;

    public bool TellsNegations => false;

    public string? SkippedNegation(int from, int to) => null;

    public bool? JoinsSentences(int from, int to) => null;

    public bool IsAsked(string words, Occurrence place) => false;

    public bool? IsBesideNegation(int from, int to) => null;

    // Of the first version, which knew no speakers.
    public bool IsJoined(Occurrence place) => false;

    public bool ChangesSpeaker(Occurrence before, Occurrence after) => false;

    public bool? IsLiteral(int from, int to, string editorial) =>
        WholeWords.Of(TextNormalizer.Normalize(editorial, Rules)).Count == WordsBetween(from, to) ? null : false;

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

        return from == 0 ? null : TextNormalizer.Normalize(
            text.Append(piece.Original, from, piece.Original.Length - from).ToString(), TypographyRules.First);
    }
}
