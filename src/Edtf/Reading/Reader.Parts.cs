namespace Timeline.Edtf.Reading;

/// <summary>What dates are made of: digits, X and qualifiers.</summary>
internal ref partial struct Reader
{
    private MaskedNumber ReadYear()
    {
        var start = position;
        var negative = Next == '-';
        if (negative)
        {
            Raise(1, position);
            position++;
        }

        var (digits, mask) = (0, 0);
        for (var i = 0; i < 4; i++)
        {
            if (!ReadDigit(ref digits, ref mask))
            {
                Fail(position, i == 0 ? ExpectedDate() : $"expected four digits for the year{Found()}");
                return default;
            }
        }

        if (Next is (>= '0' and <= '9') or 'X')
        {
            Fail(position, "a year of more than four digits begins with 'Y'; between year, month and day stands '-'");
        }
        else if (negative && digits == 0 && mask == 0)
        {
            Fail(start, "year 0 has no sign");
        }

        return new(digits, mask, 4, negative);
    }

    private MaskedNumber ReadTwo(string what)
    {
        var (digits, mask) = (0, 0);
        for (var i = 0; i < 2; i++)
        {
            if (!ReadDigit(ref digits, ref mask))
            {
                Fail(position, $"expected two digits for the {what}{Found()}");
                return default;
            }
        }

        if (Next is (>= '0' and <= '9') or 'X')
        {
            Fail(position, $"expected two digits for the {what}, found more");
        }

        return new(digits, mask, 2);
    }

    private bool ReadDigit(ref int digits, ref int mask)
    {
        var c = Next;
        if (c is >= '0' and <= '9')
        {
            digits = (digits * 10) + (c - '0');
            mask <<= 1;
        }
        else if (c == 'X')
        {
            if (maskPosition < 0)
            {
                maskPosition = position;
            }

            digits *= 10;
            mask = (mask << 1) | 1;
        }
        else
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>A qualifier before a part doubts that part only, which is level 2.</summary>
    private Qualification ReadLeftQualifier()
    {
        var at = position;
        var doubt = ReadQualifier();
        if (doubt != Qualification.None)
        {
            Raise(2, at);
        }

        return doubt;
    }

    /// <summary>A qualifier after a part doubts it and all parts to its left.</summary>
    private Qualification ReadRightQualifier() => ReadQualifier();

    private Qualification ReadQualifier()
    {
        var doubt = Next switch
        {
            '?' => Qualification.Uncertain,
            '~' => Qualification.Approximate,
            '%' => Qualification.Both,
            _ => Qualification.None,
        };
        if (doubt != Qualification.None)
        {
            position++;
            if (Next is '?' or '~' or '%')
            {
                Fail(position, "one qualifier is enough: '?' is uncertain, '~' approximate, '%' both");
            }
        }

        return doubt;
    }

    // At the end it doubts the whole date, which is level 1; on the way there a group of parts, which is level 2.
    private void RaiseQualifier(Qualification doubt, int index, bool isLast)
    {
        if (doubt != Qualification.None)
        {
            Raise(isLast ? 1 : 2, index);
        }
    }

    private void RaiseMask(int start, bool isLevel2, bool isMasked)
    {
        if (isMasked)
        {
            Raise(isLevel2 ? 2 : 1, Math.Max(maskPosition, start));
        }
    }
}
