using System.Buffers;
using System.Text;

using Scriban.Runtime;

namespace Timeline.Site.Templates;

/// <summary>The bytes of a page while it is rendered: kept apart until it has succeeded, so that an error leaves nothing.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] bytes = new byte[32 * 1024];
    private int length;

    /// <summary>How long it may become.</summary>
    public int Most { get; set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3L));

    public void Write(int number)
    {
        number.TryFormat(Reserve(11), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
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
        if (length > Most)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The output is longer than the {Most} bytes it may have"));
        }
    }

    private Span<byte> Reserve(long count)
    {
        Check();
        if (bytes.Length - length < count)
        {
            Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, length + count), Array.MaxLength));
        }

        return bytes.AsSpan(length);
    }
}
