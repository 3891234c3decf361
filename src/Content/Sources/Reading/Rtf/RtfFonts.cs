using System.Text;

namespace Timeline.Content.Sources.Reading.Rtf;

/// <summary>Which bytes mean which letters: RTF says it of the file and of each font.</summary>
internal sealed class RtfFonts
{
    private readonly Dictionary<int, Encoding> fonts = [];
    private int current;

    public Encoding Usual { get; private set; } = Encoding.Latin1;

    public void SetUsual(int codePage) => Usual = Page(codePage) ?? Usual;

    public void Declare(int font) => current = font;

    public void SetCharset(int charset)
    {
        if (CodePage(charset) is { } page && Page(page) is { } encoding)
        {
            fonts[current] = encoding;
        }
    }

    public Encoding Of(int font) => fonts.GetValueOrDefault(font, Usual);

    private static Encoding? Page(int codePage)
    {
        try
        {
            return codePage is > 0 and < 65536 ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? (codePage == 65001
                ? Encoding.UTF8 : null) : null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int? CodePage(int charset) => charset switch
    {
        0 => 1252, 77 => 10000, 128 => 932, 129 => 949, 130 => 1361, 134 => 936, 136 => 950, 161 => 1253, 162 => 1254, 163 => 1258,
        177 => 1255, 178 => 1256, 186 => 1257, 204 => 1251, 222 => 874, 238 => 1250, _ => null,
    };
}
