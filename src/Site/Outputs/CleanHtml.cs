using System.Buffers;

namespace Timeline.Site.Outputs;

/// <summary>
/// HTML without the characters it has no place for: controls but tab and line ends, and the two non-characters. Wherever they came from,
/// this is the last gate.
/// </summary>
internal static class CleanHtml
{
    // The controls of ASCII, and the first bytes of U+0080 to U+009F and of U+FFFE and U+FFFF, which begin other characters too.
    private static readonly SearchValues<byte> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r'))
            .Append(0x7F).Append(0xC2).Append(0xEF).Select(b => (byte)b)]);

    public static void Write(ReadOnlySpan<byte> html, IBufferWriter<byte> output)
    {
        var (from, at) = (0, 0);
        output.GetSpan(html.Length); // grows once, not step by step
        while (html[at..].IndexOfAny(Suspects) is >= 0 and var next)
        {
            at += next;
            var length = Forbidden(html[at..]);
            if (length > 0)
            {
                output.Write(html[from..at]);
                from = at + length;
            }

            at += Math.Max(length, 1);
        }

        output.Write(html[from..]);
    }

    private static int Forbidden(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xC2, >= 0x80 and <= 0x9F, ..] => 2,
        [0xC2, ..] => 0,
        [0xEF, 0xBF, 0xBE or 0xBF, ..] => 3,
        [0xEF, ..] => 0,
        _ => 1,
    };
}
