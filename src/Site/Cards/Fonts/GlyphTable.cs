using Timeline.Site.Cards.Painting;

namespace Timeline.Site.Cards.Fonts;

/// <summary>The shapes of letters: the <c>glyf</c> and <c>loca</c> tables. Curves are quadratic; a composite glyph puts others together.</summary>
internal sealed class GlyphTable(FontData glyphs, FontData places, bool isLong, int count)
{
    private const int Deepest = 6;
    private const int MostParts = 64;

    /// <summary>Adds a glyph to an outline. <paramref name="place"/> says where its own units go.</summary>
    public void Draw(int glyph, Placing place, Outline outline)
    {
        var left = MostParts;
        Draw(glyph, place, outline, 0, ref left);
    }

    private void Draw(int glyph, Placing place, Outline outline, int depth, ref int left)
    {
        if (glyph < 0 || glyph >= count || depth > Deepest || left-- <= 0)
        {
            return;
        }

        var (from, to) = isLong ? (places.U32(4 * glyph), places.U32(4 * glyph + 4)) : ((uint)places.U16(2 * glyph) * 2, (uint)places.U16(2 * glyph + 2) * 2);
        var data = glyphs.Part(from, (long)to - from);
        if (data.Length < 10)
        {
            return; // a space
        }

        if (data.I16(0) >= 0)
        {
            Simple(data, place, outline);
        }
        else
        {
            Composite(data, place, outline, depth, ref left);
        }
    }

    private void Composite(FontData data, Placing place, Outline outline, int depth, ref int left)
    {
        var at = 10;
        int flags;
        do
        {
            flags = data.U16(at);
            var part = data.U16(at + 2);
            var isWide = (flags & 1) != 0;
            // Without this flag the numbers are points to be laid on each other, which no font of ours does.
            var isOffset = (flags & 2) != 0;
            var (dx, dy) = !isOffset ? (0, 0) : isWide ? (data.I16(at + 4), data.I16(at + 6)) : (data.I8(at + 4), data.I8(at + 5));
            at += isWide ? 8 : 6;
            var (xx, xy, yx, yy) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & 0x08) != 0)
            {
                xx = yy = Fraction(data, at);
                at += 2;
            }
            else if ((flags & 0x40) != 0)
            {
                (xx, yy) = (Fraction(data, at), Fraction(data, at + 2));
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                (xx, xy, yx, yy) = (Fraction(data, at), Fraction(data, at + 2), Fraction(data, at + 4), Fraction(data, at + 6));
                at += 8;
            }

            Draw(part, place.Inside(xx, xy, yx, yy, dx, dy), outline, depth + 1, ref left);
        }
        while ((flags & 0x20) != 0 && at < data.Length && left > 0);
    }

    private static double Fraction(FontData data, int at) => data.I16(at) / 16384.0;

    private static void Simple(FontData data, Placing place, Outline outline)
    {
        var contours = data.I16(0);
        var points = contours == 0 ? 0 : data.U16(10 + 2 * (contours - 1)) + 1;
        var at = 10 + 2 * contours;
        at += 2 + data.U16(at); // instructions for grid fitting, which large letters do not need
        if (points == 0 || at >= data.Length)
        {
            return;
        }

        var flags = new byte[points];
        for (var i = 0; i < points; i++)
        {
            var flag = data.U8(at++);
            flags[i] = (byte)flag;
            if ((flag & 8) != 0)
            {
                for (var repeat = data.U8(at++); repeat > 0 && i + 1 < points; repeat--)
                {
                    flags[++i] = (byte)flag;
                }
            }
        }

        var xs = Numbers(data, flags, 0x02, 0x10, ref at);
        var ys = Numbers(data, flags, 0x04, 0x20, ref at);
        for (int contour = 0, first = 0; contour < contours; contour++)
        {
            var last = Math.Min(data.U16(10 + 2 * contour), points - 1);
            if (last > first)
            {
                Contour(flags, xs, ys, first, last, place, outline);
            }

            first = Math.Max(first, last + 1);
        }
    }

    private static int[] Numbers(FontData data, byte[] flags, int isShort, int isSame, ref int at)
    {
        var numbers = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSame) != 0 ? data.U8(at) : -data.U8(at);
                at++;
            }
            else if ((flags[i] & isSame) == 0)
            {
                value += data.I16(at);
                at += 2;
            }

            numbers[i] = value;
        }

        return numbers;
    }

    // Between two control points in a row there is a point of the curve in the middle, which the file leaves out.
    private static void Contour(byte[] flags, int[] xs, int[] ys, int first, int last, Placing place, Outline outline)
    {
        var start = On(first) ? Point(first) : On(last) ? Point(last) : Middle(Point(first), Point(last));
        outline.MoveTo(start.X, start.Y);
        (double X, double Y)? control = null;
        for (var i = On(first) ? first + 1 : first; i <= last; i++)
        {
            var point = Point(i);
            if (On(i))
            {
                To(point);
                control = null;
            }
            else
            {
                if (control is { } before)
                {
                    To(Middle(before, point));
                }

                control = point;
            }
        }

        To(start);

        bool On(int i) => (flags[i] & 1) != 0;
        (double X, double Y) Point(int i) => place.Of(xs[i], ys[i]);
        void To((double X, double Y) end)
        {
            if (control is { } c)
            {
                outline.CurveTo(c.X, c.Y, end.X, end.Y);
            }
            else
            {
                outline.LineTo(end.X, end.Y);
            }
        }
    }

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
