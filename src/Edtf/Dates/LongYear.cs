using System.Globalization;
using System.Text;

namespace Timeline.Edtf;

/// <summary>A year written with the letter Y, an exponent, or a count of significant digits: `Y170000002`, `Y-17E7`, `1950S2`,
/// `Y3388E2S3`.</summary>
public sealed record LongYear : EdtfDate
{
    internal LongYear(long significand, int? exponent, int? significantDigits, Qualification doubt)
    {
        Significand = significand;
        Exponent = exponent;
        SignificantDigits = significantDigits;
        Qualification = doubt;
    }

    /// <summary>The number before E: -17 in `Y-17E7`; without an exponent, the year.</summary>
    public long Significand { get; }

    public int? Exponent { get; }

    /// <summary>How many leading digits of the year count; the rest may be anything.</summary>
    public int? SignificantDigits { get; }

    /// <summary>The year as written; with few significant digits, the author's estimate.</summary>
    public long Year => Significand * PowerOfTen(Exponent ?? 0);

    public override Qualification Qualification { get; }

    public override Precision Precision => Precision.Year;

    public override bool HasUnspecifiedDigits => false;

    public override Bounds Bounds
    {
        get
        {
            var (first, last) = Years;
            return new(new(first, 1, 1), new(last, 12, 31));
        }
    }

    public override IEnumerable<EdtfDate> Members => SignificantDigits is null ? base.Members : YearsOneByOne();

    /// <summary>The first and the last year it can mean. Saturates at 64 bits.</summary>
    internal (long First, long Last) Years
    {
        get
        {
            var year = Year;
            if (SignificantDigits is not { } digits)
            {
                return (year, year);
            }

            var size = Math.Abs(year);
            var unit = PowerOfTen(CountDigits(size) - digits);
            var low = size - (size % unit);
            var high = low > long.MaxValue - (unit - 1) ? long.MaxValue : low + unit - 1;
            return year < 0 ? (-high, -low) : (low, high);
        }
    }

    internal static int CountDigits(long value)
    {
        var count = 1;
        for (; value >= 10; value /= 10)
        {
            count++;
        }

        return count;
    }

    internal static EdtfDate OfYear(long year, Qualification doubt) => Math.Abs(year) > 9999
        ? new LongYear(year, null, null, doubt)
        : new CalendarDate(MaskedNumber.OfYear((int)year), default, default, Precision.Year, Qualifications.Whole(doubt));

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        if (Exponent is not null || Significand is > 9999 or < -9999)
        {
            text.Append('Y').Append(CultureInfo.InvariantCulture, $"{Significand}");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{Significand:0000}");
        }

        if (Exponent is { } exponent)
        {
            text.Append('E').Append(CultureInfo.InvariantCulture, $"{exponent}");
        }

        if (SignificantDigits is { } digits)
        {
            text.Append('S').Append(CultureInfo.InvariantCulture, $"{digits}");
        }

        Qualifications.Append(text, Qualification);
        return text;
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private IEnumerable<EdtfDate> YearsOneByOne()
    {
        var (first, last) = Years;
        for (var year = first; ; year++)
        {
            yield return OfYear(year, Qualification);
            if (year == last)
            {
                yield break;
            }
        }
    }
}
