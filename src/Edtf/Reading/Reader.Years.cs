namespace Timeline.Edtf.Reading;

/// <summary>Years with Y, exponents and significant digits.</summary>
internal ref partial struct Reader
{
    private const string TooLarge = "the year does not fit 64 bits";

    private EdtfDate? ReadLongYear(Qualification left)
    {
        var start = position++;
        Raise(1, start);
        var negative = Next == '-';
        if (negative)
        {
            position++;
        }

        var digitsAt = position;
        if (!ReadNumber("the year", out var significand))
        {
            return null;
        }

        var digits = position - digitsAt;
        var exponent = default(int?);
        if (Next == 'E')
        {
            Raise(2, position++);
            if (!ReadSmallNumber("the exponent", out var power))
            {
                return null;
            }

            exponent = power;
            if (!Fits(significand, power))
            {
                return Fail(digitsAt, TooLarge);
            }
        }
        else if (digits <= 4)
        {
            return Fail(start, "only a year of more than four digits, or one with an exponent, begins with 'Y'");
        }

        return FinishYear(negative ? -significand : significand, exponent, left);
    }

    private EdtfDate? ReadSignificantDigits(MaskedNumber year, int start, Qualification left)
    {
        if (year.Value is not { } value)
        {
            return Fail(position, "a year with X has no count of significant digits");
        }

        return FinishYear(value, null, left);
    }

    private EdtfDate? FinishYear(long significand, int? exponent, Qualification left)
    {
        var significant = default(int?);
        if (Next == 'S')
        {
            Raise(2, position++);
            var countAt = position;
            if (!ReadSmallNumber("the count of significant digits", out var count))
            {
                return null;
            }

            var digits = LongYear.CountDigits(Math.Abs(significand)) + (exponent ?? 0);
            if (count < 1 || count > digits)
            {
                return Fail(countAt, $"the year has {digits} digits, so its significant digits are 1 to {digits}");
            }

            significant = count;
        }

        var qualifierAt = position;
        var right = ReadRightQualifier();
        RaiseQualifier(right, qualifierAt, isLast: true);
        if (Next == '-')
        {
            return Fail(position, "a year with Y, an exponent or significant digits has no month");
        }

        return hasFailed ? null : new LongYear(significand, exponent, significant, left | right);
    }

    private bool ReadNumber(string what, out long number)
    {
        number = 0;
        var start = position;
        for (; Next is >= '0' and <= '9'; position++)
        {
            var digit = Next - '0';
            if (number > (long.MaxValue - digit) / 10)
            {
                Fail(start, TooLarge);
                return false;
            }

            number = (number * 10) + digit;
        }

        if (position == start)
        {
            Fail(position, $"expected digits of {what}{Found()}");
        }
        else if (input[start] == '0' && position > start + 1)
        {
            Fail(start, $"{what} begins with a digit other than 0");
        }

        return !hasFailed;
    }

    private bool ReadSmallNumber(string what, out int number)
    {
        var start = position;
        var isNumber = ReadNumber(what, out var value);
        if (isNumber && value > 99)
        {
            Fail(start, $"{what} is too large");
            isNumber = false;
        }

        number = (int)value;
        return isNumber;
    }

    private static bool Fits(long significand, int exponent)
    {
        for (; exponent > 0 && significand != 0; exponent--)
        {
            if (significand > long.MaxValue / 10)
            {
                return false;
            }

            significand *= 10;
        }

        return exponent <= 18;
    }
}
