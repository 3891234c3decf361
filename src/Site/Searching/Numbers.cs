namespace Timeline.Site.Searching;

/// <summary>
/// Whole numbers as ASCII text that needs no escaping in a script: five bits to a character from <c>0</c> on, the lowest first, the sixth
/// bit set where more follow.
/// </summary>
internal sealed class Numbers
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public void Add(uint number)
    {
        if (Length + 7 > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        while (number >= 32)
        {
            bytes[Length++] = Digit((number & 31) | 32);
            number >>= 5;
        }

        bytes[Length++] = Digit(number);
    }

    public byte[] ToArray() => bytes[..Length];

    // The one character in the range that a string literal could not hold as it is.
    private static byte Digit(uint value) => (byte)(value + '0' is var c && c == '\\' ? 'p' : value + '0');
}
