using System.Text;

using Timeline.Content.Keeping;
using Timeline.Content.Sources.Reading;

namespace Timeline.Tests.Content.Keeping;

/// <summary>Pages in other encodings than UTF-8 are kept as they came where they say so themselves, and read by what they say.</summary>
public sealed class CharsetTests
{
    private const string Words = "Žluťoučký kůň – «l’été»";
    private const string Western = "L’été à Gand – “café”";

    [Theory]
    [InlineData("windows-1250", "<meta charset=\"windows-1250\">", null, Words)]
    [InlineData("windows-1252", "<meta http-equiv=content-type content=\"text/html; charset=iso-8859-1\">", null, Western)]
    [InlineData("windows-1251", "<META CHARSET='windows-1251'>", "windows-1251", "Порт Антверпена")]
    [InlineData("shift_jis", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>", null, "東京湾の港")]
    public void A_page_that_says_its_encoding_is_kept_as_it_came(string encoding, string declaration, string? told, string words)
    {
        var bytes = Bytes(encoding, declaration, words);
        Assert.Equal((bytes, null), KeptBytes.Of(bytes, ".html", told));
        Assert.Contains(words, TextOf(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1250", "", "windows-1250", Words, "came in windows-1250, kept in UTF-8")]
    [InlineData("windows-1252", "", "ISO-8859-1", Western, "came in windows-1252, kept in UTF-8")]
    [InlineData("windows-1252", "", null, Western, "came in windows-1252 (a guess")]
    [InlineData("windows-1252", "<meta charset=utf-8>", "utf-8", Western, "came in windows-1252 (a guess")]
    [InlineData("koi8-r", "<meta charset=windows-1251>", "koi8-r", "Порт", "came in koi8-r, kept in UTF-8")]
    public void Otherwise_it_is_kept_in_utf8_and_that_is_said(string encoding, string declaration, string? told, string words, string remark)
    {
        var (kept, said) = KeptBytes.Of(Bytes(encoding, declaration, words), ".html", told);
        Assert.StartsWith(remark, said, StringComparison.Ordinal);
        Assert.Contains(words, TextOf(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_utf8_is_utf8_whatever_is_said()
    {
        var bytes = Bytes("utf-8", "<meta charset=iso-8859-1>", Words);
        Assert.Equal((bytes, null), KeptBytes.Of(bytes, ".html", "iso-8859-1"));
        Assert.Contains(Words, TextOf(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_utf16_has_a_mark_and_is_read()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Html("", Words))];
        Assert.Equal((bytes, null), KeptBytes.Of(bytes, ".html", "utf-16"));
        Assert.Contains(Words, TextOf(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".docx")]
    public void What_is_no_text_is_never_touched(string ending) => Assert.Null(KeptBytes.Of([0x80, 0xFF], ending, "windows-1252").Remark);

    [Theory]
    [InlineData("text/html", null, "x", ".html")]
    [InlineData("text/plain", "https://a.example/talk.vtt", "x", ".vtt")]
    [InlineData("text/plain", "https://a.example/talk", "x", ".txt")]
    [InlineData(null, null, "%PDF-1.7", ".pdf")]
    [InlineData(null, null, "\uFEFF\n<!DOCTYPE HTML><p>", ".html")]
    [InlineData(null, null, "WEBVTT\n", ".vtt")]
    [InlineData("application/octet-stream", "https://a.example/x.html", "?", ".html")]
    [InlineData("image/png", "https://a.example/x.html", "<html>", null)]
    [InlineData("application/json", null, "{}", null)]
    [InlineData(null, null, "\u0001\u0000", null)]
    public void A_kind_is_told_by_type_address_or_bytes(string? type, string? address, string start, string? ending) =>
        Assert.Equal(ending, FileEndings.Of(type, address, Encoding.UTF8.GetBytes(start)));

    private static string Html(string declaration, string words) => $"{(declaration.StartsWith("<?", StringComparison.Ordinal) ? declaration : "")}<html><head>{declaration}</head><body><p>{words}</p></body></html>";

    private static byte[] Bytes(string encoding, string declaration, string words) => DeclaredCharset.Of(encoding)!.GetBytes(Html(declaration, words));

    private static string TextOf(byte[] bytes) => Document.Decode(bytes, "page.html", new())!.Text;
}
