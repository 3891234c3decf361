using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

using Timeline.Site.Cards.Painting;

namespace Timeline.Tests.Site;

/// <summary>Shapes on a canvas, and the file it becomes.</summary>
public sealed class PaintingTests
{
    private static readonly Colour White = new(255, 255, 255), Black = new(0, 0, 0);

    [Fact]
    public void A_pixel_is_as_dark_as_the_share_of_it_that_a_shape_covers()
    {
        var canvas = new Canvas(4, 1, White);
        canvas.Fill(Outline.Polygon((0.5, 0), (2.25, 0), (2.25, 1), (0.5, 1)), Black);
        Assert.Equal([127, 0, 191, 255], Reds(canvas).Select(r => r is > 120 and < 135 ? 127 : r is > 185 and < 197 ? 191 : r));
    }

    [Fact]
    public void A_slope_through_many_pixels_covers_half_of_them_in_all()
    {
        var canvas = new Canvas(100, 40, White);
        canvas.Fill(Outline.Polygon((0, 0), (100, 40), (0, 40)), Black);
        Assert.InRange(Reds(canvas).Sum(r => 1 - r / 255.0), 1990, 2010);
    }

    [Fact]
    public void A_disc_covers_as_much_as_a_disc_does()
    {
        var canvas = new Canvas(60, 60, White);
        canvas.Fill(Outline.Disc(30.3, 29.8, 20), Black);
        Assert.InRange(Reds(canvas).Sum(r => 1 - r / 255.0), 1250, 1263); // 1256.6
    }

    [Fact]
    public void A_hole_is_left_out_and_what_lies_outside_of_the_canvas_changes_nothing_inside()
    {
        var canvas = new Canvas(10, 10, White);
        var ring = Outline.Polygon((-500, -500), (500, -500), (500, 500), (-500, 500));
        ring.MoveTo(2, 2);
        ring.LineTo(2, 8);
        ring.LineTo(8, 8);
        ring.LineTo(8, 2);
        ring.LineTo(2, 2);
        canvas.Fill(ring, Black);
        Assert.Equal(36, Reds(canvas).Count(r => r == 255));
        Assert.Equal(64, Reds(canvas).Count(r => r == 0));
    }

    [Fact]
    public void More_colours_than_a_palette_has_become_the_nearest_there_are()
    {
        var canvas = new Canvas(400, 1, White);
        for (var i = 0; i < 400; i++)
        {
            canvas.Fill(i, 0, 1, 1, new((byte)(i / 2), (byte)(i % 256), (byte)(i * 7)));
        }

        Assert.Equal(256, canvas.Palette.Count);
    }

    [Fact]
    public void The_file_holds_the_pixels_and_every_chunk_its_checksum()
    {
        var canvas = new Canvas(31, 17, White);
        canvas.Fill(Outline.Disc(12, 9, 6), new(200, 30, 10));
        var file = Png.Of(canvas);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], file[..8]);
        var chunks = new List<(string Type, byte[] Data)>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(c => c.Type));
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[2].Data), CompressionMode.Decompress))
        {
            zlib.CopyTo(pixels);
        }

        var rows = pixels.ToArray().Chunk(32).ToList();
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        Assert.Equal(canvas.Pixels.ToArray(), rows.SelectMany(row => row[1..]));
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

    private static IEnumerable<int> Reds(Canvas canvas) => canvas.Pixels.ToArray().Select(p => (int)canvas.Palette[p].Red);

    // From the annex of the PNG specification.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
