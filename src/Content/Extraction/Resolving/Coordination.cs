using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>What one of two dates joined by "to", "and" … takes from the other: its year, or its week.</summary>
internal sealed class Coordination(Vocabulary vocabulary, int connectorClass, int throughClass, int andClass)
{
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
            Edtf = MomentText.Edtf(dated, fiscal: false, match.Meaning.Has(Slot.Approx)),
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
        return resolved with { Moment = moment, Value = MomentText.Timex(moment, fiscal: false), Edtf = MomentText.Edtf(moment, false,
            false) };
    }

    /// <summary>Whether only "to", "until", a dash (or after "between" an "and") stands between the two, perhaps with an article.</summary>
    public bool AreEnds(Token[] tokens, int end, int next, bool between)
    {
        if (next <= end || next > end + 3)
        {
            return false;
        }

        for (var at = end; at <= next; at++)
        {
            if (tokens[at].Break)
            {
                return false;
            }
        }

        // The first joins; an article or "about" may follow, which the words' own rules have read.
        return vocabulary.Holds(tokens[end], between ? andClass : throughClass);
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
            if (tokens[at].Break || !vocabulary.Holds(tokens[at], connectorClass))
            {
                return false;
            }
        }

        return true;
    }
}
