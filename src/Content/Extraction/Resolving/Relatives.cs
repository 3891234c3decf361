using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Dates that say how they lie to another: "last week", "two months ago", "the following day", "that year".</summary>
internal static class Relatives
{
    // The seasons of the sky begin three weeks after those of the months: on 10 September "last summer" is not this one.
    private const int SeasonDelay = 21;

    public static Moment This(Meaning meaning, Timeframe frame, Func<int> tense)
    {
        var offset = meaning.Int(Slot.Offset, 0);
        if (meaning.Int(Slot.Weekday) is { } weekday && !meaning.Has(Slot.Unit))
        {
            return NamedWeekday(weekday, offset, frame, tense);
        }

        if (meaning.Int(Slot.Month) is { } month)
        {
            var named = Beside(offset, frame, tense, Unit.Month, y => new(Grain.Month, y, month), new(Grain.Month, null, month));
            return meaning.Int(Slot.Day) is { } day ? named with { Grain = Grain.Day, Day = day } : named;
        }

        if (meaning.Int(Slot.Season) is { } season)
        {
            return Beside(offset, frame, tense, Unit.Season, y => new(Grain.Season, y, Number: season),
                new(Grain.Season, null, Number: season));
        }

        if (meaning[Slot.Holiday] is { } holiday)
        {
            var feast = Feast.Of(holiday);
            return Beside(offset, frame, tense, Unit.Day, y => Moment.OfDay(feast.In((int)y)), new(Grain.Day, null));
        }

        var unit = (Unit)meaning.Int(Slot.Unit, (int)Unit.Day);
        var moment = unit == Unit.Weekend && !(meaning.Has(Slot.Offset) && offset != 0) && meaning.Int(Slot.Anchor, 0) == 0
            ? NearWeekend(frame, tense)
            : Step(Base(meaning, frame, unit), unit, offset);
        return meaning.Int(Slot.Weekday) is { } day_ && moment.First is { } first ? Moment.OfDay(first.PlusDays(day_ - 1)) : moment;
    }

    public static Moment Shift(Meaning meaning, Timeframe frame)
    {
        var unit = (Unit)meaning.Int(Slot.Unit, (int)Unit.Day);
        var n = meaning[Slot.N] ?? 1;
        var direction = meaning.Int(Slot.Direction, -1);
        if (meaning.Int(Slot.Fraction) == 5 && (unit is Unit.Year or Unit.Decade))
        {
            (n, unit) = unit == Unit.Year ? (n * 12 + 6, Unit.Month) : (n * 10 + 5, Unit.Year);
        }

        // After a quarter "a year earlier" is the same quarter of the year before, as reports of results mean it.
        return n > 20_000 ? Unknown(unit)
            : unit == Unit.Year && meaning.Int(Slot.Anchor, 0) == 1
                && frame.Mentioned is { Grain: Grain.Quarter or Grain.Half, Year: { } year } told
                && !meaning.Has(Slot.Fraction) ? told with { Year = year + n * direction }
            : Step(Base(meaning, frame, unit), unit, (int)n * direction);
    }

    /// <summary>A bare weekday: the last one (the document's own day included), or the next where the words look ahead.</summary>
    public static Moment Weekday(int weekday, Timeframe frame, int tense)
    {
        if ((frame.Narrative ? frame.MentionedDay ?? frame.IssuedDay : frame.IssuedDay) is not { } day)
        {
            return new(Grain.Weekday, null, Number: weekday);
        }

        return Moment.OfDay(tense > 0 || (frame.Narrative && frame.MentionedDay is not null)
            ? day.PlusDays(-1).Next((IsoDayOfWeek)weekday)
            : day.PlusDays(1).Previous((IsoDayOfWeek)weekday));
    }

    // "the weekend" and "this weekend": the last one, or the next where the words look ahead.
    private static Moment NearWeekend(Timeframe frame, Func<int> tense)
    {
        if (frame.IssuedDay is not { } day)
        {
            return Unknown(Unit.Weekend);
        }

        return Moment.OfWeek(tense() < 0
            ? day.PlusDays(1).Previous(IsoDayOfWeek.Saturday) : day.PlusDays(-1).Next(IsoDayOfWeek.Sunday), weekend: true);
    }

    private static Moment NamedWeekday(int weekday, int offset, Timeframe frame, Func<int> tense)
    {
        if (frame.IssuedDay is not { } day)
        {
            return new(Grain.Weekday, null, Number: weekday);
        }

        return offset switch
        {
            < 0 => Moment.OfDay(day.Previous((IsoDayOfWeek)weekday)),
            > 0 => Moment.OfDay(day.Next((IsoDayOfWeek)weekday)),
            _ when tense() < 0 => Moment.OfDay(day.PlusDays(1).Previous((IsoDayOfWeek)weekday)),
            _ => Moment.OfDay(day.PlusDays(-1).Next((IsoDayOfWeek)weekday)),
        };
    }

