using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>The places of the pieces of one elided quote, in order.</summary>
internal sealed record Chain(List<Occurrence> Places);

/// <summary>
/// What came of looking for the pieces of a quote: chains, or the first piece that is nowhere, or why the pieces do not hang together.
/// </summary>
internal sealed record ChainOutcome(List<Chain> Chains, Piece? Missing, string? Broken, bool Complete);

/// <summary>Finds the pieces of an elided quote in order and close enough to each other.</summary>
internal sealed class ChainSearch(IPieceFinder source)
{
    private const int MostPieces = 40;

    public ChainOutcome Find(ElidedQuote quote)
    {
        if (quote.Pieces.Count is 0 or > MostPieces)
        {
            return new([], null, quote.Pieces.Count == 0 ? "the quote holds nothing but skips and editorial words"
                : $"the quote is cut into more than {MostPieces} pieces", Complete: true);
        }

        var editorial = TextNormalizer.Normalize(quote.Editorial);
        if (Negations.AnyIn(editorial, 0, editorial.Length))
        {
            return new([], null, "the words in brackets add a negation", Complete: true);
        }

        if (Negations.Qualifier(editorial) is { } qualifier)
        {
            return new([], null, $"the words in brackets add ‘{qualifier}’", Complete: true);
        }

        if (quote.Gaps.Index().Any(gap => !gap.Item.Skips && IsAmountMade(quote.Pieces[gap.Index], gap.Item)))
        {
            return new([], null, "the words in brackets make another number of the one before them", Complete: true);
        }

        if (quote.ChangedWord is { } brackets)
        {
            return new([], null, $"{brackets} makes another word of the one it stands at", Complete: true);
        }

        if (quote.EditorialWords > quote.Pieces.Sum(piece => piece.Words.Words))
        {
            return new([], null, "more words are in brackets than outside", Complete: true);
        }

        List<(Occurrence Place, int Before)>[] reached = new List<(Occurrence, int)>[quote.Pieces.Count];
        var complete = true;
        string? broken = null;
        for (var i = 0; i < quote.Pieces.Count; i++)
        {
            var found = Places(quote.Pieces[i]);
            complete &= found.Complete;
            if (found.Places.Count == 0)
            {
                return new([], quote.Pieces[i], null, complete);
            }

            if (found.Places.RemoveAll(source.IsJoined) > 0 && found.Places.Count == 0)
            {
                return new([], null, $"“{quote.Pieces[i].Text.Trim()}” is said by two speakers; part it with … where the other begins",
                    complete);
            }

            reached[i] = i == 0
                ? [.. found.Places.Select(place => (place, -1))]
                : Reach(reached[i - 1], found.Places, quote, i, ref broken);
            if (reached[i].Count == 0)
            {
                return new([], null, broken ?? $"“{quote.Pieces[i].Text.Trim()}” does not stand after “{quote.Pieces[i - 1].Text.Trim()}”",
                    complete);
            }
        }

        return new(Chains(reached), null, null, complete);
    }

    /// <summary>Whether an ellipsis of a chain makes one sentence of parts of two; null where nothing tells.</summary>
    public bool? JoinsSentences(Chain chain)
    {
        bool? joins = false;
        for (var i = 1; i < chain.Places.Count && joins == false; i++)
        {
            joins = source.JoinsSentences(chain.Places[i - 1].End, chain.Places[i].Start);
        }

        return joins;
    }

    private Occurrences Places(Piece piece)
    {
        var places = source.Find(piece.Words);
        if (piece.OtherCase is null)
        {
            return places;
        }

        var other = source.Find(piece.OtherCase);
        return new([.. places.Places.Concat(other.Places).Distinct().OrderBy(place => place.Start)], places.Complete && other.Complete);
    }

    // For each place of this piece the latest place of the piece before that ends ahead of it: if that is too far, all are.
    private List<(Occurrence Place, int Before)> Reach(List<(Occurrence Place, int Before)> before, List<Occurrence> places,
        ElidedQuote quote, int piece, ref string? broken)
    {
        var reached = new List<(Occurrence, int)>();
        var latest = -1;
        foreach (var place in places)
        {
            while (latest + 1 < before.Count && before[latest + 1].Place.End <= place.Start)
            {
                latest++;
            }

            if (latest < 0)
            {
                continue;
            }

            var problem = Problem(before[latest].Place, place, quote, piece);
            if (problem is null)
            {
                reached.Add((place, latest));
            }

            broken ??= problem;
        }

        return reached;
    }

    private string? Problem(Occurrence before, Occurrence after, ElidedQuote quote, int piece)
    {
        var gap = quote.Gaps[piece - 1];
        var (from, to) = (before.End, after.Start);
        var words = source.WordsBetween(from, to);
        var paragraphs = source.ParagraphsBetween(from, to);
        if (gap.Skips)
        {
            var isShort = quote.Pieces[piece - 1].Words.Words < EvidenceLimits.ShortPiece
                || quote.Pieces[piece].Words.Words < EvidenceLimits.ShortPiece;
            var (mostWords, mostParagraphs) = isShort ? (EvidenceLimits.SkippedNextToShortPiece, 0)
                : (EvidenceLimits.SkippedWords, EvidenceLimits.SkippedParagraphs);
            var why = isShort ? " next to so short a piece" : "";
            return words > mostWords ? $"{words} words are skipped, and at most {mostWords} may be{why}"
                : paragraphs > mostParagraphs ? $"the pieces stand {paragraphs} paragraphs apart, and at most {mostParagraphs} may be{why}"
                : words > 0 && !source.TellsNegations ? "whether the ellipsis leaves a negation out so old a fingerprint does not tell"
                : source.SkippedNegation(from, to) is { } negation ? $"the ellipsis leaves {negation} out of a sentence"
                : null;
        }

        var editorial = gap.Editorial.Trim();
        var isLiteral = source.IsLiteral(from, to, editorial);
        return isLiteral == true ? null
            : isLiteral is null ? $"whether {editorial} is the source's own a fingerprint does not tell"
            : words > EvidenceLimits.ReplacedWords
                ? $"{editorial} stands for {words} words of the source, and at most {EvidenceLimits.ReplacedWords} may be replaced"
            : source.ChangesSpeaker(before, after) ? $"{editorial} stands where another speaker begins; only … may"
            : paragraphs > 0 ? $"{editorial} stands for a paragraph break"
            : source.ReplacementProblem(from, to, editorial);
    }

    private static bool IsAmountMade(Piece before, PieceGap gap) =>
        Amounts.EndAt(before.Words.Text, before.Words.Text.Length) && Amounts.Begin(TextNormalizer.Normalize(gap.Editorial));

    // Chains that begin at the same place are one: the tightest.
    private static List<Chain> Chains(List<(Occurrence Place, int Before)>[] reached)
    {
        var chains = new List<Chain>();
        var begun = new HashSet<int>();
        for (var last = 0; last < reached[^1].Count && chains.Count <= EvidenceLimits.ListedPlaces; last++)
        {
            var places = new List<Occurrence>();
            var at = last;
            for (var i = reached.Length - 1; i >= 0; i--)
            {
                places.Add(reached[i][at].Place);
                at = reached[i][at].Before;
            }

            places.Reverse();
            if (begun.Add(places[0].Start))
            {
                chains.Add(new(places));
            }
        }

        return chains;
    }
}
