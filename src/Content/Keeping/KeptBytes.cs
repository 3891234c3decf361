using System.Text;
using System.Text.Unicode;

using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Keeping;

/// <summary>
/// The bytes of a file as they are kept: as they came, unless nothing in them will tell their encoding to whoever reads them next; then as
/// UTF-8, and the record says so.
/// </summary>
public static class KeptBytes
{
    private static readonly string[] Texts = [".txt", ".md", ".vtt", ".srt"];
    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    /// <param name="bytes">As they came.</param>
    /// <param name="ending">How the file's name will end.</param>
    /// <param name="charset">What the server said of the encoding, if anything.</param>
    public static (byte[] Bytes, string? Remark) Of(byte[] bytes, string ending, string? charset)
    {
        var isPage = Pages.Contains(ending);
        if ((!isPage && !Texts.Contains(ending)) || Utf8.IsValid(bytes))
        {
            return (bytes, null);
        }

        var told = DeclaredCharset.OfMark(bytes) ?? DeclaredCharset.Of(charset);
        var own = isPage ? DeclaredCharset.OfMark(bytes) ?? DeclaredCharset.OfPage(bytes) : null;
        var sure = told is not null && DeclaredCharset.Decode(bytes, told) is not null ? told
            : own is not null && DeclaredCharset.Decode(bytes, own) is not null ? own : null;
        if (sure is not null && sure.CodePage == own?.CodePage)
        {
            return (bytes, null);
        }

        var encoding = sure ?? DeclaredCharset.Of("windows-1252")!;
        return DeclaredCharset.Decode(bytes, encoding) is not { } text ? (bytes, null)
            : (Encoding.UTF8.GetBytes(text),
                $"came in {encoding.WebName}{(sure is null ? " (a guess, nothing says so: look at its accents)" : "")}, " +
                "kept in UTF-8: text and lock are of the file as kept");
    }
}
