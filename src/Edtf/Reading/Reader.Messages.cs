namespace Timeline.Edtf.Reading;

/// <summary>What to say about a character that should not be there.</summary>
internal ref partial struct Reader
{
    private readonly string Found() => AtEnd ? ", found the end" : $", found {Quote()}";

    private readonly string Quote()
    {
        var c = Next;
        if (char.IsHighSurrogate(c) && position + 1 < input.Length && char.IsLowSurrogate(input[position + 1]))
        {
            return $"'{input.Slice(position, 2)}'";
        }

        return char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : $"'{c}'";
    }

    private readonly string ExpectedDate() => Next switch
    {
        'o' or 'u' => "expected a date; an open end is written '..', an unknown one as nothing",
        'y' => "expected a date; a long year begins with an upper case 'Y'",
        'x' => "an unspecified digit is an upper case 'X'",
        '+' => "expected a date; a year has no plus sign",
        _ => $"expected a date{Found()}",
    };

    private readonly string Unexpected() => Next switch
    {
        'T' => "a time of day needs a whole date before it",
        'x' or 'u' => "an unspecified digit is an upper case 'X'",
        '?' or '~' or '%' => "a qualifier belongs to a date: inside an interval or a set, and never to a time of day",
        'e' => "an exponent begins with an upper case 'E'",
        'E' => "a year with an exponent begins with 'Y'",
        '/' => "an interval has one '/'",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "expected the hyphen '-' of the keyboard",
        _ => $"expected the end of the date{Found()}",
    };
}
