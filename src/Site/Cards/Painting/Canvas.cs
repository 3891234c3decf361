namespace Timeline.Site.Cards.Painting;

/// <summary>A picture in the making. A pixel is an index into at most 256 colours, which is what keeps the file small; mixed colours join the palette as they arise.</summary>
internal sealed class Canvas
{
    private readonly byte[] pixels;
    private readonly List<Colour> palette = [];
    private readonly Dictionary<Colour, short[]> mixtures = [];

    public Canvas(int width, int height, Colour paper)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height];
        palette.Add(paper);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Pixels => pixels;

    public IReadOnlyList<Colour> Palette => palette;

    public void Fill(Outline outline, Colour colour)
    {
        var coverage = Coverage.Of(outline, Width, Height);
        var mixture = Mixture(colour);
        var row = new byte[coverage.Width];
        for (var y = 0; y < coverage.Height; y++)
        {
            coverage.Row(y, row);
            var line = pixels.AsSpan((coverage.Top + y) * Width + coverage.Left, coverage.Width);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] > 0)
                {
                    line[x] = Mix(mixture, colour, line[x], row[x]);
                }
            }
        }
    }

    /// <summary>Whole pixels, so many sixteenths of the colour over what is there.</summary>
    public void Fill(int left, int top, int width, int height, Colour colour, int sixteenths = 16)
    {
        var mixture = Mixture(colour);
        var (right, bottom) = (Math.Min(left + width, Width), Math.Min(top + height, Height));
        for (var y = Math.Max(top, 0); y < bottom; y++)
        {
            for (var x = Math.Max(left, 0); x < right; x++)
            {
                ref var pixel = ref pixels[y * Width + x];
                pixel = Mix(mixture, colour, pixel, sixteenths);
            }
        }
    }

    private short[] Mixture(Colour colour)
    {
        if (!mixtures.TryGetValue(colour, out var mixture))
        {
            mixtures[colour] = mixture = new short[17 * 256];
            Array.Fill(mixture, (short)-1);
        }

        return mixture;
    }

    private byte Mix(short[] mixture, Colour colour, byte under, int sixteenths)
    {
        ref var mixed = ref mixture[sixteenths * 256 + under];
        if (mixed < 0)
        {
            mixed = (short)Index(colour.Over(palette[under], sixteenths));
        }

        return (byte)mixed;
    }

    private int Index(Colour colour)
    {
        var index = palette.IndexOf(colour);
        if (index >= 0)
        {
            return index;
        }

        if (palette.Count < 256)
        {
            palette.Add(colour);
            return palette.Count - 1;
        }

        return Enumerable.Range(0, 256).MinBy(i => palette[i].Distance(colour));
    }
}
