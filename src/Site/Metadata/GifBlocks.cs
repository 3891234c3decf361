namespace Timeline.Site.Metadata;

/// <summary>GIF89a: blocks. Comments and what applications say (XMP) go; how often it plays stays, and nothing after the end.</summary>
internal static class GifBlocks
{
    private const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B, Comment = 0xFE, Application = 0xFF;

    public static byte[] Clean(ReadOnlySpan<byte> gif)
    {
        var clean = new MemoryStream(gif.Length);
        var at = 13 + Table(gif[10]);
        clean.Write(gif[..at]);
        while (gif[at] != Trailer)
        {
            var start = at;
            var kind = gif[at] == Extension ? gif[at + 1] : (byte)0;
            at += gif[at] switch
            {
                Extension => 2,
                Image => 10 + Table(gif[at + 9]) + 1, // and the size of its codes
                _ => throw new InvalidDataException("no block where one must be"),
            };
            var isPlayed = kind == Application && gif[(at + 1)..].StartsWith("NETSCAPE2.0"u8);
            while (gif[at] != 0)
            {
                at += gif[at] + 1;
            }

            at++;
            if (kind != Comment && (kind != Application || isPlayed))
            {
                clean.Write(gif[start..at]);
            }
        }

        clean.WriteByte(Trailer);
        return clean.ToArray();
    }

    // Bytes of a table of colours, from the byte that says whether there is one.
    private static int Table(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
}
