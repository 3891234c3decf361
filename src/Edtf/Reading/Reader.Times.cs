using NodaTime;
using NodaTime.TimeZones;

namespace Timeline.Edtf.Reading;

/// <summary>Times of day, their shift from UTC and, as an extension, their zone.</summary>
internal ref partial struct Reader
{
    // The furthest NodaTime goes, which covers every zone there ever was.
    private const int LargestShift = 18 * 60;

    private EdtfDate? ReadTime(EdtfDay day)
    {
        position++;
        if (!ReadClock(day, out var clock))
        {
            return null;
        }

        var shiftAt = position;
        var shift = Next is 'Z' or '+' or '-' ? ReadShift() : null;
        var zone = Next == '[' ? ReadZone(day, clock, shift, shiftAt) : null;
        return hasFailed ? null : new DateTimeOfDay(day, clock, shift, zone);
    }

    private bool ReadClock(EdtfDay day, out Clock clock)
    {
        clock = default;
        if (input[position..].StartsWith("24", StringComparison.Ordinal))
        {
            Fail(position, $"there is no hour 24: write midnight as {EdtfDay.FromDayNumber(day.DayNumber + 1)}T00:00{Seconds()}");
            return false;
        }

        if (!ReadTwoUpTo(23, "hour", out var hour) || !ReadColon() || !ReadTwoUpTo(59, "minute", out var minute))
        {
            return false;
        }

        if (Next != ':')
        {
            // EDTF wants seconds; people and most programs do not.
            Raise(3, position);
            clock = new(hour, minute, null, 0);
            return !hasFailed;
        }

        position++;
        if (input[position..].StartsWith("60", StringComparison.Ordinal))
        {
            Fail(position, $"there is no second 60: write a leap second as {hour:00}:{minute:00}:59");
            return false;
        }

        if (!ReadTwoUpTo(59, "second", out var second))
        {
            return false;
        }

        var nanosecond = 0;
        if (Next == '.')
        {
            Raise(3, position++);
            var places = 0;
            for (; Next is >= '0' and <= '9' && places < 9; places++)
            {
                nanosecond = (nanosecond * 10) + (input[position++] - '0');
            }

            if (places == 0 || Next is >= '0' and <= '9')
            {
                Fail(position, "expected one to nine digits of a second");
                return false;
            }

            for (; places < 9; places++)
            {
                nanosecond *= 10;
            }
        }

        clock = new(hour, minute, second, nanosecond);
        return !hasFailed;
    }

    // As fine as the text is: "24:00:00" is "00:00:00".
    private readonly string Seconds() => input.Length > position + 5 && input[position + 5] == ':' ? ":00" : "";

    private bool ReadColon()
    {
        if (Next != ':')
        {
            Fail(position, $"expected ':' and the minutes{Found()}");
            return false;
        }

        position++;
        return true;
    }

    private TimeShift? ReadShift()
    {
        var start = position;
        var sign = input[position++];
        if (sign == 'Z')
        {
            return new TimeShift(0, isUtcLetter: true, hasMinutes: false);
        }

        var minutes = 0;
        if (!ReadTwoUpTo(18, "hour of the time shift", out var hours))
        {
            return null;
        }

        var hasMinutes = Next == ':';
        if (hasMinutes)
        {
            position++;
            if (!ReadTwoUpTo(59, "minute of the time shift", out minutes))
            {
                return null;
            }
        }

        minutes += hours * 60;
        if (minutes > LargestShift || (minutes == 0 && sign == '-'))
        {
            Fail(start, minutes == 0 ? "no time shift is written 'Z' or '+00:00'" : "a time shift is at most 18 hours");
            return null;
        }

        return new TimeShift(sign == '-' ? -minutes : minutes, isUtcLetter: false, hasMinutes);
    }

    private bool ReadTwoUpTo(int largest, string what, out int number)
    {
        var start = position;
        number = 0;
        for (var i = 0; i < 2; i++)
        {
            if (Next is not (>= '0' and <= '9'))
            {
                Fail(position, $"expected two digits for the {what}{Found()}");
                return false;
            }

            number = (number * 10) + (input[position++] - '0');
        }

        if (number > largest)
        {
            Fail(start, $"there is no {what} {number}: it is 00 to {largest}");
            return false;
        }

        return true;
    }

    private string? ReadZone(EdtfDay day, Clock clock, TimeShift? shift, int shiftAt)
    {
        Raise(3, position++);
        var start = position;
        var length = input[start..].IndexOf(']');
        if (length < 0)
        {
            Fail(input.Length, "expected ']' after the time zone");
            return null;
        }

        // The longest identifier in the tz database has 32 letters; a longer text is not worth copying.
        var id = length <= 64 ? input.Slice(start, length).ToString() : "";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not { } zone)
        {
            Fail(start, "expected the name of a time zone as the tz database has it, such as Europe/Brussels");
            return null;
        }

        position = start + length + 1;
        if (day.Year == -9999)
        {
            // One day before NodaTime's first year there may be nothing to map to.
            return id;
        }

        var local = new LocalDateTime((int)day.Year, day.Month, day.Day, clock.Hour, clock.Minute, clock.Second ?? 0);
        var mapping = zone.MapLocal(local);
        if (mapping.Count == 0)
        {
            Fail(timePosition + 1, $"the clocks of {id} skipped this time that day");
        }
        else if (shift is { } written && !Agrees(mapping, written))
        {
            Fail(shiftAt, $"the clocks of {id} were not at this time shift then");
        }

        return id;
    }

    // Local mean time had seconds, which a time shift cannot write; a minute's difference is none.
    private static bool Agrees(ZoneLocalMapping mapping, TimeShift written) =>
        Math.Abs((mapping.Count == 1 ? mapping.Single() : mapping.First()).Offset.Seconds - (written.Minutes * 60)) < 60
        || Math.Abs((mapping.Count == 1 ? mapping.Single() : mapping.Last()).Offset.Seconds - (written.Minutes * 60)) < 60;
}
