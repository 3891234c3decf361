using System.Globalization;
using System.Numerics;

namespace Timeline.Scriban.Parsing;

/// <summary>Reads a number as it is written in code: `100`, `1e3`, `0x1ef`, `0b101`, `1.5`, `1.5f`, `1.5d`, `1.5m`.</summary>
internal static class NumberLiteral
{
    // More digits than this are a way to keep the machine busy, not a number.
    private const int MostDigits = 1000;

    /// <summary>A long, float, double, decimal or BigInteger; or null for digits that make none.</summary>
    public static object? Read(string text, int start, int end, out int next)
    {
        if (text[start] == '0' && start + 1 < end && text[start + 1] is 'x' or 'X' or 'b' or 'B')
        {
            return ReadBits(text, start, end, text[start + 1] is 'x' or 'X' ? 4 : 1, out next);
        }

        var i = SkipDigits(text, start, end);
        var isWhole = true;
        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            isWhole = false;
            i = SkipDigits(text, i + 1, end);
        }

        var exponent = ExponentEnd(text, i, end);
        var negativeExponent = exponent > i && text[i + 1] == '-';
        i = Math.Max(i, exponent);
        var digits = text[start..i].Replace("_", "", StringComparison.Ordinal);
        next = i;
        if (digits.Length > MostDigits)
        {
            return null;
        }

        if (i < end && (i + 1 >= end || !(char.IsLetterOrDigit(text[i + 1]) || text[i + 1] == '_')))
        {
            switch (text[i])
            {
                case 'f' or 'F':
                    next++;
                    return float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
                case 'd' or 'D':
                    next++;
                    return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
                case 'm' or 'M':
                    next++;
                    return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
            }
        }

        if (i < end && (char.IsLetter(text[i]) || text[i] == '_'))
        {
            while (next < end && (char.IsLetterOrDigit(text[next]) || text[next] == '_'))
            {
                next++;
            }

            return null;
        }

        return isWhole && !negativeExponent ? Whole(digits) : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static object Whole(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        if (digits.AsSpan().ContainsAny('e', 'E'))
        {
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int SkipDigits(string text, int i, int end)
    {
        while (i < end && (char.IsAsciiDigit(text[i]) || (text[i] == '_' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static int ExponentEnd(string text, int i, int end)
    {
        if (i >= end || text[i] is not ('e' or 'E'))
        {
            return i;
        }

        var digit = i + 1 < end && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
        return digit < end && char.IsAsciiDigit(text[digit]) ? SkipDigits(text, digit, end) : i;
    }

    // Hexadecimal and binary: signed, in 32 or 64 bits as long as they fit, unless `u` follows.
    private static object? ReadBits(string text, int start, int end, int bitsPerDigit, out int next)
    {
        var i = start + 2;
        var value = BigInteger.Zero;
        var count = 0;
        for (; i < end && (char.IsAsciiHexDigit(text[i]) || text[i] == '_'); i++)
        {
            if (text[i] == '_')
            {
                continue;
            }

            var digit = Convert.ToInt32(text[i].ToString(), 16);
            if (digit >= 1 << bitsPerDigit)
            {
                break;
            }

            if (++count <= MostDigits)
            {
                value = (value << bitsPerDigit) + digit;
            }
        }

        var unsigned = i < end && text[i] is 'u' or 'U';
        next = unsigned ? i + 1 : i;
        if (count is 0 or > MostDigits || (next < end && char.IsLetterOrDigit(text[next])))
        {
            while (next < end && char.IsLetterOrDigit(text[next]))
            {
                next++;
            }

            return null;
        }

        if (!unsigned && value <= uint.MaxValue)
        {
            return (long)unchecked((int)(uint)value);
        }

        if (value <= (unsigned ? long.MaxValue : ulong.MaxValue))
        {
            return unchecked((long)(ulong)value);
        }

        return value;
    }
}
