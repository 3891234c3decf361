using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>From the slots of a match to its TIMEX3 value, given what is known at that place of the text.</summary>
internal static class Resolver
{
    /// <param name="rule">What the match asks for.</param>
    /// <param name="meaning">Its slots.</param>
    /// <param name="frame">The document's date and the dates before.</param>
    /// <param name="tense">Asked only where it matters.</param>
    public static Resolved Resolve(Operation rule, Meaning meaning, Timeframe frame, Func<int> tense) => rule switch
    {
        Operation.Duration => new(FoundType.Duration, Periods.Text(meaning)),
        Operation.Set => new(FoundType.Set, Recurrences.Text(meaning)),
        Operation.Vague => new(FoundType.Date, Vague(meaning.Int(Slot.Reference, 0))),
        Operation.Shift when meaning.Has(Slot.Vague) => new(FoundType.Date, Vague(meaning.Int(Slot.Direction, -1))),
        Operation.Shift => Placed(Relatives.Shift(meaning, frame), meaning, yearInferred: true),
        Operation.This => Placed(Relatives.This(meaning, frame, tense), meaning, yearInferred: true),
        _ => Placed(Calendars.Date(meaning, frame, tense), meaning, !meaning.Has(Slot.Year) && !meaning.Has(Slot.ShortYear) && !meaning.Has(Slot.Decade) && !meaning.Has(Slot.Century)),
    };

    private static Resolved Placed(Moment moment, Meaning meaning, bool yearInferred)
    {
        if (moment.Clock.Length == 0 && moment.Grain == Grain.Day)
        {
            moment = moment with { Clock = Clocks.Of(meaning) };
        }

        // A fiscal quarter is written as the calendar's; only a fiscal year has a sign of its own.
        var fiscal = meaning.Has(Slot.Fiscal) && moment.Grain == Grain.Year;
        var type = moment.Clock.Length > 0 ? FoundType.Time : FoundType.Date;
        var edtf = Interval(moment, meaning) ?? MomentText.Edtf(moment, meaning.Has(Slot.Fiscal), meaning.Has(Slot.Approx));
        return new(type, MomentText.Timex(moment, fiscal), moment, edtf, yearInferred && moment.Year is not null);
    }

    // "September 5-7" and "1990-91" are found as one; TIMEX3 can say only where they begin.
    private static string? Interval(Moment moment, Meaning meaning)
    {
        if (moment.Year is not { } year || MomentText.Edtf(moment, fiscal: false, approximate: false) is not { } start)
        {
            return null;
        }

        Moment? end = null;
        if (meaning.Int(Slot.EndDay) is { } day)
        {
            end = moment with { Day = day };
        }
        else if (meaning.Int(Slot.EndMonth) is { } month)
        {
            end = moment with { Month = month };
        }
        else if (meaning[Slot.EndYear] is { } last && moment.Grain == Grain.Year)
        {
            end = moment with { Year = last < 100 ? year / 100 * 100 + last : last };
        }

        return end is { Last: not null, First: { } first } && first > moment.First
            ? start + "/" + MomentText.Edtf(end, fiscal: false, approximate: false)
            : null;
    }

    private static string Vague(int direction) => direction switch
    {
        < 0 => "PAST_REF",
        > 0 => "FUTURE_REF",
        _ => "PRESENT_REF",
    };
}
