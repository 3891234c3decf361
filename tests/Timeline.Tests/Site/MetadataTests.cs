using System.Buffers.Binary;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using SkiaSharp;

using Timeline.Site.Metadata;

namespace Timeline.Tests.Site;

/// <summary>What is published says nothing of who made it, and looks as before.</summary>
public sealed class MetadataTests
{
    private const string Secret = "Jane-Doe-was-here";

    private static readonly byte[] Tiff = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x0F, 0x01, 2, 0, 18, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret + "\0")];

    [Fact]
    public void A_jpeg_keeps_its_picture_its_way_up_and_its_colours()
    {
        var plain = Encoded(SKEncodedImageFormat.Jpeg);
        byte[] told = [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff]), .. Segment(0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Secret)),
            .. Segment(0xED, Encoding.ASCII.GetBytes("Photoshop 3.0\0" + Secret)), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. Segment(0xE2, Encoding.ASCII.GetBytes("ICC_PROFILE\0a profile")), .. plain.AsSpan(2), .. Encoding.ASCII.GetBytes(Secret)];
        var clean = Cleaned("a.jpg", told);
        Assert.Contains("a profile", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        using var codec = SKCodec.Create(new MemoryStream(clean));
        Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        Assert.Equal(Pixels(plain), Pixels(clean));
        Assert.Equal(clean, Cleaned("a.jpg", clean));
        Assert.Equal(plain, Cleaned("a.jpg", plain));
    }

    [Fact]
    public void A_png_keeps_its_picture()
    {
        var plain = Encoded(SKEncodedImageFormat.Png);
        byte[] told = [.. plain.AsSpan(0, 33), .. Chunk("tEXt", Encoding.ASCII.GetBytes("Author\0" + Secret)), .. Chunk("iTXt", Encoding.ASCII.GetBytes(Secret)), .. Chunk("eXIf", Tiff), .. plain.AsSpan(33), .. Encoding.ASCII.GetBytes(Secret)];
        var clean = Cleaned("a.png", told);
        Assert.Equal(Pixels(plain), Pixels(clean));
        Assert.Contains("eXIf", Encoding.Latin1.GetString(clean), StringComparison.Ordinal); // it lies on its side, and says so
        Assert.Equal(plain, Cleaned("a.png", plain));
    }

    [Fact]
    public void A_webp_keeps_its_picture_and_says_what_it_has()
    {
        var plain = Encoded(SKEncodedImageFormat.Webp);
        byte[] extended = [.. "VP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, 7, 0, 0, 4, 0, 0];
        byte[] body = [.. extended, .. plain.AsSpan(12), .. Riff("EXIF", [.. Tiff.AsSpan(0, 14), 9, .. Tiff.AsSpan(15)]), .. Riff("XMP ", Encoding.ASCII.GetBytes(Secret))];
        byte[] told = [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length + 4), .. "WEBP"u8, .. body];
        var clean = Cleaned("a.webp", told);
        Assert.Equal(Pixels(plain), Pixels(clean));
        Assert.Equal(clean.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(clean.AsSpan(4)));
    }

    [Fact]
    public void A_gif_keeps_its_picture_and_how_often_it_plays()
    {
        byte[] picture = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255];
        byte[] played = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] image = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        byte[] told = [.. picture, 0x21, 0xFE, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0, .. played, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0, .. image, 0x3B];
        Assert.Equal([.. picture, .. played, .. image, 0x3B], Cleaned("a.gif", told));
    }

    [Fact]
    public void A_pdf_is_blanked_where_it_lies()
    {
        var pdf = Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj <</Title (A \\(b\\) (c) {Secret}) /Author <4a616e65> /CreationDate (D:2024)>> endobj\n" +
            $"2 0 obj <</Type /Metadata /Subtype /XML /Length 99>> stream\n<x:xmpmeta>{Secret}</x:xmpmeta>\nendstream endobj\n3 0 obj (kept) endobj\ntrailer <</Info 1 0 R /Root 4 0 R>>\n");
        var clean = Cleaned("a.pdf", pdf);
        var text = Encoding.Latin1.GetString(clean);
        Assert.Equal(pdf.Length, clean.Length);
        Assert.Contains("/Author <00000000>", text, StringComparison.Ordinal);
        Assert.Contains("3 0 obj (kept) endobj", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_svg_keeps_what_is_drawn()
    {
        const string Drawn = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><title>A &amp; b</title>"
            + "<style>path { fill: red }</style><g><path d=\"M0 0h9\"/><use xlink:href=\"#a\"/></g><text xml:space=\"preserve\"> two  words </text></svg>";
        var told = Drawn.Replace("viewBox", $"xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:export-filename=\"/home/{Secret}/a.png\" viewBox", StringComparison.Ordinal)
            .Replace("<g>", $"<!-- {Secret} --><metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{Secret}</rdf:RDF></metadata><inkscape:page a=\"{Secret}\"><b/></inkscape:page><g>", StringComparison.Ordinal);
        var clean = Encoding.UTF8.GetString(Cleaned("a.svg", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>\n<!-- {Secret} -->\n{told}")));
        Assert.Equal(Drawn, clean.Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "", StringComparison.Ordinal).Replace(" />", "/>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")]
    [InlineData("<svg><g></svg>")]
    [InlineData("no svg")]
    public void An_svg_that_cannot_be_read_is_told_of_and_kept(string text)
    {
        var file = CleanFile.Of("a.svg", Encoding.UTF8.GetBytes(text));
        Assert.Contains("save it as plain SVG", file.Problem, StringComparison.Ordinal);
        Assert.Equal(text, Encoding.UTF8.GetString(file.Bytes));
    }

    [Theory]
    [InlineData("%PDF-1.5\n trailer <</Info 9 0 R>>\n", "qpdf")]
    [InlineData("%PDF-1.5\n9 0 obj <<>> endobj trailer <</Encrypt 3 0 R /Info 9 0 R>>\n", "qpdf")]
    [InlineData("\0\0\0 ftypavif Exif", "exiftool")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0", "save it anew")]
    [InlineData("GIF89a", "save it anew")]
    public void What_cannot_be_cleaned_is_told_of_with_the_remedy(string bytes, string remedy)
    {
        var file = CleanFile.Of("a.avif", Encoding.Latin1.GetBytes(bytes));
        Assert.Contains(remedy, file.Problem, StringComparison.Ordinal);
        Assert.Equal(Encoding.Latin1.GetBytes(bytes), file.Bytes);
    }

    [Fact]
    public void No_bytes_make_it_fall()
    {
        byte[][] heads = [[0xFF, 0xD8], [0x89, .. "PNG\r\n\x1a\n"u8], [.. "RIFF\u0010\0\0\0WEBP"u8], [.. "GIF89a"u8], [.. "%PDF-1.4 1 0 obj ("u8]];
        Prop.ForAll(Gen.Elements(heads).SelectMany(head => Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().Select(rest => head.Concat(rest).ToArray())).ToArbitrary(),
            bytes => { _ = (CleanFile.Of("a.jpg", bytes), CleanFile.Of("a.svg", [.. "<svg><a b='"u8, .. bytes])); }).Check(Seeded.Tries());
    }

    [Fact]
    public void A_site_publishes_clean_pictures_unless_asked_to_keep_them()
    {
        var told = new byte[] { 0xFF, 0xD8 }.Concat(Segment(0xFE, Encoding.ASCII.GetBytes(Secret))).Concat(Encoded(SKEncodedImageFormat.Jpeg).Skip(2)).ToArray();
        foreach (var (setting, isKept) in new[] { ("", false), ("metadata: keep\n", true) })
        {
            using var site = new SmallSite(SmallSite.Settings + setting).WithEvent("one", "1887", "media:\n  - { file: assets/a.jpg, alt: a }\n");
            site.Folder.With("input/assets/a.jpg", told);
            site.Built();
            Assert.Equal(isKept, site.Text("assets/a.jpg").Contains(Secret, StringComparison.Ordinal));
        }
    }

    private static byte[] Cleaned(string name, byte[] bytes)
    {
        var clean = CleanFile.Of(name, bytes);
        Assert.Null(clean.Problem);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
        return clean.Bytes;
    }

    private static byte[] Encoded(SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(8, 5);
        picture.Erase(SKColors.SeaGreen);
        picture.SetPixel(1, 1, SKColors.Tomato);
        return picture.Encode(format, 90).ToArray();
    }

    private static SKColor[] Pixels(byte[] bytes)
    {
        using var picture = SKBitmap.Decode(bytes);
        return picture.Pixels;
    }

    private static byte[] Segment(byte kind, byte[] data) => [0xFF, kind, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Riff(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(data.Length), .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}
