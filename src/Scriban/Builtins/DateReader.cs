using System.Globalization;

namespace Timeline.Scriban.Builtins;

/// <summary>Reads dates, freely or by a pattern.</summary>
internal static class DateReader
{
    /// <summary>As the culture writes dates, or as ISO 8601 does. An offset in the text is kept, not converted.</summary>
    public static bool TryRead(string text, CultureInfo culture, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        const DateTimeStyles styles = DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault;
        if (!DateTime.TryParse(text, culture, styles, out var plain))
        {
            return false;
        }

        return plain.Kind == DateTimeKind.Unspecified
            ? TryPlace(plain, null, zone, out date)
            : DateTimeOffset.TryParse(text, culture, DateTimeStyles.AllowWhiteSpaces, out date);
    }

    /// <summary>By the letters <see cref="DateFormat"/> writes with.</summary>
    public static bool TryRead(string text, string pattern, CultureInfo culture, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        var state = new State(text, culture.DateTimeFormat);
        return state.Read(pattern, 0) && state.AtEnd && state.TryDate(out var plain, out var offset) && TryPlace(plain, offset, zone, out date);
    }

    private static bool TryPlace(DateTime plain, TimeSpan? offset, TimeZoneInfo zone, out DateTimeOffset date)
    {
        date = default;
        plain = DateTime.SpecifyKind(plain, DateTimeKind.Unspecified);
        var shift = offset ?? zone.GetUtcOffset(plain);
        if (shift < TimeSpan.FromHours(-14) || shift > TimeSpan.FromHours(14) || plain.Ticks - shift.Ticks < 0 || plain.Ticks - shift.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new(plain, shift);
        return true;
    }

    /// <summary>What has been read of a text so far.</summary>
    private sealed class State(string text, DateTimeFormatInfo names)
    {
        private int _position;
        private int _year = 1;
        private int _month = 1;
        private int _day = 1;
        private int _dayOfYear;
        private int _hour;
        private int _minute;
        private int _second;
        private long _nanoseconds;
        private bool? _afternoon;
        private TimeSpan? _offset;
        private long? _unix;

        public bool AtEnd => text.AsSpan(_position).Trim().IsEmpty;

        public bool Read(string pattern, int depth)
        {
            for (var i = 0; i < pattern.Length; i++)
            {
                if (pattern[i] != '%' || i + 1 == pattern.Length)
                {
                    if (!Literal(pattern[i]))
                    {
                        return false;
                    }
                }
                else if (DateFormat.Expansion(pattern[++i]) is { } expansion && depth < 3)
                {
                    if (!Read(expansion, depth + 1))
                    {
                        return false;
                    }
                }
                else if (!One(pattern[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public bool TryDate(out DateTime date, out TimeSpan? offset)
        {
            offset = _offset;
            if (_unix is { } seconds)
            {
                date = seconds is >= -62135596800 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : default;
                offset = TimeSpan.Zero;
                return date != default;
            }

            date = default;
            var hour = _afternoon is { } afternoon ? (_hour % 12) + (afternoon ? 12 : 0) : _hour;
            if (_year is < 1 or > 9999 || _month is < 1 or > 12 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month) || hour > 23 || _minute > 59 || _second > 59)
            {
                return false;
            }

            date = new DateTime(_year, _month, _day, hour, _minute, _second).AddTicks(_nanoseconds / 100);
            if (_dayOfYear > 0 && _dayOfYear <= (DateTime.IsLeapYear(_year) ? 366 : 365))
            {
                date = new DateTime(_year, 1, 1).AddDays(_dayOfYear - 1) + date.TimeOfDay;
            }

            return true;
        }

        private bool Literal(char c)
        {
            if (char.IsWhiteSpace(c))
            {
                SkipSpace();
                return true;
            }

            return _position < text.Length && char.ToUpperInvariant(text[_position++]) == char.ToUpperInvariant(c);
        }

        private void SkipSpace()
        {
            while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }
        }

        private bool One(char letter)
        {
            switch (letter)
            {
                case 'g':
                    SkipSpace();
                    return true;
                case 'Y':
                    return Number(4, out _year);
                case 'y':
                    var isYear = Number(2, out _year);
                    _year += _year < 50 ? 2000 : 1900;
                    return isYear;
                case 'm':
                    return Number(2, out _month);
                case 'd' or 'e':
                    return Number(2, out _day);
                case 'j':
                    return Number(3, out _dayOfYear);
                case 'H' or 'k' or 'I' or 'l':
                    return Number(2, out _hour);
                case 'M':
                    return Number(2, out _minute);
                case 'S':
                    return Number(2, out _second);
                case 'L':
                    var isMillisecond = Number(3, out var milliseconds);
                    _nanoseconds = milliseconds * 1_000_000L;
                    return isMillisecond;
                case 'N':
                    var isNanosecond = Number(9, out var nanoseconds);
                    _nanoseconds = nanoseconds;
                    return isNanosecond;
                case 'b' or 'B':
                    return Name([names.MonthNames, names.MonthGenitiveNames, names.AbbreviatedMonthNames, names.AbbreviatedMonthGenitiveNames], out var month) && (_month = month + 1) > 0;
                case 'a' or 'A':
                    return Name([names.DayNames, names.AbbreviatedDayNames], out _);
                case 'p' or 'P':
                    var isHalf = Name([[names.AMDesignator, names.PMDesignator], ["AM", "PM"]], out var half);
                    _afternoon = half == 1;
                    return isHalf;
                case 'v':
                    return Read("%e-%b-%Y", 1);
                case 'Z':
                    return Offset();
                case 's':
                    return Unix();
                case 'u' or 'w':
                    return Number(1, out _);
                case 'n' or 't':
                    SkipSpace();
                    return true;
                case '%':
                    return Literal('%');
                default:
                    return false;
            }
        }

        private bool Number(int digits, out int number)
        {
            number = 0;
            SkipSpace();
            var start = _position;
            while (_position < text.Length && _position - start < digits && char.IsAsciiDigit(text[_position]))
            {
                number = (number * 10) + (text[_position++] - '0');
            }

            return _position > start;
        }

        // The longest name that stands here, by its place in its list.
        private bool Name(string[][] lists, out int place)
        {
            place = -1;
            var longest = 0;
            foreach (var list in lists)
            {
                for (var i = 0; i < list.Length; i++)
                {
                    if (list[i].Length > longest && string.Compare(text, _position, list[i], 0, list[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
                    {
                        (place, longest) = (i, list[i].Length);
                    }
                }
            }

            _position += longest;
            return longest > 0;
        }

        private bool Offset()
        {
            SkipSpace();
            if (_position < text.Length && text[_position] is 'Z' or 'z')
            {
                _position++;
                _offset = TimeSpan.Zero;
                return true;
            }

            if (_position >= text.Length || text[_position] is not ('+' or '-'))
            {
                return false;
            }

            var sign = text[_position++] == '-' ? -1 : 1;
            if (!Number(2, out var hours))
            {
                return false;
            }

            _position += _position < text.Length && text[_position] == ':' ? 1 : 0;
            var minutes = 0;
            if (_position < text.Length && char.IsAsciiDigit(text[_position]))
            {
                Number(2, out minutes);
            }

            _offset = sign * new TimeSpan(hours, minutes, 0);
            return true;
        }

        private bool Unix()
        {
            var start = _position;
            _position += _position < text.Length && text[_position] == '-' ? 1 : 0;
            while (_position < text.Length && char.IsAsciiDigit(text[_position]))
            {
                _position++;
            }

            var isNumber = long.TryParse(text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds);
            _unix = seconds;
            return isNumber;
        }
    }
}
