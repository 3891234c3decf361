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
        Operation.Point => Placed(Relatives.Shift(meaning, frame), meaning, yearInferred: true) with { Type = FoundType.Duration,
            Value = Periods.Text(meaning) },
        Operation.Set => new(FoundType.Set, Recurrences.Text(meaning)),
        Operation.Vague => new(FoundType.Date, Vague(meaning.Int(Slot.Reference, 0))),
        Operation.Shift when meaning.Has(Slot.Vague) => new(FoundType.Date, Vague(meaning.Int(Slot.Direction, -1))),
        Operation.Shift => Placed(Relatives.Shift(meaning, frame), meaning, yearInferred: true),
        Operation.This => Placed(Relatives.This(meaning, frame, tense), meaning, yearInferred: true),
        _ => Placed(Calendars.Date(meaning, frame, tense), meaning, !meaning.Has(Slot.Year) && !meaning.Has(Slot.ShortYear)
            && !meaning.Has(Slot.Decade) && !meaning.Has(Slot.Century)),
    };

    private static Resolved Placed(Moment moment, Meaning meaning, bool yearInferred)
    {
        if (moment.Clock.Length == 0 && moment.Grain == Grain.Day)
        {
            moment = moment with { Clock = Clocks.Of(meaning), Zone = meaning.Int(Slot.Zone) };
        }

        // A fiscal quarter is written as the calendar's; only a fiscal year has a sign of its own.
        var fiscal = meaning.Has(Slot.Fiscal) && moment.Grain == Grain.Year;
        var type = moment.Clock.Length > 0 ? FoundType.Time : FoundType.Date;
        var edtf = MomentDate.Of(moment, meaning.Has(Slot.Fiscal), meaning.Has(Slot.Approx));
        return new(type, MomentText.Timex(moment, fiscal), moment, edtf, yearInferred && moment.Year is not null);
    }

    private static string Vague(int direction) => direction switch
    {
        < 0 => "PAST_REF",
        > 0 => "FUTURE_REF",
        _ => "PRESENT_REF",
    };
}
