using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

using SkiaSharp;

using Timeline.Site;
using Timeline.Site.Pictures;

namespace Timeline.Tests.Site;

/// <summary>Pictures in the sizes that pages show: right way up, in the web's colours, without a word of who took them.</summary>
public sealed partial class SizedPicturesTests
{
    private const string Secret = "Jane-Doe-was-here";
    private const string Media = "media: [{ file: a.jpg, alt: A harbour, caption: The harbour, credit: Jane }]\n";

    // Exif that turns the picture by a quarter (6) and says who took it.
    private static readonly byte[] Tiff = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x0F, 0x01, 2, 0, 18, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret + "\0")];

    [Fact]
    public void A_photograph_is_shown_in_sizes_the_right_way_up_and_none_says_who_took_it()
    {
        using var site = new SmallSite().WithEvent("one", rest: Media);
        // Stored lying on its side, 1200 × 900; it is shown 900 × 1200, what was left at the top.
        site.Folder.With("input/a.jpg", Told(Photo(1200, 900, SKEncodedImageFormat.Jpeg)));
        site.Built();

        var image = site.Page("events/one/index.html").QuerySelector(".medium img")!;
        Assert.Equal(("900", "1200", "A harbour"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        Assert.Null(image.GetAttribute("loading")); // the first picture of a page does not wait
        var own = Set(image.GetAttribute("srcset")!);
        var webp = Set(image.ParentElement!.QuerySelector("source[type='image/webp']")!.GetAttribute("srcset")!);
        Assert.Equal([400, 800, 900], own.Keys);
        Assert.Equal([400, 800, 900], webp.Keys);
        Assert.NotNull(image.GetAttribute("sizes"));
        Assert.Equal(own[800], image.GetAttribute("src"));
        Assert.EndsWith("/a.jpg", image.Closest("a")!.GetAttribute("href"), StringComparison.Ordinal);

        var original = new FileInfo(site.Folder["input/a.jpg"]).Length;
        foreach (var (width, url) in own.Concat(webp).Where(size => !size.Value.EndsWith("/a.jpg", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(site.Folder["output/events/one/" + url]);
            var text = Encoding.Latin1.GetString(bytes);
            Assert.All(new[] { Secret, "Exif", "EXIF", "ICC", "XMP", "http" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            Assert.True(bytes.Length < original, url);
            using var codec = SKCodec.Create(new MemoryStream(bytes));
            Assert.Equal((width, (int)Math.Round(width * 4 / 3.0), SKEncodedOrigin.TopLeft), (codec.Info.Width, codec.Info.Height, codec.EncodedOrigin));
            using var picture = SKBitmap.Decode(bytes);
            // Of the picture as it is stored the left half is red; turned clockwise by a quarter, that is the upper half.
            Assert.True(picture.GetPixel(width / 2, 20) is { Red: > 200, Blue: < 90 }, url);
            Assert.True(picture.GetPixel(width / 2, picture.Height - 20) is { Red: < 90, Blue: > 200 }, url);
        }

        Assert.DoesNotContain(Secret, site.Text("a.jpg"), StringComparison.Ordinal);
        var caption = site.Page("events/one/index.html").QuerySelector("figcaption")!;
        Assert.Equal(("The harbour", "Picture: Jane"), (caption.QuerySelector(".caption")!.TextContent, caption.QuerySelector(".credit")!.TextContent));
    }

    [Fact]
    public void A_photograph_that_stands_for_its_page_is_said_to_be_as_it_is_shown()
    {
        using var site = new SmallSite(SmallSite.Settings + "host: https://example.org\n").WithEvent("one", rest: Media);
        site.Folder.With("input/a.jpg", Told(Photo(1200, 900, SKEncodedImageFormat.Jpeg)));
        site.Built();
        var page = site.Page("events/one/index.html");
        Assert.Equal(["https://example.org/a.jpg", "900", "1200"], new[] { "image", "image:width", "image:height" }.Select(name => page.QuerySelector($"meta[property='og:{name}']")!.GetAttribute("content")));
    }

    [Fact]
    public void Lists_the_panel_and_embeds_have_the_picture_and_embeds_hold_it_within_themselves()
    {
        using var site = new SmallSite().WithEvent("one", rest: Media).WithEvent("two", "2003-04-05");
        site.Folder.With("input/a.jpg", Photo(1000, 500, SKEncodedImageFormat.Jpeg));
        site.Built();
        var card = site.Page("index.html").QuerySelector("#event-one .entry-picture img")!;
        Assert.Equal(("1000", "500", "lazy"), (card.GetAttribute("width"), card.GetAttribute("height"), card.GetAttribute("loading")));
        Assert.True(site.Has(Path.GetRelativePath(site.Folder["output"], site.Folder["output/" + card.GetAttribute("src")])), "it is there");
        Assert.Null(site.Page("index.html").QuerySelector("#event-two .entry-picture"));
        Assert.Matches("\"picture\": ?\\{\"src\": ?\"pictures/a.jpg-800[.0-9a-f]*jpg\", ?\"srcset\": ?\"pictures/a.jpg-400[.0-9a-f]*webp 400w,.*\"width\": ?1000, ?\"height\": ?500", site.Text("data/events/0.js"));
        foreach (var embed in new[] { "embed/index.html", "embed/events/one/index.html" })
        {
            var held = site.Page(embed).QuerySelectorAll("main img");
            Assert.Single(held);
            Assert.StartsWith("data:image/webp;base64,", held[0].GetAttribute("src"), StringComparison.Ordinal);
            Assert.Equal("1000", held[0].GetAttribute("width"));
        }
    }

    [Fact]
    public void Colours_of_another_profile_become_those_of_the_web()
    {
        using var wide = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var picture = new SKBitmap(new SKImageInfo(1000, 600, SKColorType.Rgba8888, SKAlphaType.Opaque, wide));
        picture.GetPixelSpan().Fill(0);
        for (var i = 0; i < picture.GetPixelSpan().Length; i += 4)
        {
            ((ReadOnlySpan<byte>)[90, 180, 90, 255]).CopyTo(picture.GetPixelSpan()[i..]);
        }

        var made = PictureResizer.Make(picture.Encode(SKEncodedImageFormat.Png, 100).ToArray(), PictureKind.Png)!.Value;
        using var shown = SKBitmap.Decode(made.First(m => m.Kind == PictureKind.Png && m.Bytes.Length > 0).Bytes);
        // What P3 calls 90, 180, 90 is a green of less red in sRGB.
        Assert.True(shown.GetPixel(200, 100) is { Red: < 70, Green: > 178 }, shown.GetPixel(200, 100).ToString());
    }

    [Fact]
    public void What_moves_what_is_drawn_in_lines_and_what_is_small_stays_as_it_is()
    {
        byte[] gif = [.. "GIF89a"u8, 0xE0, 0x01, 0x0E, 0x01, .. new byte[30]];
        using var site = new SmallSite().WithEvent("one", rest: "media: [{ file: a.gif, alt: a }, { file: b.svg, alt: b }, { file: c.png, alt: c }, { file: moving.webp, alt: d }]\n")
            .With("input/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
        site.Folder.With("input/a.gif", gif).With("input/c.png", Photo(300, 200, SKEncodedImageFormat.Png)).With("input/moving.webp", Moving());
        Assert.DoesNotContain(site.Built().Diagnostics, d => d.Code.Id == "TL712");
        var images = site.Page("events/one/index.html").QuerySelectorAll(".medium img");
        Assert.Equal(["../../a.gif", "../../b.svg", "../../c.png", "../../moving.webp"], images.Select(i => i.GetAttribute("src")));
        Assert.Equal(["480", null, "300", "1000"], images.Select(i => i.GetAttribute("width")));
        Assert.All(images, i => Assert.Null(i.GetAttribute("srcset")));
        Assert.False(Directory.Exists(site.Folder["output/pictures"]) && Directory.EnumerateFiles(site.Folder["output/pictures"], "moving*").Any());
    }

    [Fact]
    public void A_picture_is_made_smaller_once()
    {
        using var site = new SmallSite().WithEvent("one", rest: Media);
        site.Folder.With("input/a.jpg", Photo(1200, 900, SKEncodedImageFormat.Jpeg));
        site.Built();
        var kept = Directory.GetFiles(site.Folder[".timeline/pictures"], "400.jpg", SearchOption.AllDirectories).Single();
        var before = site.Tree();
        var (made, small) = (File.GetLastWriteTimeUtc(kept), site.Text("pictures/a.jpg-400.jpg"));
        // Under another name it is the same picture.
        File.Move(site.Folder["input/a.jpg"], site.Folder["input/b.jpg"]);
        site.WithEvent("one", rest: Media.Replace("a.jpg", "b.jpg", StringComparison.Ordinal));
        site.Built();
        Assert.Equal((made, small), (File.GetLastWriteTimeUtc(kept), site.Text("pictures/b.jpg-400.jpg")));

        Directory.Delete(site.Folder[".timeline"], recursive: true);
        File.Move(site.Folder["input/b.jpg"], site.Folder["input/a.jpg"]);
        site.WithEvent("one", rest: Media);
        site.Built();
        Assert.Equal(before, site.Tree());
    }

    [Theory]
    [InlineData("")]
    [InlineData("other bytes, and more than a seal of them")]
    public void Kept_pictures_that_are_damaged_are_made_anew(string left)
    {
        using var site = new SmallSite().WithEvent("one", rest: Media);
        site.Folder.With("input/a.jpg", Photo(1200, 900, SKEncodedImageFormat.Jpeg));
        site.Built();
        var before = site.Tree();
        foreach (var kept in Directory.GetFiles(site.Folder[".timeline/pictures"], "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(kept, left);
        }

        site.Built();
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void What_the_last_build_did_not_use_is_no_longer_kept_and_a_preview_that_found_it_makes_it_again()
    {
        using var site = new SmallSite().WithEvent("one", rest: Media).WithEvent("two", rest: Media.Replace("a.jpg", "b.jpg", StringComparison.Ordinal));
        site.Folder.With("input/a.jpg", Photo(1200, 900, SKEncodedImageFormat.Jpeg)).With("input/b.jpg", Photo(1000, 900, SKEncodedImageFormat.Jpeg))
            .With(".timeline/pictures/0/of-an-older-program/400.jpg", "old");
        site.Built();
        Assert.Equal(2, Kept().Length);
        var wanted = site.Text("pictures/b.jpg-400.jpg");
        var seen = SitePlan.Make(site.Read(), site.Options with { Preview = true }).Plan!.Find("pictures/b.jpg-400.jpg")!;
        Assert.Equal(wanted, Encoding.UTF8.GetString(seen.Render()));

        site.WithEvent("two");
        site.Built();
        Assert.Single(Kept());
        Assert.True(site.Has("pictures/a.jpg-400.jpg"));
        Assert.Equal(wanted, Encoding.UTF8.GetString(seen.Render()));

        string[] Kept() => Directory.GetDirectories(Assert.Single(Directory.GetDirectories(site.Folder[".timeline/pictures"])));
    }

    [Fact]
    public void A_broken_or_huge_picture_is_told_of_where_it_is_named_and_published_as_it_is()
    {
        var png = Photo(1000, 800, SKEncodedImageFormat.Png);
        var huge = Photo(64, 64, SKEncodedImageFormat.Jpeg);
        var frame = huge.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(huge.AsSpan(frame + 5), 20_000);
        BinaryPrimitives.WriteUInt16BigEndian(huge.AsSpan(frame + 7), 30_000);
        foreach (var (bytes, name, words) in new[] { (png[..(png.Length / 2)], "a.png", "cannot be decoded to its end"), (huge, "a.jpg", "30000 × 20000 pixels"), ("no picture"u8.ToArray(), "a.webp", "cannot be read as a picture") })
        {
            using var site = new SmallSite().WithEvent("one", rest: $"media:\n  - {{ file: {name}, alt: A harbour }}\n");
            site.Folder.With("input/" + name, bytes);
            var told = Assert.Single(site.Built().Diagnostics, d => d.Code.Id == "TL712");
            Assert.Contains(words, told.Message, StringComparison.Ordinal);
            Assert.Equal("input/events/one.yml:5:5", told.At.ToString());
            var image = site.Page("events/one/index.html").QuerySelector(".medium img")!;
            Assert.Equal(("../../" + name, null), (image.GetAttribute("src"), image.GetAttribute("srcset")));
        }
    }

    // Skia has no encoder for it: where it gets one, pictures should be offered in it too.
    [Fact]
    public void Avif_cannot_be_written_here()
    {
        using var picture = new SKBitmap(8, 8);
        using var data = picture.Encode(SKEncodedImageFormat.Avif, 60);
        Assert.True(data is null || data.Size == 0);
    }

    // Left red, right blue, with enough in it that smaller is fewer bytes.
    private static byte[] Photo(int width, int height, SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(width, height, isOpaque: true);
        using (var canvas = new SKCanvas(picture))
        using (var paint = new SKPaint { Color = new(230, 40, 40) })
        {
            canvas.Clear(new(40, 40, 230));
            canvas.DrawRect(0, 0, width / 2f, height, paint);
            paint.Color = new(90, 160, 90);
            for (var i = 0; i < 40; i++)
            {
                canvas.DrawCircle(width / 2f + (i % 7 - 3) * width / 20f, height * (0.1f + i * 0.02f), 3 + i % 9, paint);
            }
        }

        return picture.Encode(format, 92).ToArray();
    }

    private static byte[] Told(byte[] jpeg) => [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff]), .. Segment(0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Secret)), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. jpeg.AsSpan(2)];

    private static byte[] Segment(byte kind, byte[] data) => [0xFF, kind, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    // Two frames, 1000 × 500.
    private static byte[] Moving()
    {
        var still = Photo(1000, 500, SKEncodedImageFormat.Webp).AsSpan(12).ToArray();
        byte[] size = [0xE7, 3, 0, 0xF3, 1, 0];
        byte[] frame = [0, 0, 0, 0, 0, 0, .. size, 100, 0, 0, 0, .. still];
        byte[] body = [.. "WEBP"u8, .. Chunk("VP8X", [2, 0, 0, 0, .. size]), .. Chunk("ANIM", [0, 0, 0, 0, 0, 0]), .. Chunk("ANMF", frame), .. Chunk("ANMF", frame)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Chunk(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(data.Length), .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

    private static SortedDictionary<int, string> Set(string srcset) => new(Size().Matches(srcset).ToDictionary(m => int.Parse(m.Groups[2].Value, null), m => m.Groups[1].Value));

    [GeneratedRegex(@"(\S+) (\d+)w")]
    private static partial Regex Size();
}
