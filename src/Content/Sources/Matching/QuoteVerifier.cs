using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>The steps from a quote to its verdict: literally, then in pieces, then whatever is nearest.</summary>
internal sealed class QuoteVerifier
{
    private readonly NormalizedText text;
    private readonly TextLayout layout;
    private readonly LiteralSearch literal;
    private readonly TextPieces pieces;
    private readonly ChainSearch chains;
    private readonly NearSearch near;
    private readonly PlaceFilter filter;

    public QuoteVerifier(NormalizedText text, TextLayout layout)
    {
        this.text = text;
        this.layout = layout;
        var index = TextWords.Of(text);
        literal = new(text, index);
        pieces = new(text, index, layout);
        chains = new(pieces);
        near = new(text, index);
        filter = new(text, layout);
    }

    public QuoteResult Verify(QuoteRequest request)
    {
        var quote = TextNormalizer.Normalize(request.Quote.Trim());
        var words = TextWords.Of(quote);
        if (words.Words == 0)
        {
            return new(Verdict.NotFound, [], null, "The quote holds no words.");
        }

        if (QuoteReadings.TurnedRound(request.Quote) is { } turned)
        {
            return turned;
        }

        foreach (var reading in QuoteReadings.Of(words))
        {
            var found = literal.Find(reading);
            if (!found.Complete)
            {
                return new(Verdict.CannotCheck, [], null, "The text repeats itself too often for a quote of this length to be searched.");
            }

            if (found.Places.FindAll(place => !pieces.IsJoined(place)) is { Count: > 0 } places)
            {
                return Decide(request, words.Text, [.. places.Select(place => new Chain([place]))]);
            }

            if (found.Places.Count > 0)
            {
                return Joined(found.Places[0]);
            }
        }

        return InPieces(request, words) ?? Near(request, words, null);
    }

    private QuoteResult? InPieces(QuoteRequest request, TextWords words)
    {
        foreach (var reading in QuoteReadings.Of(words).Reverse())
        {
            if (ElidedQuote.Of(reading.Text) is not { } pieces)
            {
                continue;
            }

            var outcome = chains.Find(pieces);
            if (!outcome.Complete)
            {
                return new(Verdict.CannotCheck, [], null, "The text repeats itself too often for this quote to be searched.");
            }

            if (outcome.Chains.Count > 0)
            {
                return Decide(request, words.Text, outcome.Chains, Verdict.Elided);
            }

            return outcome.Missing is { } missing
                ? Near(request, missing.Words, pieces.Pieces.Count > 1 ? $"The piece “{Shorten(missing.Text)}” does not stand in the text"
                    : null)
                : Near(request, words, "The pieces do not hang together: " + outcome.Broken);
        }

        return null;
    }

    private QuoteResult Decide(QuoteRequest request, NormalizedText quote, List<Chain> places, Verdict? verdict = null)
    {
        var prefix = Context(request.Prefix);
        var suffix = Context(request.Suffix);
        var fitting = places.FindAll(chain => filter.FitsContext(chain.Places[0].Start, chain.Places[^1].End, prefix, suffix));
        if (fitting.Count == 0)
        {
            return Show(Verdict.Near, places,
                "The words stand in the text, but not between the given prefix and suffix.") with { Difference = Whole(places[0]) };
        }

        var located = fitting.FindAll(chain => Agrees(chain, request.Locator) != false);
        if (fitting.Count > 1 && located.Count > 0)
        {
            fitting = located;
        }

        var exact = verdict is null ? fitting.FindAll(chain => Exactly(chain, quote) is not null) : [];
        if (fitting.Count > 1 && exact.Count == 1)
        {
            fitting = exact;
        }

        if (fitting.Count > 1)
        {
            return Show(Verdict.Ambiguous, fitting, $"The quote stands in {fitting.Count} places; give a prefix, a suffix or a locator.");
        }

        if (pieces.IsAsked(quote.Original, fitting[0].Places[^1]))
        {
            return Show(Verdict.Near, fitting, QuoteReadings.Asked) with { Difference = Whole(fitting[0]) };
        }

        var chosen = verdict ?? (exact.Count > 0 ? Verdict.Exact : Verdict.Normalized);
        var answers = request.Locator is { } locator ? filter.Answers(fitting[0].Places, locator) : null;
        var result = Show(chosen, fitting, Explain(chosen, fitting[0], answers)) with
        {
            LocatorAgrees = answers?.Agree,
            LocatorUntold = answers?.Untold ?? [],
            JoinsSentences = chains.JoinsSentences(fitting[0]),
            IsBesideNegation = pieces.IsBesideNegation(fitting[0].Places[0].Start, fitting[0].Places[^1].End),
        };
        return chosen == Verdict.Exact && Exactly(fitting[0], quote) is { } passage
            ? result with { Passages = [passage with { Speaker = result.Passages[0].Speaker }], Text = quote.Original }
            : result;
    }

    private static NormalizedText? Context(string? words) => string.IsNullOrWhiteSpace(words) ? null : TextNormalizer.Normalize(words);

