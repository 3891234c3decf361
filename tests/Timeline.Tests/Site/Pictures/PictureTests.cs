using System.Globalization;

using SkiaSharp;

using Timeline.Site.Pictures;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site.Pictures;

/// <summary>Shapes and letters in a picture, and the file it becomes.</summary>
public sealed class PictureTests
{
    private static readonly Colour White = new(255, 255, 255), Black = new(0, 0, 0);

    [Fact]
    public void A_pixel_is_as_dark_as_the_share_of_it_that_a_shape_covers()
    {
        var row = Pixels(4, 1, p => p.Polygon(Black, (0.5, 0), (2.25, 0), (2.25, 1), (0.5, 1)));
        Assert.InRange(row[0, 0].Red, 118, 137);
        Assert.Equal(0, row[1, 0].Red);
        Assert.InRange(row[2, 0].Red, 180, 200);
        Assert.Equal(255, row[3, 0].Red);
    }

    [Fact]
    public void A_disc_covers_as_much_as_a_disc_does() =>
        Assert.InRange(Pixels(60, 60, p => p.Disc(30.3, 29.8, 20, Black)).Cast<SKColor>().Sum(c => 1 - c.Red / 255.0), 1250, 1263); // 1256.6

    [Fact]
    public void A_share_of_a_colour_lets_the_rest_be_seen_and_what_lies_outside_changes_nothing()
    {
        var pixels = Pixels(3, 3, p =>
        {
            p.Fill(-50, -50, 51, 200, Black, 0.25);
            p.Fill(2, 2, 90, 90, new(200, 30, 10));
        });
        Assert.InRange(pixels[0, 1].Red, 182, 200);
        Assert.Equal(new SKColor(255, 255, 255), pixels[1, 1]);
        Assert.Equal(new SKColor(200, 30, 10), pixels[2, 2]);
    }

    [Fact]
    public void The_same_calls_give_the_same_file_in_every_culture_and_thread()
    {
        var first = Words();
        var files = new byte[8][];
        Parallel.For(0, files.Length, i =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "tr-TR" : "ar-SA");
            files[i] = Words();
        });
        Assert.All(files, file => Assert.Equal(first, file));

        static byte[] Words()
        {
            var face = new Typeface([.. new[] { "serif", "serif-arabic", "serif-hebrew" }.Select(name => Font.Read(ThemeLayer.Default.Read($"fonts/{name}.ttf"))!)]);
            using var picture = new Picture(600, 80, White);
            face.Draw(picture, "Iİ 1,500.5 (سلام) שלום — AV", new(40, Black, true), 590, 50);
            return picture.Png();
        }
    }

    [Fact]
    public void A_picture_of_few_colours_has_a_palette_and_loses_none()
    {
        var file = Png(20, 20, p => p.Fill(3, 4, 5, 6, new(0x13, 0x54, 0x8B)));
        Assert.Equal(3, file[25]); // indexed: PNG specification, 11.2.2
        using var read = SKBitmap.Decode(file);
        Assert.Equal((new SKColor(0x13, 0x54, 0x8B), new SKColor(255, 255, 255)), (read.GetPixel(7, 9), read.GetPixel(8, 9)));
    }

    [Fact]
    public void A_picture_of_more_colours_than_a_palette_holds_has_none_and_loses_none()
    {
        var file = Png(17, 16, p =>
        {
            for (var i = 0; i < 17 * 16; i++)
            {
                p.Fill(i / 16, i % 16, 1, 1, new((byte)(i / 16 * 15), (byte)(i % 16 * 15), 7));
            }
        });
        Assert.Equal(2, file[25]);
        using var read = SKBitmap.Decode(file);
        Assert.Equal(17 * 16, read.Pixels.Distinct().Count());
        Assert.Equal(new SKColor(240, 135, 7), read.GetPixel(16, 9));
    }

    [Theory]
    [InlineData("#fff", 255, 255, 255)]
    [InlineData(" #17181A ", 0x17, 0x18, 0x1A)]
    public void Colours_are_read_as_CSS_writes_them(string css, byte red, byte green, byte blue) => Assert.Equal(new Colour(red, green, blue), Colour.Parse(css));

    [Theory]
    [InlineData("black")]
    [InlineData("#ffff")]
    [InlineData("#+1+2+3")]
    [InlineData("")]
    public void What_is_no_such_colour_is_none(string css) => Assert.Null(Colour.Parse(css));

    private static byte[] Png(int width, int height, Action<Picture> draw)
    {
        using var picture = new Picture(width, height, White);
        draw(picture);
        return picture.Png();
    }

    private static SKColor[,] Pixels(int width, int height, Action<Picture> draw)
    {
        using var read = SKBitmap.Decode(Png(width, height, draw));
        var pixels = new SKColor[width, height];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                pixels[x, y] = read.GetPixel(x, y);
            }
        }

        return pixels;
    }
}
