using SkiaSharp;

namespace Timeline.Site.Pictures;

/// <summary>
/// A picture in the making. It is drawn by the processor alone, with no font or setting of the machine, so that the same calls give the
/// same file.
/// </summary>
internal sealed class Picture : IDisposable
{
    // Harder packing (9) makes a picture a twelfth smaller and takes three and a half times as long.
    private const int Packing = 7;

    private readonly SKBitmap pixels;
    private readonly SKCanvas canvas;
    private readonly bool[] isNamed = new bool[256];

    public Picture(int width, int height, Colour paper)
    {
        // Without a colour space nothing is converted; without transparency the file needs no fourth channel.
        pixels = new(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        canvas = new(pixels);
        canvas.Clear(Of(paper));
    }

    /// <summary>Whole pixels, all of the colour or a share of it over what is there.</summary>
    public void Fill(int left, int top, int width, int height, Colour colour, double opacity = 1)
    {
        using var paint = new SKPaint { Color = Of(colour).WithAlpha((byte)Math.Round(opacity * 255)) };
        canvas.DrawRect(left, top, width, height, paint);
    }

    public void Disc(double x, double y, double radius, Colour colour)
    {
        using var paint = Smooth(colour);
        canvas.DrawCircle((float)x, (float)y, (float)radius, paint);
    }

    public void Polygon(Colour colour, params ReadOnlySpan<(double X, double Y)> corners)
    {
        using var shape = Shape(corners);
        using var paint = Smooth(colour);
        canvas.DrawPath(shape, paint);
    }

    /// <summary>The sides of a polygon as a line of this width, half of it on either side.</summary>
    public void Rim(Colour colour, double width, params ReadOnlySpan<(double X, double Y)> corners)
    {
        using var shape = Shape(corners);
        using var paint = Smooth(colour);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)width;
        canvas.DrawPath(shape, paint);
    }

    private static SKPath Shape(ReadOnlySpan<(double X, double Y)> corners)
    {
        using var outline = new SKPathBuilder();
        outline.MoveTo((float)corners[0].X, (float)corners[0].Y);
        foreach (var (x, y) in corners[1..])
        {
            outline.LineTo((float)x, (float)y);
        }

        outline.Close();
        return outline.Detach();
    }

    /// <summary>Shaped letters, the left end of their base line at a point.</summary>
    internal void Write(ShapedLine line, double size, Colour colour, double left, double baseline)
    {
        using var paint = Smooth(colour);
        foreach (var run in line.Runs)
        {
            using var blob = run.At(size);
            if (blob is not null)
            {
                canvas.DrawText(blob, (float)left, (float)baseline, paint);
            }
        }
    }

    /// <summary>The picture as a PNG file. Its flat colours pack best without a filter.</summary>
    /// <param name="allShades">Whether it has shades of its own, which are to stay; else those along edges become few.</param>
    public byte[] Png(bool allShades = false)
    {
        canvas.Flush();
        using var pixmap = pixels.PeekPixels();
        if (!allShades && PalettePng.Of(pixmap, FewerShades()) is { } small)
        {
            return small;
        }

        using var data = pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, Packing))
            ?? throw new InvalidOperationException("Skia wrote no PNG.");
        return data.ToArray();
    }

    public void Dispose()
    {
        canvas.Dispose();
        pixels.Dispose();
    }

    // Sixteen shades along an edge look as all 256 do and make the file a third smaller. The colours asked for stay exact.
    private byte[] FewerShades()
    {
        var shades = new byte[256];
        for (var i = 0; i < shades.Length; i++)
        {
            shades[i] = isNamed[i] ? (byte)i : (byte)((i + 8) / 17 * 17);
        }

        return shades;
    }

    private SKColor Of(Colour colour)
    {
        isNamed[colour.Red] = isNamed[colour.Green] = isNamed[colour.Blue] = true;
        return new(colour.Red, colour.Green, colour.Blue);
    }

    private SKPaint Smooth(Colour colour) => new() { Color = Of(colour), IsAntialias = true };
}
