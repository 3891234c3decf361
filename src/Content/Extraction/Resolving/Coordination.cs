using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>What one of two dates joined by "to", "and" … takes from the other: its year, or its week.</summary>
internal sealed class Coordination(Vocabulary vocabulary, WordClasses classes)
{
    private const int ThingReach = 9;

    /// <summary>"from June to September 2024": the year stands only once, at the end.</summary>
    public Resolved YearFromNext(Token[] tokens, Match match, Match next, Resolved resolved)
    {
        if (resolved.Moment is not { Month: { } month } moment || match.Meaning.Has(Slot.Year) || match.Rule.Operation != Operation.Date
            || next.Meaning[Slot.Year] is not { } year || next.Meaning.Int(Slot.Month) is not { } nextMonth || !Joined(tokens, match, next))
        {
            return resolved;
        }

        var dated = moment with { Year = month > nextMonth ? year - 1 : year };
        return resolved with
        {
            Moment = dated,
            Value = MomentText.Timex(dated, fiscal: false),
            Edtf = MomentDate.Of(dated, approximate: match.Meaning.Has(Slot.Approx)),
        };
    }

    /// <summary>"Tuesday through Thursday": the second weekday follows the first.</summary>
    public Resolved WeekFromPrevious(Token[] tokens, Match previous, Moment first, Match match, Resolved resolved)
    {
        if (first is not { Grain: Grain.Day, First: { } day } || !IsWeekday(previous) || !IsWeekday(match)
            || !Joined(tokens, previous, match))
        {
            return resolved;
        }

        var moment = Moment.OfDay(day.Next((IsoDayOfWeek)match.Meaning.Int(Slot.Weekday)!.Value)) with
        {
            Clock = resolved.Moment?.Clock ?? "",
        };
        return resolved with { Moment = moment, Value = MomentText.Timex(moment, fiscal: false), Edtf = MomentDate.Of(moment) };
    }

    /// <summary>"between 11 p.m. on Sunday and 1 a.m.": an earlier hour comes on the next day.</summary>
    public Resolved DayFromPrevious(Token[] tokens, PlacedDate previous, Match match, Resolved resolved)
    {
        if (resolved.Moment is not { Grain: Grain.Day } moment || previous.Moment is not { First: { } day } from
            || string.CompareOrdinal(moment.Clock, from.Clock) >= 0 || !IsOnTheClock(moment) || !IsOnTheClock(from) || NamesADay(match)
            || !AreEnds(tokens, previous.End, match.First, previous.Bound == Bound.Between))
        {
            return resolved;
        }

        var next = Moment.OfDay(day.PlusDays(1)) with { Clock = moment.Clock, Zone = moment.Zone };
        return resolved with { Moment = next, Value = MomentText.Timex(next, fiscal: false), Edtf = MomentDate.Of(next) };
    }

    private static bool IsOnTheClock(Moment moment) => moment.Clock.Length > 1 && char.IsAsciiDigit(moment.Clock[1]);

    private static bool NamesADay(Match match) => match.Rule.Operation != Operation.Date || match.Meaning.Has(Slot.Weekday)
        || match.Meaning.Has(Slot.Day) || match.Meaning.Has(Slot.Holiday);

    /// <summary>Whether something is moved from this date to another: "moved from May", "brought forward from 1 July". It lies on
    /// neither day before it lies on the other.</summary>
    public bool IsMovedFrom(Token[] tokens, int first)
    {
        var at = first - 1;
        while (at >= 0 && !tokens[at + 1].Break && vocabulary.Holds(tokens[at], classes.Link) && !Holds(tokens, at, classes.MovedFrom))
        {
            at--;
        }

        if (!Holds(tokens, at, classes.MovedFrom))
        {
            return false;
        }

        at -= Holds(tokens, at - 1, classes.MovedHow) && !Holds(tokens, at - 1, classes.Moved) ? 2 : 1;
        return Holds(tokens, at, classes.Moved) || MovesAThing(tokens, at);
    }

    // "pushed back the trial of the two men from June"
    private bool MovesAThing(Token[] tokens, int at)
    {
        for (var start = at; at > 0 && at > start - ThingReach && !tokens[at].Break && tokens[at].Kind != TokenKind.Mark; at--)
        {
            if (Holds(tokens, at, classes.MovedThing) || (Holds(tokens, at, classes.MovedHow) && Holds(tokens, at - 1, classes.Moved)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"from 3 September to 5 January": the second follows the first, within a year.</summary>
    public Resolved YearFromPrevious(Token[] tokens, PlacedDate previous, Match match, Resolved resolved)
    {
        if (resolved.Moment is not { Year: { } year, Month: not null, Last: { } day } moment || match.Rule.Operation != Operation.Date
            || match.Meaning.Has(Slot.Year) || match.Meaning.Has(Slot.YearOffset)
            || previous.Moment is not { Month: not null, First: { } start } || previous.Match.Rule.Operation != Operation.Date
            || !AreEnds(tokens, previous.End, match.First, previous.Bound == Bound.Between))
        {
            return resolved;
        }

        var dated = moment with { Year = day < start ? year + 1 : day >= start.PlusYears(1) ? year - 1 : year };
        return dated.Last is not { } fits || fits < start || fits >= start.PlusYears(1) ? resolved : resolved with
        {
            Moment = dated,
            Value = MomentText.Timex(dated, fiscal: false),
            Edtf = MomentDate.Of(dated, approximate: match.Meaning.Has(Slot.Approx)),
        };
    }

    /// <summary>Whether what is moved from the one date is moved to the next.</summary>
    public bool IsMovedTo(Token[] tokens, int first, int end, int next)
    {
        if (next <= end || next > end + 2 || !Holds(tokens, end, classes.MovedTo) || tokens[next].Break)
        {
            return false;
        }

        return IsMovedFrom(tokens, first) && (next == end + 1 || vocabulary.Holds(tokens[end + 1], classes.Link));
    }

    private bool Holds(Token[] tokens, int at, int group) =>
        at >= 0 && at + 1 < tokens.Length && !tokens[at + 1].Break && vocabulary.Holds(tokens[at], group);

    /// <summary>Whether only "to", "until", a dash (or after "between" an "and") stands between the two, perhaps with an article.</summary>
    public bool AreEnds(Token[] tokens, int end, int next, bool between)
    {
        if (next <= end || next > end + 3)
        {
            return false;
        }

        for (var at = end; at <= next; at++)
        {
            if (tokens[at].Break || tokens[at].Line || (at < next && tokens[at] is { Word: 0 }))
            {
                return false;
            }
        }

        // The first joins; an article or "about" may follow, no word that the rules do not know.
        return vocabulary.Holds(tokens[end], between ? classes.And : classes.Through);
    }

    private static bool IsWeekday(Match match) => match.Rule.Operation == Operation.Date && match.Meaning.Has(Slot.Weekday)
        && !match.Meaning.Has(Slot.Day) && !match.Meaning.Has(Slot.Month) && !match.Meaning.Has(Slot.Unit);

    private bool Joined(Token[] tokens, Match first, Match second)
    {
        if (second.First > first.End + 2)
        {
            return false;
        }

        for (var at = first.End; at < second.First; at++)
        {
            if (tokens[at].Break || !vocabulary.Holds(tokens[at], classes.Connector))
            {
                return false;
            }
        }

        return true;
    }
}
