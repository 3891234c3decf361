using System.Collections.Immutable;

using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>A fingerprint made ready to check quotes against; safe to use from many threads.</summary>
/// <remarks>
/// It says less than the text would: never <see cref="Verdict.Exact"/>, for it knows normalised words only; <see
/// cref="Verdict.CannotCheck"/>
/// for quotes, or pieces of a quote, of fewer words than <see cref="Fingerprint.Window"/>, and for brackets that stand for words of the
/// source;
/// passages have a paragraph and no offsets; marks before the first word and all but the first mark after the last are not compared,
/// nor one sign after a number with two (feet and inches).
/// What it verifies, the text verifies too, or finds ambiguous.
/// </remarks>
public sealed class FingerprintText : IQuoteTarget
{
    private readonly RunIndex index;
    private readonly FingerprintPieces pieces;
    private readonly ChainSearch chains;

    private FingerprintText(Fingerprint fingerprint)
    {
        Fingerprint = fingerprint;
        index = new(fingerprint);
        pieces = new(fingerprint, index);
        chains = new(pieces);
    }

    public Fingerprint Fingerprint { get; }

    public string Sha256 => Fingerprint.Sha256;

    public static FingerprintText From(Fingerprint fingerprint) => new(fingerprint);

    public QuoteResult Verify(QuoteRequest request)
    {
        var quote = TextWords.Of(TextNormalizer.Normalize(request.Quote.Trim()));
        if (quote.Words == 0)
        {
            return new(Verdict.NotFound, [], null, "The quote holds no words.");
        }

        foreach (var reading in QuoteReadings.Of(quote))
        {
            var found = FingerprintPieces.CanCheck(reading) ? pieces.Find(reading) : new([], Complete: true);
            if (!found.Complete)
            {
                return new(Verdict.CannotCheck, [], null, "The text repeats itself too often for a quote of this length to be searched.");
            }

            if (found.Places.Count > 0)
            {
                return Decide(request, reading, [.. found.Places.Select(place => new Chain([place]))], Verdict.Normalized);
            }
        }

        var inner = QuoteReadings.Of(quote).Last();
        return ElidedQuote.Of(inner.Text) is { } parts ? InPieces(request, inner, parts) : Near(inner, null);
    }

    private QuoteResult InPieces(QuoteRequest request, TextWords quote, ElidedQuote parts)
    {
        foreach (var piece in parts.Pieces.Where(piece => FingerprintPieces.CanCheck(piece.Words)))
        {
            var standsThere = pieces.Find(piece.Words).Places.Count > 0
                || (piece.OtherCase is { } other && pieces.Find(other).Places.Count > 0);
            if (!standsThere)
            {
                return Near(piece.Words, $"The piece “{piece.Text.Trim()}” does not stand in the text");
            }
        }

        if (parts.Pieces.Exists(piece => !FingerprintPieces.CanCheck(piece.Words)))
        {
            return TooShort("A piece of the quote");
        }

        var outcome = chains.Find(parts);
        return outcome.Chains.Count > 0 ? Decide(request, quote, outcome.Chains, Verdict.Elided)
            : outcome.Broken is { } broken && broken.EndsWith("a fingerprint does not tell", StringComparison.Ordinal)
                ? new(Verdict.CannotCheck, [], null, $"Only the text itself could tell: {broken}.")
            : new(Verdict.Near, [], null, $"The pieces do not hang together: {outcome.Broken}.");
    }

    private QuoteResult Decide(QuoteRequest request, TextWords quote, List<Chain> places, Verdict verdict)
    {
        var fitting = InContext(request, quote, places);
        if (fitting.Count == 0)
        {
            return new(Verdict.Near, [Passage(places[0].Places[0])], null,
                "The words stand in the text, but not between the given prefix and suffix.");
        }

        if (fitting.Count > 1 && fitting.FindAll(chain => Agrees(chain, request.Locator) != false) is { Count: > 0 } located)
        {
            fitting = located;
        }

        if (fitting.Count > 1)
        {
            return new(Verdict.Ambiguous, [.. fitting.Take(EvidenceLimits.ListedPlaces).Select(chain => Passage(chain.Places[0]))], null,
                $"The quote stands in {fitting.Count} places; give a prefix, a suffix or a locator.");
        }

        var passages = fitting[0].Places.Select(Passage).ToImmutableArray();
        var agrees = Agrees(fitting[0], request.Locator);
        var what = verdict == Verdict.Elided && passages.Length > 1
            ? $"Its {passages.Length} pieces stand in order from paragraph {passages[0].Paragraph}, as the fingerprint tells."
            : $"Stands in paragraph {passages[0].Paragraph}, as the fingerprint tells.";
        return new(verdict, passages, null, agrees == false ? $"{what} The locator says otherwise: {request.Locator}."
            : what) { LocatorAgrees = agrees };
    }

