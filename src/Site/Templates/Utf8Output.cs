using System.Buffers;
using System.Text;

using Scriban.Runtime;

using Timeline.Site.Planning;

namespace Timeline.Site.Templates;

/// <summary>The bytes of a page while it is rendered: kept apart until it has succeeded, so that an error leaves nothing.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private const int MostTenths = 1_000_000_000;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly FileBuffer bytes = new();

    /// <summary>How long it may become.</summary>
    public int Most { get; set; }

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Clear() => bytes.Clear();

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        bytes.Advance(utf8.Length);
    }

    public void Write(ReadOnlySpan<char> text) => bytes.Advance(Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3L)));

    public void Write(int number)
    {
        number.TryFormat(Reserve(11), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        bytes.Advance(written);
    }

    public void Write(double number)
    {
        // Places in drawings are so many tenths, which need not be sought among all the numbers there are.
        var tenths = Math.Round(number * 10);
        if (tenths / 10 == number && tenths != 0 && Math.Abs(tenths) < MostTenths)
        {
            WriteTenths((int)tenths);
            return;
        }

        number.TryFormat(Reserve(32), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        bytes.Advance(written);
    }

    private void WriteTenths(int tenths)
    {
        if (tenths < 0)
        {
            Write("-"u8);
        }

        var (whole, tenth) = Math.DivRem(Math.Abs(tenths), 10);
        Write(whole);
        if (tenth > 0)
        {
            Write([(byte)'.', (byte)('0' + tenth)]);
        }
    }

    /// <summary>With the five characters escaped that mean something in HTML.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                Write(text);
                return;
            }

            Write(text[..special]);
            Write(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(special + 1)..];
        }
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void Check()
    {
        if (bytes.WrittenCount > Most)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The output is longer than the {Most} bytes it may have"));
        }
    }

    private Span<byte> Reserve(long count)
    {
        Check();
        return bytes.GetSpan((int)Math.Min(count, Array.MaxLength));
    }
}
