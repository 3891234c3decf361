using System.Collections.Immutable;

using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>A fingerprint made ready to check quotes against; safe to use from many threads.</summary>
/// <remarks>
/// Its verdict is that of the text, but for what it cannot know: never <see cref="Verdict.Exact"/>, so that of two places it does not
/// choose the one written alike; <see cref="Verdict.CannotCheck"/> for quotes, or pieces of a quote, of fewer words than <see
/// cref="Fingerprint.Window"/>, and for brackets that stand for words of the source; passages have a paragraph, a page and no offsets;
/// prefix and suffix are compared with their marks. What it verifies, the text verifies too.
/// </remarks>
public sealed class FingerprintText : IQuoteTarget
{
    private readonly IRunFinder pieces;
    private readonly ChainSearch chains;

    private FingerprintText(Fingerprint fingerprint)
    {
        Fingerprint = fingerprint;
        pieces = fingerprint.FirstRuns is null ? new SealedPieces(fingerprint) : new FirstPieces(fingerprint);
        chains = new(pieces);
    }

    public Fingerprint Fingerprint { get; }

    public string Sha256 => Fingerprint.Sha256;

    public static FingerprintText From(Fingerprint fingerprint) => new(fingerprint);

    public QuoteResult Verify(QuoteRequest request)
    {
        var quote = Words(request.Quote);
        if (quote.Words == 0)
        {
            return new(Verdict.NotFound, [], null, "The quote holds no words.");
        }

        if (QuoteReadings.TurnedRound(request.Quote) is { } turned)
        {
            return turned;
        }

        foreach (var reading in QuoteReadings.Of(quote))
        {
            var found = pieces.MayStand(reading) ? pieces.Find(reading) : new([], Complete: true);
            if (!found.Complete)
            {
                return new(Verdict.CannotCheck, [], null, "The text repeats itself too often for a quote of this length to be searched.");
            }

            if (found.Places.FindAll(place => !pieces.IsJoined(place)) is { Count: > 0 } places)
            {
                var ends = (reading.Text.Original, reading.Text.Original);
                return Decide(request, ends, [.. places.Select(place => new Chain([place]))], Verdict.Normalized);
            }

            if (found.Places.Count > 0)
            {
                return Joined(reading.Text, found.Places[0]);
            }
        }

        var inner = QuoteReadings.Of(quote).Last();
        return ElidedQuote.Of(inner.Text) is { } parts ? InPieces(request, parts) : Near(inner, null);
    }

    private QuoteResult InPieces(QuoteRequest request, ElidedQuote parts)
    {
        var isOneUnknown = false;
        foreach (var piece in parts.Pieces)
        {
            var standsThere = StandsThere(piece.Words) || (piece.OtherCase is { } other && StandsThere(other));
            if (!standsThere && pieces.IsLongEnough(piece.Words))
            {
                return Near(piece.Words, $"The piece “{piece.Text.Trim()}” does not stand in the text");
            }

            isOneUnknown |= !standsThere;
        }

        if (isOneUnknown)
        {
            return TooShort("A piece of the quote");
        }

        var outcome = chains.Find(parts);
        return outcome.Chains.Count > 0
                ? Decide(request, (parts.Pieces[0].Text, parts.Pieces[^1].Text), outcome.Chains, Verdict.Elided)
            : outcome.Broken is { } broken && broken.EndsWith("a fingerprint does not tell", StringComparison.Ordinal)
                ? new(Verdict.CannotCheck, [], null, $"Only the text itself could tell: {broken}.")
            : !QuoteReadings.Of(Words(request.Quote)).All(pieces.IsLongEnough) ? TooShort("The quote")
            : new(Verdict.Near, [], null, $"The pieces do not hang together: {outcome.Broken}.");

        bool StandsThere(TextWords words) => pieces.MayStand(words) && pieces.Find(words).Places.Count > 0;
    }

    private QuoteResult Decide(QuoteRequest request, (string First, string Last) ends, List<Chain> places, Verdict verdict)
    {
        var fitting = places.FindAll(chain =>
            FitsPrefix(chain, ends.First, request.Prefix) && FitsSuffix(chain, ends.Last, request.Suffix));
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
        if (pieces.IsAsked(ends.Last, fitting[0].Places[^1]))
        {
            return new(Verdict.Near, passages, null, QuoteReadings.Asked);
        }

        var answers = request.Locator is { } locator ? Answers(fitting[0], locator) : null;
        var what = verdict == Verdict.Elided && passages.Length > 1
            ? $"Its {passages.Length} pieces stand in order from paragraph {passages[0].Paragraph}, as the fingerprint tells."
            : $"Stands in paragraph {passages[0].Paragraph}, as the fingerprint tells.";
        return new(verdict, passages, null, answers?.Agree == false ? $"{what} {answers.Explanation}" : what)
        {
            LocatorAgrees = answers?.Agree,
            LocatorUntold = answers?.Untold ?? [],
            JoinsSentences = chains.JoinsSentences(fitting[0]),
            IsBesideNegation = pieces.IsBesideNegation(fitting[0].Places[0].Start, fitting[0].Places[^1].End),
        };
    }

    // The words are there, and nobody says them all. The quote's own words are those of the text, so they can be told apart by number.
    private QuoteResult Joined(NormalizedText quote, Occurrence place)
    {
        var (first, last) = Ends(place);
        var words = WholeWords.Of(quote);
        var parts = new List<(string, string)>();
        var start = 0;
        var speaker = Fingerprint.Speakers.Speakers(first, first) is [var one, ..] ? one : "";
        foreach (var turn in Fingerprint.Speakers.Between(first, last))
        {
            var at = turn.Start - first < words.Count ? quote.OriginalStart(words[turn.Start - first].Start) : quote.Original.Length;
            parts.Add((quote.Original[start..Math.Max(start, at)], speaker));
            (start, speaker) = (Math.Max(start, at), turn.Name);
        }

        parts.Add((quote.Original[start..], speaker));
        return new(Verdict.Near, [Passage(place)], SpokenParts.Difference(parts), SpokenParts.Refusal(parts));
    }

