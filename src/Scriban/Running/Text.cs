using System.Text;

namespace Timeline.Scriban.Running;

/// <summary>A string that is HTML, or that exists as UTF-8, or both; the other form is made when first asked for.</summary>
internal sealed class Text
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    public Text(string text, bool isHtml)
    {
        _text = text;
        IsHtml = isHtml;
    }

    public Text(ReadOnlyMemory<byte> utf8, bool isHtml)
    {
        _utf8 = utf8;
        IsHtml = isHtml;
    }

    public bool IsHtml { get; }

    /// <summary>The bytes, if the text came as bytes.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8.Span;

    public bool HasUtf8 => _utf8.Length > 0 || _text is null;

    // Two threads may both decode; they store equal strings.
    public override string ToString() => _text ??= Encoding.UTF8.GetString(_utf8.Span);
}