    // The one before the document's date, the one after it, or the one it lies in; "this winter", told in November, is the one that is
    // over where the words look back, and the one to come where they look ahead.
    private static Moment Beside(int offset, Timeframe frame, Func<int> tense, Unit unit, Func<long, Moment> inYear, Moment unknown)
    {
        if (frame.IssuedFor(unit) is not { } day)
        {
            return unknown;
        }

        var around = Enumerable.Range(day.Year - 2, 5).Select(y => inYear(y)).ToList();
        return offset switch
        {
            < 0 => around.LastOrDefault(m => m.Last < (unit == Unit.Season ? day.PlusDays(-SeasonDelay) : day)) ?? unknown,
            > 0 => around.FirstOrDefault(m => m.First > day) ?? unknown,
            _ => around.FirstOrDefault(m => m.First <= day && day <= m.Last) ?? tense() switch
            {
                < 0 => around.LastOrDefault(m => m.Last < day),
                > 0 => around.FirstOrDefault(m => m.First > day),
                _ => null,
            } ?? inYear(day.Year),
        };
    }

    private static LocalDate? Base(Meaning meaning, Timeframe frame, Unit unit)
    {
        var anchor = meaning.Int(Slot.Anchor, 0);
        var issued = frame.IssuedFor(unit);
        if (anchor == 0)
        {
            return frame.Narrative && issued is null ? frame.Mentioned?.First : issued;
        }

        // "the year-earlier quarter" lies a year before the quarter spoken of, else before the last that is over.
        if (anchor == 1 && unit == Unit.Quarter && issued is { } now)
        {
            return frame.Mentioned is { Grain: >= Grain.Quarter, First: { } told } && Quarter(told) != Quarter(now)
                ? told : now.PlusMonths(-3);
        }

        // "that day" is one named before it; the document's own day is none.
        if (anchor == 1 && unit == Unit.Day && meaning.Int(Slot.Offset) == 0)
        {
            return frame.MentionedDay;
        }

        if (unit is Unit.Day or Unit.Hour or Unit.Minute or Unit.Second or Unit.Week or Unit.Weekend)
        {
            return frame.MentionedDay ?? issued;
        }

        if (anchor == 2 && frame.Mentioned is { } last && last.Grain != GrainOf(unit))
        {
            return frame.Narrative ? last.First ?? issued : issued ?? last.First;
        }

        return frame.Mentioned?.First ?? issued;
    }

    private static Moment Quarter(LocalDate day) => Moment.Holding(day, Unit.Quarter);

    private static Grain GrainOf(Unit unit) => unit switch
    {
        Unit.Quarter => Grain.Quarter,
        Unit.Half => Grain.Half,
        Unit.Season => Grain.Season,
        Unit.Month => Grain.Month,
        Unit.Decade => Grain.Decade,
        Unit.Century => Grain.Century,
        _ => Grain.Year,
    };

    private static Moment Step(LocalDate? from, Unit unit, int count)
    {
        if (from is not { } day || Math.Abs(day.Year + (long)count * YearsIn(unit)) > 9000)
        {
            return Unknown(unit);
        }

        return unit switch
        {
            Unit.Second or Unit.Minute or Unit.Hour => Moment.OfDay(day) with { Clock = "TXX:XX" },
            Unit.Day => Moment.OfDay(day.PlusDays(count)),
            Unit.Week or Unit.Weekend => Moment.Holding(day.PlusWeeks(count), unit),
            Unit.Month => Moment.Holding(day.PlusMonths(count), unit),
            Unit.Quarter => Moment.Holding(day.PlusMonths(count * 3), unit),
            Unit.Half => Moment.Holding(day.PlusMonths(count * 6), unit),
            Unit.Season => Moment.Holding(day.PlusMonths(count * 3), unit),
            _ => Moment.Holding(day.PlusYears(count * YearsIn(unit)), unit),
        };
    }

    private static int YearsIn(Unit unit) => unit switch
    {
        Unit.Year => 1,
        Unit.Decade => 10,
        Unit.Century => 100,
        Unit.Millennium => 1000,
        _ => 0,
    };

    private static Moment Unknown(Unit unit) => unit switch
    {
        Unit.Week => new(Grain.Week, null),
        Unit.Weekend => new(Grain.Weekend, null),
        Unit.Month => new(Grain.Month, null),
        Unit.Quarter => new(Grain.Quarter, null),
        Unit.Decade => new(Grain.Decade, null),
        Unit.Century or Unit.Millennium => new(Grain.Century, null),
        <= Unit.Day => new(Grain.Day, null),
        _ => new(Grain.Year, null),
    };
}