    private bool? Agrees(Chain chain, Locator? locator) =>
        locator is null ? null : filter.Answers(chain.Places, locator).Agree;

    // Marks at the edges that the normalised text leaves out, such as emphasis, count when every character is asked for.
    private Passage? Exactly(Chain chain, NormalizedText quote)
    {
        var start = text.OriginalStart(chain.Places[0].Start) - quote.OriginalStart(0);
        var end = start + quote.Original.Length;
        return start >= 0 && end <= text.Original.Length && text.Original.AsSpan(start, end - start).SequenceEqual(quote.Original)
            ? Passages.At(layout, start, end)
            : null;
    }

    // The words are there, and nobody says them all.
    private QuoteResult Joined(Occurrence place)
    {
        var parts = Spoken([place]);
        return Show(Verdict.Near, [new([place])], SpokenParts.Refusal(parts)) with { Difference = SpokenParts.Difference(parts) };
    }

    // What each speaker says of a quotation, in the words of the text.
    private List<(string Words, string Speaker)> Spoken(IEnumerable<Occurrence> places)
    {
        var parts = new List<(string, string)>();
        foreach (var place in places)
        {
            var (start, end) = (text.OriginalStart(place.Start), text.OriginalEnd(place.End - 1));
            var (first, last) = (PlaceFilter.FirstWord(text, place), PlaceFilter.LastWord(text, place));
            var speaker = layout.Speakers.Speakers(first, first) is [var one, ..] ? one : "";
            foreach (var turn in layout.Speakers.Between(first, last))
            {
                parts.Add((text.Original[start..turn.Start], speaker));
                (start, speaker) = (turn.Start, turn.Name);
            }

            parts.Add((text.Original[start..end], speaker));
        }

        return parts;
    }

    private string Explain(Verdict verdict, Chain chain, LocatorAnswers? answers)
    {
        var passage = Passage(chain.Places[0]);
        var where = Where(passage);
        var what = verdict switch
        {
            Verdict.Exact => $"Stands character by character in {where}.",
            Verdict.Normalized => $"Stands in {where}; only typography differs.",
            _ => chain.Places.Count == 1 ? $"Stands in {where}, without what brackets and ellipses mark."
                : $"Its {chain.Places.Count} pieces stand in order from {where}.",
        };
        var spoken = Spoken(chain.Places);
        what += spoken.Exists(part => part.Speaker != spoken[0].Speaker) ? $" {SpokenParts.Say(spoken)}." : "";
        return answers?.Agree == false ? $"{what} {answers.Explanation}" : what;
    }

    private QuoteResult Near(QuoteRequest request, TextWords words, string? reason)
    {
        var nearest = near.Find(words);
        if (nearest is null)
        {
            return new(Verdict.NotFound, [], null, reason is null ? "Nothing in the text is like the quote." : reason + ".");
        }

        var passage = Passage(nearest.Place);
        var where = "the nearest text is in " + Where(passage);
        var explanation = reason is null ? "The quote does not stand in the text; " + where + "." : $"{reason}; {where}.";
        explanation += nearest.Damage is { } damage ? " " + damage : "";
        var agrees = request.Locator is { } locator ? filter.Answers([nearest.Place], locator).Agree : null;
        return new(Verdict.Near, [passage], nearest.Difference, explanation) { Text = text.Original[passage.Start..passage.End],
            LocatorAgrees = agrees };
    }

    private QuoteResult Show(Verdict verdict, List<Chain> chains, string explanation)
    {
        var passages = chains.Count == 1
            ? chains[0].Places.Select(Passage)
            : chains.Take(EvidenceLimits.ListedPlaces).Select(chain => Passage(new(chain.Places[0].Start, chain.Places[^1].End)));
        var whole = Passage(new(chains[0].Places[0].Start, chains[0].Places[^1].End));
        return new(verdict, [.. passages], null, explanation) { Text = text.Original[whole.Start..whole.End] };
    }

    private WordDiff Whole(Chain chain)
    {
        var passage = Passage(new(chain.Places[0].Start, chain.Places[^1].End));
        return new([new(DiffOperation.Same, text.Original[passage.Start..passage.End], false)]);
    }

    private Passage Passage(Occurrence place)
    {
        var start = text.OriginalStart(place.Start);
        return Passages.At(layout, start, text.OriginalEnd(place.End - 1)) with
        {
            Speaker = layout.Speakers.Named((PlaceFilter.FirstWord(text, place), PlaceFilter.LastWord(text, place))),
        };
    }

    private static string Where(Passage passage) =>
        $"paragraph {passage.Paragraph}, line {passage.Line}"
        + (passage.Page is { } page ? ", " + PageNames.Of(page, passage.PageLabel) : "")
        + (passage.Timecode is { } time ? $", at {time}" : "")
        + (passage.Cell is { } cell ? $", {cell}" : "")
        + (passage.Speaker is { } speaker ? $", said by {speaker}" : "");

    private static string Shorten(string words) => words.Length <= 60 ? words.Trim() : words.AsSpan(0, 60).Trim().ToString() + "…";
}
