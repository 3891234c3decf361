using System.Text;

namespace Timeline.Edtf;

/// <summary>A year of four digits, or a month or day of two, some of whose digits may be unspecified: `156X`, `XX`, `-19XX`.</summary>
public readonly record struct MaskedNumber
{
    internal const int DigitsOfYear = 4;

    // The digits with 0 for every X; one bit for every X, the last digit's lowest.
    private readonly short digitBits;
    private readonly byte maskBits;
    private readonly sbyte digitCount;

    internal MaskedNumber(int digits, int mask, int width, bool negative = false)
    {
        digitBits = (short)digits;
        maskBits = (byte)mask;
        digitCount = (sbyte)(negative ? -width : width);
    }

    public bool IsNegative => digitCount < 0;

    /// <summary>At least one digit is X.</summary>
    public bool HasUnspecifiedDigits => maskBits != 0;

    /// <summary>Every digit is X.</summary>
    public bool IsUnspecified => maskBits == (1 << Width) - 1;

    /// <summary>The smallest value the digits allow. Year zero has no sign, so `-000X` reaches from -9 to -1.</summary>
    public int Smallest => IsNegative ? -WithNines : digitBits;

    /// <summary>The largest value the digits allow.</summary>
    public int Largest => IsNegative ? Math.Min(-digitBits, -1) : WithNines;

    /// <summary>The number, when every digit is written.</summary>
    public int? Value => maskBits == 0 ? Smallest : null;

    /// <summary>The X are the last digits, so that the values have no gap: `156X`, `15XX`.</summary>
    public bool IsContiguous => ((maskBits + 1) & maskBits) == 0;

    internal int Mask => maskBits;

    private int Width => Math.Abs((int)digitCount);

    private int WithNines
    {
        get
        {
            var value = (int)digitBits;
            for (int place = 1, bits = maskBits; bits != 0; bits >>= 1, place *= 10)
            {
                value += (bits & 1) * 9 * place;
            }

            return value;
        }
    }

    /// <summary>A year from -9999 to 9999.</summary>
    public static MaskedNumber OfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(year), 9999, nameof(year));
        return new(Math.Abs(year), 0, DigitsOfYear, year < 0);
    }

    /// <summary>Whether the digits can mean this value.</summary>
    public bool Matches(int value)
    {
        if (value < 0 != IsNegative)
        {
            return false;
        }

        int rest = Math.Abs(value), own = digitBits;
        for (var bits = maskBits; rest != 0 || own != 0; bits >>= 1, rest /= 10, own /= 10)
        {
            if ((bits & 1) == 0 && rest % 10 != own % 10)
            {
                return false;
            }
        }

        return Math.Abs(value) <= WithNines;
    }

    /// <summary>Every value the digits allow, ascending.</summary>
    public IEnumerable<int> Values()
    {
        var last = Largest;
        for (var value = Smallest; value <= last; value++)
        {
            if (Matches(value))
            {
                yield return value;
            }
        }
    }

    public override string ToString() => AppendTo(new StringBuilder()).ToString();

    internal static MaskedNumber OfPart(int monthOrDay) => new(monthOrDay, 0, 2);

    internal StringBuilder AppendTo(StringBuilder text)
    {
        if (IsNegative)
        {
            text.Append('-');
        }

        for (int place = Width == DigitsOfYear ? 1000 : 10, bit = 1 << (Width - 1); bit != 0; place /= 10, bit >>= 1)
        {
            text.Append((maskBits & bit) != 0 ? 'X' : (char)('0' + (digitBits / place % 10)));
        }

        return text;
    }
}