    // Prefix, quote and suffix are sought as one; a prefix cut inside its first word or a suffix inside its last is sought without that
    // word.
    private List<Chain> InContext(QuoteRequest request, TextWords quote, List<Chain> places)
    {
        if (string.IsNullOrWhiteSpace(request.Prefix) && string.IsNullOrWhiteSpace(request.Suffix))
        {
            return places;
        }

        if (places.Exists(chain => chain.Places.Count > 1))
        {
            return [];
        }

        var prefix = (request.Prefix ?? "").Trim();
        var suffix = (request.Suffix ?? "").Trim();
        foreach (var (before, after) in new[] { (prefix, suffix),
            (prefix[(prefix.IndexOf(' ', StringComparison.Ordinal) + 1)..], suffix[..Math.Max(0, suffix.LastIndexOf(' '))]) })
        {
            var words = FingerprintWords.Of(TextNormalizer.Normalize(before)).Count;
            var found = pieces.Find(TextWords.Of(TextNormalizer.Normalize($"{before} {quote.Text.Original} " +
                $"{after}"))).Places.Select(place => place.Start + words).ToHashSet();
            var fitting = places.FindAll(chain => found.Contains(chain.Places[0].Start));
            if (fitting.Count > 0)
            {
                return fitting;
            }
        }

        return [];
    }

    private bool? Agrees(Chain chain, Locator? locator) =>
        locator?.Paragraph is { } paragraph ? pieces.ParagraphAt(chain.Places[0].Start) == paragraph : null;

    private Passage Passage(Occurrence place) => new(-1, -1, pieces.ParagraphAt(place.Start), 0);

    private static QuoteResult TooShort(string what) =>
        new(Verdict.CannotCheck, [], null, $"{what} has fewer than {Fingerprint.Window} words, and a fingerprint tells nothing of so few.");

    // The runs of the quote that do stand there show where its author meant, and which words are sound.
    private QuoteResult Near(TextWords quote, string? reason)
    {
        if (!FingerprintPieces.CanCheck(quote))
        {
            return TooShort("The quote");
        }

        var runs = new RunHasher(quote.Text, Sha256);
        var shifts = new Dictionary<int, List<int>>();
        for (var i = 0; i < runs.Runs; i++)
        {
            foreach (var at in index.Find(runs.Hash(i)).Take(20))
            {
                if (!shifts.TryGetValue(at - i, out var sound))
                {
                    shifts[at - i] = sound = [];
                }

                sound.Add(i);
            }
        }

        if (shifts.Count == 0)
        {
            return new(Verdict.NotFound, [], null, reason is null ? "No five words in a row of the quote stand in the text."
                : reason + ".");
        }

        var (shift, best) = shifts.OrderByDescending(shift => shift.Value.Count).ThenBy(shift => shift.Key).First();
        var known = new bool[runs.Words.Count];
        foreach (var run in best)
        {
            known.AsSpan(run, Fingerprint.Window).Fill(true);
        }

        var passage = Passage(new(shift + best[0], 0));
        var difference = DiffToken.Join(Steps(quote.Text, runs.Words, known));
        var share = known.Count(isKnown => isKnown) / (double)known.Length;
        return new(share >= 0.5 ? Verdict.Near : Verdict.NotFound, [passage], difference,
            $"{reason ?? "The quote does not stand in the text"}; part of it stands in paragraph {passage.Paragraph}, as the " +
                "fingerprint tells.");
    }

    // Marks share the fate of the word after them, the last ones that of the last word.
    private static IEnumerable<(DiffOperation Operation, DiffToken Token)> Steps(NormalizedText quote, List<(int Start, int End)> words,
        bool[] known)
    {
        var word = 0;
        foreach (var token in DiffToken.Of(quote, 0, quote.Length))
        {
            while (word < words.Count - 1 && words[word].Start < token.Start)
            {
                word++;
            }

            yield return (known[word] ? DiffOperation.Same : DiffOperation.Added, token);
        }
    }
}
