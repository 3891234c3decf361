using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// Wikidata's times, which have a precision beside them. Its JSON counts years as historians do, without a year 0 (-0044 is 44 BCE), and
/// gives a day in its own calendar; its query service follows XSD 1.1 (-0043 is 44 BCE) and gives days in the Gregorian one
/// (Wikibase, "JSON", time; a Julian year or month is not converted there, and not here). A century or millennium is the one the year is
/// in by counting from 1: 1900 is of the 19th; a decade is 1860 to 1869.
/// </summary>
/// <param name="Precision">6 a millennium, 7 a century, 8 a decade, 9 a year, 10 a month, 11 a day.</param>
/// <param name="IsJulian">The calendar model.</param>
/// <param name="IsAstronomical">Whether a year 0 is counted.</param>
internal sealed partial record WikidataTime(int Precision, bool IsJulian, bool IsAstronomical)
{
    private const int Day = 11;
    private const int Month = 10;
    private const int Year = 9;

    public WrittenDate Read(string time)
    {
        if (Form().Match(time) is not { Success: true } parts)
        {
            return WrittenDate.Refused($"'{WrittenDates.Short(time)}' is no time as Wikidata writes it, such as +1867-05-03T00:00:00Z");
        }

        var written = long.Parse(parts.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (month, day) = (Int(parts.Groups[2].Value), Int(parts.Groups[3].Value));
        if (written == 0 && !IsAstronomical)
        {
            return WrittenDate.Refused($"'{time}' is of the year 0, which Wikidata's JSON does not have");
        }

        var year = written < 0 && !IsAstronomical ? written + 1 : written;
        return Math.Min(Precision, Day) switch
        {
            Day when month > 0 && day > 0 => IsJulian ? Julian(year, month, day) : NumericDate.DayOf(year, month, day),
            Day or Month when month > 0 => NumericDate.MonthOf(year, month),
            Day or Month or Year => new(NumericDate.YearText(year), null, null),
            8 => Span(year, 10),
            7 => Span(year, 100),
            6 => Span(year, 1000),
            >= 0 and var coarse => Rough(year, coarse),
            _ => WrittenDate.Refused($"Wikidata has no precision {Precision}; it is 0 to 14"),
        };
    }

    // Decades count from 0, centuries and millennia from 1; before our era the 5th century is 500 to 401 and the 470s are 479 to 470.
    private static WrittenDate Span(long year, int length)
    {
        if (year is > 9999 or < -9999)
        {
            return Rough(year, 9 - (int)Math.Log10(length));
        }

        if (year > 0 && (length == 10 ? year < length : year <= length))
        {
            // There is no year 0 among them, which 00XX has.
            return Within(1, length == 10 ? 9 : length);
        }

        if (year > 0)
        {
            var first = length == 10 ? year / 10 : (year - 1) / length;
            var digits = first.ToString(CultureInfo.InvariantCulture).PadLeft(4 - (int)Math.Log10(length), '0');
            return digits.Length > 4 ? Rough(year, 6) : new(digits.PadRight(4, 'X'), null, null);
        }

        var before = 1 - year;
        var nearest = length == 10 ? before / 10 * 10 : ((before - 1) / length * length) + 1;
        var farthest = nearest + length - 1;
        return Within(1 - farthest, 1 - Math.Max(1, nearest));
    }

    private static WrittenDate Within(long first, long last) =>
        new($"[{NumericDate.YearText(first)}..{NumericDate.YearText(last)}]", null, null);

    // So many digits of the year mean something: Y-13798000000S5.
    private static WrittenDate Rough(long year, int precision)
    {
        var significant = Math.Abs(year).ToString(CultureInfo.InvariantCulture).Length - (Year - precision);
        return significant > 0 && year is > 9999 or < -9999
            ? new(string.Create(CultureInfo.InvariantCulture, $"Y{year}S{significant}"), null, null)
            : WrittenDate.Refused(string.Create(CultureInfo.InvariantCulture,
                $"the year {year} is known to {Math.Pow(10, Year - precision):#,0} years only, which EDTF cannot say; write an interval"));
    }

    private static WrittenDate Julian(long year, int month, int day)
    {
        var written = string.Create(CultureInfo.InvariantCulture, $"{NumericDate.YearText(year)}-{month:00}-{day:00}");
        var read = EdtfCalendars.Read("julian", written);
        return read.Value is { } date
            ? WrittenDate.Of(date.Date, EdtfPattern.Instance.Read(written).Value is { } same
                ? $"{EdtfPhrases.For("en").Long(same)} in the Julian calendar" : $"{written} in the Julian calendar")
            : WrittenDate.Refused($"'{written}' is no day of the Julian calendar: {read.Error?.Message}");
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([+-]?[0-9]{1,16})-([0-9]{2})-([0-9]{2})(?:T[0-9:.]{1,20}Z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
