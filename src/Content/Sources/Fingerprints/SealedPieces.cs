using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// Pieces sought in a fingerprint. An occurrence counts words in its high bits and marks between two words in its low ones.
/// </summary>
internal sealed class SealedPieces(Fingerprint fingerprint) : IRunFinder
{
    private const int WordShift = 6;
    private const int UnknownMarks = RunSurroundings.MostMarks * 2;
    private const int MostPlaces = 20;
    private const long MostWork = 1_000_000;

    private readonly SealedRunIndex index = new(fingerprint.Runs);

    public TypographyRules Rules => fingerprint.Rules;

    public bool MayStand(TextWords piece) => RunBounds.MostWords(piece.Text, Fingerprint.Window) >= Fingerprint.Window;

    public bool IsLongEnough(TextWords piece) => RunBounds.LeastWords(piece.Text, Fingerprint.Window) >= Fingerprint.Window
        && MarksBefore(piece.Text) <= RunSurroundings.MostMarks && MarksAfter(piece.Text) <= RunSurroundings.MostMarks;

    public Occurrences Find(TextWords piece)
    {
        var quote = new SealedQuote(piece.Text, fingerprint);
        var places = new HashSet<Occurrence>();
        var first = MarksBefore(quote.Text);
        for (var start = Math.Max(0, first - RunSurroundings.MostMarks); start <= first && start < quote.Text.Length; start++)
        {
            if (!RunBounds.MayPart(quote.Text, start))
            {
                continue;
            }

            foreach (var end in RunBounds.Ends(quote.Text, start))
            {
                var id = quote.IdOf(start, end);
                for (var word = index.First(id); word >= 0; word = index.Next(word))
                {
                    if (PlaceAt(quote, word, start, end) is { } place)
                    {
                        places.Add(place);
                    }

                    if (quote.Work > MostWork || places.Count >= EvidenceLimits.Occurrences)
                    {
                        return new([.. places.OrderBy(found => found.Start)], Complete: quote.Work <= MostWork);
                    }
                }
            }
        }

        return new([.. places.OrderBy(place => place.Start)], Complete: quote.Work <= MostWork);
    }

    public int WordAt(int position) => position >> WordShift;

    public int LastWordBefore(int position) => (position >> WordShift) - 1;

    public int WordsBetween(int from, int to) => Math.Max(0, (to >> WordShift) - (from >> WordShift));

    public int ParagraphsBetween(int from, int to) => fingerprint.FlowAt(WordAt(to)) - fingerprint.FlowAt(LastWordBefore(from));

    public string? ReplacementProblem(int from, int to, string editorial) =>
        WordsBetween(from, to) > 0 ? $"{editorial} replaces words that a fingerprint does not tell" : null;

    public bool TellsNegations => fingerprint.Negations is not null;

    // Which word it is it does not tell.
    public string? SkippedNegation(int from, int to) =>
        fingerprint.Negations is { } negations && (negations.First(WordAt(from), WordAt(to)) is not null || negations.Modal(WordAt(from), WordAt(to)) is not null)
            ? "a negation or the like" : null;

    public bool? IsBesideNegation(int from, int to) => fingerprint.Negations?.AnyBeside(WordAt(from), WordAt(to));

    public bool? JoinsSentences(int from, int to) => fingerprint.Negations?.PartsTwoSentences(WordAt(from), WordAt(to));

    // The last words, sought once more with the mark behind them.
    public bool IsAsked(string words, Occurrence place)
    {
        var text = TextNormalizer.Normalize(words.Trim(), Rules);
        var all = WholeWords.Of(text);
        var tail = all.Count > Fingerprint.Window ? text.Original[text.OriginalStart(all[^Fingerprint.Window].Start)..] : text.Original;
        return TextPieces.QuestionMarks.Any(mark =>
            Find(TextWords.Of(TextNormalizer.Normalize(tail + mark, Rules))).Places.Exists(asked => asked.End == place.End + 1));
    }

    public bool IsJoined(Occurrence place) => fingerprint.Speakers.IsJoined(WordAt(place.Start), LastWordBefore(place.End));

    public bool ChangesSpeaker(Occurrence before, Occurrence after) =>
        !fingerprint.Speakers.Between(LastWordBefore(before.End), WordAt(after.Start)).IsEmpty;

    public bool? IsLiteral(int from, int to, string editorial) =>
        WholeWords.Of(TextNormalizer.Normalize(editorial, Rules)).Count == WordsBetween(from, to) ? null : false;

    public IEnumerable<(int Word, int Start, int End)> Runs(NormalizedText quote)
    {
        var runs = new SealedQuote(quote, fingerprint);
        var words = WholeWords.Of(quote);
        for (var i = 0; i < words.Count; i++)
        {
            var start = words[i].Start;
            foreach (var end in RunBounds.Ends(quote, start))
            {
                var word = index.First(runs.IdOf(start, end));
                for (var count = 0; word >= 0 && count < MostPlaces; word = index.Next(word), count++)
                {
                    yield return (word - i, start, end);
                }
            }
        }
    }

    // Run after run until the quote ends; the text's own gaps and marks decide, as they do where the text itself is searched.
    private Occurrence? PlaceAt(SealedQuote quote, int firstWord, int firstStart, int firstEnd)
    {
        var (word, start, end) = (firstWord, firstStart, firstEnd);
        if (quote.Open(word, start, end) is not { } run || !quote.BeginsWith(run, start) || !quote.Fits(run, start, start + 1, end))
        {
            return null;
        }

        var before = run.Before.HasMore ? UnknownMarks : run.Before.Characters.Length;
        while (true)
        {
            var next = quote.NextWord(run, start, end);
            var following = next > 0 && word + 1 < fingerprint.Runs.Length ? FollowingEnd(quote, word + 1, next, end) : 0;
            if (following == 0)
            {
                return quote.EndsWith(run, end) && quote.Work <= MostWork
                    ? new((firstWord << WordShift) + before - firstStart,
                        ((word + Fingerprint.Window) << WordShift) + quote.Text.Length - end)
                    : null;
            }

            if (quote.Open(word + 1, next, following) is not { } other || !quote.Fits(other, next, end, following))
            {
                return null;
            }

            (word, start, end, run) = (word + 1, next, following, other);
        }
    }

    // Where the run of a word ends in the quote; 0 if it does not stand there.
    private int FollowingEnd(SealedQuote quote, int word, int start, int lastEnd) =>
        RunBounds.Ends(quote.Text, start).Find(end => end > lastEnd && quote.IdOf(start, end) == fingerprint.Runs[word].Id);

    private static int MarksBefore(NormalizedText quote)
    {
        var first = 0;
        while (first < quote.Length && !quote.IsWord(first))
        {
            first++;
        }

        return first;
    }

    private static int MarksAfter(NormalizedText quote)
    {
        var last = quote.Length;
        while (last > 0 && !quote.IsWord(last - 1))
        {
            last--;
        }

        return quote.Length - last;
    }
}
