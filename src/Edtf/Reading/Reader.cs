namespace Timeline.Edtf.Reading;

/// <summary>
/// Reads one text from left to right. Every method returns <see langword="null"/> after noting the first thing that is wrong; nothing is
/// read twice,
/// so the time is linear in the text. This part holds the whole text, intervals, and the noting of errors and levels.
/// </summary>
internal ref partial struct Reader(ReadOnlySpan<char> text, int maximumLevel)
{
    private readonly ReadOnlySpan<char> input = text;
    private readonly int highestLevel = maximumLevel;
    private int position = 0;
    private bool hasFailed = false;

    // Where a time of day began, or where the first X stood; -1 when there was none. Some forms have no place for them.
    private int timePosition = -1;
    private int maskPosition = -1;

    public EdtfError Error { get; private set; } = default;

    /// <summary>The highest level of any feature met so far.</summary>
    public int Level { get; private set; } = 0;

    private readonly bool AtEnd => position == input.Length;

    private readonly char Next => position < input.Length ? input[position] : '\0';

    private readonly bool AtDots => input[position..].StartsWith("..", StringComparison.Ordinal);

    public EdtfDate? ReadAll()
    {
        if (AtEnd)
        {
            return Fail(0, "expected a date, found nothing");
        }

        var value = Next is '[' or '{' ? ReadSet() : ReadDateOrInterval();
        if (value is not null && !AtEnd)
        {
            value = Fail(position, Unexpected());
        }

        return hasFailed ? null : value;
    }

    private EdtfDate? ReadDateOrInterval()
    {
        var start = default(IntervalEnd);
        if (Next == '/')
        {
            Raise(1, 0);
            start = new(null, Openness.Unknown);
        }
        else if (AtDots)
        {
            position += 2;
            Raise(1, 0);
            start = new(null, Openness.Open);
            if (Next != '/')
            {
                return Fail(0, "'..' before a date belongs in a set, [..1984], or in an interval, ../1984");
            }
        }
        else
        {
            var date = ReadDate(allowTime: true);
            if (date is null || AtEnd)
            {
                return date;
            }

            if (AtDots)
            {
                return Fail(position, "'..' after a date belongs in a set, [1984..], or in an interval, 1984/..");
            }

            if (Next != '/')
            {
                return Fail(position, Unexpected());
            }

            start = new(date, Openness.Known);
        }

        return hasFailed ? null : ReadIntervalFrom(start);
    }

    private EdtfDate? ReadIntervalFrom(IntervalEnd start)
    {
        if (timePosition >= 0)
        {
            // EDTF has no times in intervals; those who know when a thing began and ended to the minute need them.
            Raise(3, timePosition);
        }

        var slash = position++;
        var endAt = position;
        var end = default(IntervalEnd);
        if (AtEnd)
        {
            Raise(1, slash);
            end = new(null, Openness.Unknown);
        }
        else if (AtDots)
        {
            position += 2;
            Raise(1, endAt);
            end = new(null, Openness.Open);
        }
        else
        {
            timePosition = -1;
            end = new(Next == 'T' && start.Date is DateTimeOfDay time ? ReadTime(time.Day) : ReadDate(allowTime: true), Openness.Known);
            if (end.Date is null)
            {
                return null;
            }

            if (end.Date is DateTimeOfDay)
            {
                Raise(3, timePosition < 0 ? endAt : timePosition);
            }

            if (AtDots)
            {
                return Fail(position, "'..' after a date belongs in a set, [1984..], or in an interval, 1984/..");
            }
        }

        if (start.Date is null && end.Date is null)
        {
            return Fail(endAt, "expected a date on at least one side of '/'");
        }

        if (start.Date is { } first && end.Date is { } last && EndsBeforeItBegins(first, last))
        {
            return Fail(endAt, "the interval ends before it begins");
        }

        if (maskPosition >= 0)
        {
            // Level 1 has X in dates of their own; inside an interval it comes with level 2 only.
            Raise(2, maskPosition);
        }

        return new EdtfInterval(start, end);
    }

    // Clocks that say how far they are from UTC tell by themselves, whatever day each of them writes; of one place they tell within a day.
    private static bool EndsBeforeItBegins(EdtfDate start, EdtfDate end)
    {
        if (start is not DateTimeOfDay { Day.Year: > -9999 } first || end is not DateTimeOfDay last)
        {
            return end.Before(start);
        }

        return (first.OffsetFromUtc()?.Seconds, last.OffsetFromUtc()?.Seconds) switch
        {
            ({ } one, { } other) => Seconds(last) - other < Seconds(first) - one,
            (null, null) when first.Zone == last.Zone => Seconds(last) < Seconds(first),
            _ => end.Before(start),
        };

        static double Seconds(DateTimeOfDay time) => (time.Day.DayNumber * 86_400.0) + (time.Hour * 3_600) + (time.Minute * 60)
            + (time.Second ?? 0) + (time.Nanosecond / 1e9);
    }

    private EdtfDate? Fail(int index, string message)
    {
        if (!hasFailed)
        {
            hasFailed = true;
            Error = new(index, message);
        }

        return null;
    }

    private void Raise(int level, int index)
    {
        if (level <= Level)
        {
            return;
        }

        Level = level;
        if (level > highestLevel)
        {
            Fail(index, level == 3
                ? "this is an extension of EDTF, not accepted here"
                : $"this is EDTF level {level}; only level {highestLevel} is accepted here");
        }
    }
}