    private (int First, int Last) Ends(Occurrence place) => (pieces.WordAt(place.Start), pieces.LastWordBefore(place.End));

    // Prefix and first piece are sought as one; a prefix may be cut inside its first word, a suffix inside its last.
    private bool FitsPrefix(Chain chain, string first, string? prefix)
    {
        var words = (prefix ?? "").Trim();
        return words.Length == 0 || Fits(words)
            || (words.IndexOf(' ', StringComparison.Ordinal) is var cut and > 0 && Fits(words[(cut + 1)..]));

        bool Fits(string before) => pieces.Find(Words($"{before} {first}")).Places.Exists(place => place.End == chain.Places[0].End);
    }

    private bool FitsSuffix(Chain chain, string last, string? suffix)
    {
        var words = (suffix ?? "").Trim();
        return words.Length == 0 || Fits(words) || (words.LastIndexOf(' ') is var cut and > 0 && Fits(words[..cut]));

        bool Fits(string after) => pieces.Find(Words($"{last} {after}")).Places.Exists(place => place.Start == chain.Places[^1].Start);
    }

    private bool? Agrees(Chain chain, Locator? locator) => locator is null ? null : Answers(chain, locator).Agree;

    private LocatorAnswers Answers(Chain chain, Locator locator)
    {
        var (first, last) = (pieces.WordAt(chain.Places[0].Start), pieces.LastWordBefore(chain.Places[^1].End));
        var answers = new LocatorAnswers();
        if (locator.Paragraph is { } paragraph)
        {
            answers.Add(Fingerprint.ParagraphAt(first) == paragraph, $"paragraph {paragraph}",
                () => $"stands in paragraph {Fingerprint.ParagraphAt(first)}");
        }

        if (locator.Page is { } page)
        {
            var from = Fingerprint.PageAt(first);
            answers.Add(from is { } known ? PageNames.Agree(page, known, Fingerprint.PageAt(last) ?? known, Fingerprint.PageLabels) : null,
                $"page {page}", () => "is on " + PageNames.Of(from ?? 1, PageNames.Label(from, Fingerprint.PageLabels)));
        }

        if (locator.Speaker is { } speaker)
        {
            var spoken = chain.Places.Select(Ends).ToArray();
            answers.Add(Fingerprint.Speakers.AreSaidBy(spoken, speaker), $"speaker {speaker}",
                () => $"is said by {Fingerprint.Speakers.Named(spoken)}");
        }

        return answers;
    }

    private Passage Passage(Occurrence place) => PassageAt(pieces.WordAt(place.Start)) with
    {
        Speaker = Fingerprint.Speakers.Named(Ends(place)),
    };

    private Passage PassageAt(int word) => new(-1, -1, Fingerprint.ParagraphAt(word), 0)
    {
        Page = Fingerprint.PageAt(word),
        PageLabel = PageNames.Label(Fingerprint.PageAt(word), Fingerprint.PageLabels),
    };

    private TextWords Words(string quote) => TextWords.Of(TextNormalizer.Normalize(quote.Trim(), pieces.Rules));

    private static QuoteResult TooShort(string what) =>
        new(Verdict.CannotCheck, [], null, $"{what} has fewer than {Fingerprint.Window} words, and a fingerprint tells nothing of so few" +
            " (in scripts without spaces each character is a word).");

    // The runs of the quote that do stand there show where its author meant, and which words are sound.
    private QuoteResult Near(TextWords quote, string? reason)
    {
        if (!pieces.IsLongEnough(quote))
        {
            return TooShort("The quote");
        }

        var places = pieces.Runs(quote.Text).GroupBy(run => run.Word).OrderByDescending(place => place.Count()).ThenBy(place => place.Key);
        if (places.FirstOrDefault() is not { } best)
        {
            return new(Verdict.NotFound, [], null,
                reason is null ? "No five words in a row of the quote stand in the text." : reason + ".");
        }

        var isKnown = new bool[quote.Text.Length];
        foreach (var (_, start, end) in best)
        {
            isKnown.AsSpan(start, end - start).Fill(true);
        }

        var words = WholeWords.Of(quote.Text);
        var passage = PassageAt(Math.Max(0, best.Key));
        var difference = DiffToken.Join(Steps(quote.Text, words, isKnown));
        var share = words.Count(word => isKnown[word.Start]) / (double)Math.Max(1, words.Count);
        return new(share >= 0.5 ? Verdict.Near : Verdict.NotFound, [passage], difference,
            $"{reason ?? "The quote does not stand in the text"}; part of it stands in paragraph {passage.Paragraph}, as the " +
                "fingerprint tells.");
    }

    // Marks share the fate of the word after them, the last ones that of the last word.
    private static IEnumerable<(DiffOperation Operation, DiffToken Token)> Steps(NormalizedText quote, List<(int Start, int End)> words,
        bool[] isKnown)
    {
        var word = 0;
        foreach (var token in DiffToken.Of(quote, 0, quote.Length))
        {
            while (word < words.Count - 1 && words[word].Start < token.Start)
            {
                word++;
            }

            yield return (isKnown[words[word].Start] ? DiffOperation.Same : DiffOperation.Added, token);
        }
    }
}
