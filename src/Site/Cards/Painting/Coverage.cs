namespace Timeline.Site.Cards.Painting;

/// <summary>How much of each pixel a shape covers. Every line adds the signed area to its right; summing up a row then gives the coverage.</summary>
/// <remarks>Only +, −, ×, ÷ on floats, in a fixed order: the same on every machine.</remarks>
internal sealed class Coverage
{
    private readonly float[] area;
    private readonly int stride;

    private Coverage(int left, int top, int width, int height)
    {
        (Left, Top, Width, Height) = (left, top, width, height);
        stride = width + 2;
        area = new float[stride * height];
    }

    public int Left { get; }

    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Of the part of a shape that lies within a canvas.</summary>
    public static Coverage Of(Outline outline, int canvasWidth, int canvasHeight)
    {
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (var (x0, y0, x1, y1) in outline.Lines)
        {
            (left, right) = (Math.Min(left, Math.Min(x0, x1)), Math.Max(right, Math.Max(x0, x1)));
            (top, bottom) = (Math.Min(top, Math.Min(y0, y1)), Math.Max(bottom, Math.Max(y0, y1)));
        }

        if (outline.Lines.Count == 0)
        {
            return new(0, 0, 0, 0);
        }

        var (x, y) = ((int)Math.Clamp(MathF.Floor(left), 0, canvasWidth), (int)Math.Clamp(MathF.Floor(top), 0, canvasHeight));
        var coverage = new Coverage(x, y, (int)Math.Clamp(MathF.Ceiling(right), x, canvasWidth) - x, (int)Math.Clamp(MathF.Ceiling(bottom), y, canvasHeight) - y);
        foreach (var line in outline.Lines)
        {
            coverage.Add(line.X0 - x, line.Y0 - y, line.X1 - x, line.Y1 - y);
        }

        return coverage;
    }

    /// <summary>The coverage of each pixel of a row, in sixteenths.</summary>
    public void Row(int row, Span<byte> sixteenths)
    {
        var sum = 0f;
        for (var i = 0; i < Width; i++)
        {
            sum += area[row * stride + i];
            sixteenths[i] = (byte)(Math.Min(Math.Abs(sum), 1f) * 16f + 0.5f);
        }
    }

    private void Add(float x0, float y0, float x1, float y1)
    {
        if (MathF.Abs(y1 - y0) < 1e-5f)
        {
            return; // level: it bounds nothing, and its slope is no number
        }

        var sign = 1f;
        if (y0 > y1)
        {
            (x0, y0, x1, y1, sign) = (x1, y1, x0, y0, -1f);
        }

        var slope = (x1 - x0) / (y1 - y0);
        var last = Math.Min(Height, (int)MathF.Ceiling(y1));
        for (var row = Math.Max(0, (int)MathF.Floor(y0)); row < last; row++)
        {
            var (top, bottom) = (Math.Max(row, y0), Math.Min(row + 1, y1));
            Add(row, Clamp(x0 + (top - y0) * slope), Clamp(x0 + (bottom - y0) * slope), (bottom - top) * sign);
        }
    }

    private float Clamp(float x) => Math.Clamp(x, 0f, Width);

    // The share of one line in one row: `height` of it, between two places on the row.
    private void Add(int row, float from, float to, float height)
    {
        var (left, right) = from < to ? (from, to) : (to, from);
        var first = (int)left;
        var last = (int)MathF.Ceiling(right);
        var at = row * stride + first;
        if (last <= first + 1)
        {
            var beyond = height * (0.5f * (left + right) - first);
            area[at] += height - beyond;
            area[at + 1] += beyond;
            return;
        }

        // It crosses several pixels: the area right of it grows from one to the next as a trapezoid does.
        var perPixel = height / (right - left);
        var seen = 0f;
        for (var pixel = first; pixel < last; pixel++)
        {
            var (enter, leave) = (Math.Max(left, pixel), Math.Min(right, pixel + 1));
            var share = (leave - enter) * perPixel;
            var beyond = share * (0.5f * (enter + leave) - pixel);
            area[at++] += seen + share - beyond;
            seen = beyond;
        }

        area[at] += seen;
    }
}
