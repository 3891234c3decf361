using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Timeline.Scriban.Running;

/// <summary>What a render has printed so far, as UTF-8; a capture is what came after a mark, cut off again.</summary>
internal sealed class Output
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] _bytes = new byte[4096];
    private int _length;

    public int Most { get; set; } = int.MaxValue;

    /// <summary>Thrown to, with no way back, when more than <see cref="Most"/> bytes are printed.</summary>
    public Action? Overflow { get; init; }

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public bool EndsLine => _length > 0 && _bytes[_length - 1] == '\n';

    public void Clear() => _length = 0;

    public ReadOnlySpan<byte> Since(int mark) => _bytes.AsSpan(mark, _length - mark);

    /// <summary>What was printed since the mark, taken back.</summary>
    public byte[] Cut(int mark)
    {
        var cut = Since(mark).ToArray();
        _length = mark;
        return cut;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        var target = Reserve(text.Length * 3);
        // Lone surrogates become U+FFFD: a page is always valid UTF-8.
        Utf8.FromUtf16(text, target, out _, out var written);
        _length += written;
    }

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

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Reserve(20), out var written);
        _length += written;
    }

    public void Write(double number, CultureInfo culture)
    {
        if (ReferenceEquals(culture, CultureInfo.InvariantCulture) && TryWriteHundredths(number))
        {
            return;
        }

        var target = Reserve(64);
        if (number.TryFormat(target, out var written, default, culture))
        {
            _length += written;
        }
        else
        {
            Write(number.ToString(culture));
        }
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    // Coordinates and sizes have two digits behind the point or none, and pages have many. Where a number is the one nearest to such a decimal of at most
    // 15 digits, that decimal is its shortest form, which is what the general way finds out at several times the cost.
    private bool TryWriteHundredths(double number)
    {
        var hundredths = Math.Round(number * 100);
        if (!(Math.Abs(hundredths) < 1e15) || hundredths / 100 != number || (number == 0 && double.IsNegative(number)))
        {
            return false;
        }

        var (whole, rest) = Math.DivRem((long)Math.Abs(hundredths), 100);
        var target = Reserve(24);
        var at = 0;
        if (number < 0)
        {
            target[at++] = (byte)'-';
        }

        Utf8Formatter.TryFormat(whole, target[at..], out var written);
        at += written;
        if (rest > 0)
        {
            target[at++] = (byte)'.';
            target[at++] = (byte)('0' + (rest / 10));
            if (rest % 10 > 0)
            {
                target[at++] = (byte)('0' + (rest % 10));
            }
        }

        _length += at;
        return true;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        if (_length > Most)
        {
            Overflow?.Invoke();
        }

        Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_length + count)));
    }
}
