namespace Timeline.Edtf.Reading;

/// <summary>
/// Reads one text from left to right. Every method returns <see langword="null"/> after noting the first thing that is wrong; nothing is
/// read twice,
/// so the time is linear in the text. This part holds the whole text, intervals, and the noting of errors and levels.
/// </summary>
internal ref partial struct Reader(ReadOnlySpan<char> text, int maximumLevel)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _maximumLevel = maximumLevel;
    private int _at = 0;
    private bool _failed = false;

    // Where a time of day began, or where the first X stood; -1 when there was none. Some forms have no place for them.
    private int _timeAt = -1;
    private int _maskAt = -1;

    public EdtfError Error { get; private set; } = default;

    /// <summary>The highest level of any feature met so far.</summary>
    public int Level { get; private set; } = 0;

    private readonly bool AtEnd => _at == _text.Length;

    private readonly char Next => _at < _text.Length ? _text[_at] : '\0';

    private readonly bool AtDots => _text[_at..].StartsWith("..", StringComparison.Ordinal);

    public EdtfDate? ReadAll()
    {
        if (AtEnd)
        {
            return Fail(0, "expected a date, found nothing");
        }

        var value = Next is '[' or '{' ? ReadSet() : ReadDateOrInterval();
        if (value is not null && !AtEnd)
        {
            value = Fail(_at, Unexpected());
        }

        return _failed ? null : value;
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
            _at += 2;
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
                return Fail(_at, "'..' after a date belongs in a set, [1984..], or in an interval, 1984/..");
            }

            if (Next != '/')
            {
                return Fail(_at, Unexpected());
            }

            start = new(date, Openness.Known);
        }

        return _failed ? null : ReadIntervalFrom(start);
    }

    private EdtfDate? ReadIntervalFrom(IntervalEnd start)
    {
        if (_timeAt >= 0)
        {
            // EDTF has no times in intervals; those who know when a thing began and ended to the minute need them.
            Raise(3, _timeAt);
        }

        var slash = _at++;
        var endAt = _at;
        var end = default(IntervalEnd);
        if (AtEnd)
        {
            Raise(1, slash);
            end = new(null, Openness.Unknown);
        }
        else if (AtDots)
        {
            _at += 2;
            Raise(1, endAt);
            end = new(null, Openness.Open);
        }
        else
        {
            _timeAt = -1;
            end = new(Next == 'T' && start.Date is DateTimeOfDay time ? ReadTime(time.Day) : ReadDate(allowTime: true), Openness.Known);
            if (end.Date is null)
            {
                return null;
            }

            if (end.Date is DateTimeOfDay)
            {
                Raise(3, _timeAt < 0 ? endAt : _timeAt);
            }

            if (AtDots)
            {
                return Fail(_at, "'..' after a date belongs in a set, [1984..], or in an interval, 1984/..");
            }
        }

        if (start.Date is null && end.Date is null)
        {
            return Fail(endAt, "expected a date on at least one side of '/'");
        }

        if (start.Date is { } first && end.Date is { } last && (last.Before(first) || EndsEarlierThatDay(first, last)))
        {
            return Fail(endAt, "the interval ends before it begins");
        }

        if (_maskAt >= 0)
        {
            // Level 1 has X in dates of their own; inside an interval it comes with level 2 only.
            Raise(2, _maskAt);
        }

        return new EdtfInterval(start, end);
    }

    // Where both clocks are of one place or say how far they are from UTC; else nothing tells.
    private static bool EndsEarlierThatDay(EdtfDate start, EdtfDate end)
    {
        if (start is not DateTimeOfDay { Day.Year: > -9999 } first || end is not DateTimeOfDay last)
        {
            return false;
        }

        return (first.OffsetFromUtc()?.Seconds, last.OffsetFromUtc()?.Seconds) switch
        {
            ({ } one, { } other) => Seconds(last) - other < Seconds(first) - one,
            (null, null) => first.Zone == last.Zone && Seconds(last) < Seconds(first),
            _ => false,
        };

        static double Seconds(DateTimeOfDay time) => (time.Day.DayNumber * 86_400.0) + (time.Hour * 3_600) + (time.Minute * 60)
            + (time.Second ?? 0) + (time.Nanosecond / 1e9);
    }

    private EdtfDate? Fail(int index, string message)
    {
        if (!_failed)
        {
            _failed = true;
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
        if (level > _maximumLevel)
        {
            Fail(index, level == 3
                ? "this is an extension of EDTF, not accepted here"
                : $"this is EDTF level {level}; only level {_maximumLevel} is accepted here");
        }
    }
}
