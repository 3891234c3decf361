using System.Collections.Immutable;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>One date of several that share a month or a century in writing.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Day">Its own day of the month, or</param>
/// <param name="Year">its own year.</param>
internal readonly record struct Piece(int First, int End, int? Day, long? Year)
{
    public Moment In(Moment whole) => Day is { } day ? whole with { Day = day } : whole with { Year = Year };
}

/// <summary>Several dates written as one: "5 and 9 May", "3, 4 and 7 May", "12-14 July", "1915-17", "Monday 20, Tuesday 21 and Wednesday
/// 22 April".</summary>
internal sealed class Runs(Vocabulary vocabulary, WordClasses classes)
{
    private const int LastDay = 31;

    /// <summary>The dates in order; empty where the match is one date.</summary>
    public ImmutableArray<Piece> Of(Token[] tokens, Match match, int from, int to)
    {
        var own = match.Meaning.Int(Slot.EndDay) is { } last ? Split(tokens, match, last, (match.Meaning.Int(Slot.Day), null), (last, null))
            : Range(match.Meaning) is { } year
                ? Split(tokens, match, match.Meaning.Int(Slot.EndYear)!.Value, (null, match.Meaning[Slot.Year]), (null, year))
            : [];
        if (match.Meaning.Int(Slot.Day) is not { } day || !match.Meaning.Has(Slot.Month) || match.Meaning.Has(Slot.Hour)
            || match.Rule.Operation != Operation.Date)
        {
            return own;
        }

        ImmutableArray<Piece> middle = own.IsEmpty ? [new(match.First, match.End, day, null)] : own;
        var before = Before(tokens, match, day, from, joined: !own.IsEmpty);
        var after = own.IsEmpty && before.IsEmpty ? After(tokens, match, day, to) : [];
        return before.IsEmpty && after.IsEmpty ? own : [.. before, .. middle, .. after];
    }

    /// <summary>The last year of "1915-17"; "2010-09" is a month.</summary>
    public static long? Range(Meaning meaning) =>
        meaning[Slot.Year] is { } year && meaning[Slot.EndYear] is { } end && end > year % 100 ? year / 100 * 100 + end : null;

    private ImmutableArray<Piece> Split(Token[] tokens, Match match, int last, (int? Day, long? Year) start, (int? Day, long? Year) end)
    {
        // The last number but the year is the end; what stands before its connector is the first.
        for (var at = match.End - 1; at > match.First; at--)
        {
            if (tokens[at].Number == last && tokens[at].Kind == TokenKind.Number && Connector(tokens, match, at) is var connector and > 0)
            {
                return [new(match.First, connector, start.Day, start.Year), new(at, match.End, end.Day, end.Year)];
            }
        }

        return [];
    }

    // The token after the number before this one, its ending included: where the words between the two begin.
    private int Connector(Token[] tokens, Match match, int at)
    {
        for (var before = at - 1; before >= match.First; before--)
        {
            if (tokens[before].Kind == TokenKind.Number)
            {
                return AfterEnding(tokens, before + 1);
            }
        }

        return 0;
    }

    private int AfterEnding(Token[] tokens, int at) =>
        at < tokens.Length && !tokens[at].Gap && vocabulary.Holds(tokens[at], classes.OrdinalEnding) ? at + 1 : at;

    // "Monday 20, Tuesday 21 and" before "Wednesday 22 April": ascending numbers; next to the date stands a word, farther off a comma does.
    private ImmutableArray<Piece> Before(Token[] tokens, Match match, int day, int from, bool joined)
    {
        var pieces = new List<Piece>();
        var first = tokens[match.First];
        var named = first.Kind == TokenKind.Word && vocabulary.Holds(first, classes.Weekday);
        if (!named && first.Kind != TokenKind.Number)
        {
            return [];
        }

        for (var at = match.First - 1; at > from && IsList(tokens, at)
            && (joined || pieces.Count > 0 || named || tokens[at].Kind == TokenKind.Word);)
        {
            at -= IsList(tokens, at - 1) ? 2 : 1;
            at -= at > from && !tokens[at].Gap && vocabulary.Holds(tokens[at], classes.OrdinalEnding) ? 1 : 0;
            if (at < from || tokens[at].Kind != TokenKind.Number || tokens[at].Number < 1 || tokens[at].Number >= day || !tokens[at].Gap)
            {
                break;
            }

            var hasName = at > from && vocabulary.Holds(tokens[at - 1], classes.Weekday);
            if (named != hasName)
            {
                break;
            }

            day = tokens[at].Number;
            var end = AfterEnding(tokens, at + 1);
            at -= hasName ? 1 : 0;
            pieces.Insert(0, new(at, end, day, null));
            at--;
        }

        return [.. pieces];
    }

    // "3, 4 and 7" after "May": it counts only when a word joins the last, and nothing follows that the number could count.
    private ImmutableArray<Piece> After(Token[] tokens, Match match, int day, int to)
    {
        var pieces = new List<Piece>();
        var joined = false;
        if (tokens[match.End - 1].Kind != TokenKind.Number || match.Meaning.Has(Slot.Year))
        {
            return [];
        }

        for (var at = match.End; at + 1 < to && IsList(tokens, at) && !joined;)
        {
            joined = tokens[at].Kind == TokenKind.Word;
            at++;
            if (!joined && IsList(tokens, at) && at + 1 < to)
            {
                joined = true;
                at++;
            }

            if (tokens[at].Kind != TokenKind.Number || tokens[at].Number <= day || tokens[at].Number > LastDay)
            {
                return [];
            }

            day = tokens[at].Number;
            var end = AfterEnding(tokens, at + 1);
            pieces.Add(new(at, end, day, null));
            at = end;
        }

        return joined && IsAtRest(tokens, pieces[^1].End) ? [.. pieces] : [];
    }

    private static bool IsAtRest(Token[] tokens, int at) => at >= tokens.Length || tokens[at].Break
        || (tokens[at].Kind == TokenKind.Mark && (tokens[at].Gap || at + 1 >= tokens.Length || tokens[at + 1].Gap));

    private bool IsList(Token[] tokens, int at) =>
        at >= 0 && at < tokens.Length && !tokens[at].Break && vocabulary.Holds(tokens[at], classes.List);
}
