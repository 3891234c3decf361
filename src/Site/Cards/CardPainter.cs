using System.Runtime.InteropServices;

using Timeline.Site.Drawing;
using Timeline.Site.Pictures;

namespace Timeline.Site.Cards;

/// <summary>The words of a card. A statement that is marked is set on yellow, as quotes are on the site.</summary>
internal sealed record CardText(string Brand, string? Kicker, string Title, string? Text, string Facts, string? MarkedFacts)
{
    public bool HasFacts => Facts.Length > 0 || MarkedFacts is not null;
}

/// <summary>Draws social cards: 1200 × 630, as the networks ask, and legible at a third of that.</summary>
internal sealed class CardPainter(CardFonts fonts, CardColours colours, Skyline skyline, bool rightToLeft)
{
    public const int Width = 1200, Height = 630;

    /// <summary>From the edge to where type begins; so wide is the axis.</summary>
    public const int Margin = 72;

    private const int Room = Width - 2 * Margin;
    private const int AxisY = 556;
    private const int FactsBase = 448;

    // Where a line begins.
    private readonly int start = rightToLeft ? Width - Margin : Margin;

    /// <summary>An event on the axis.</summary>
    public DrawnMark MarkOf(AxisItem place) =>
        Marks.Of(place, Stand.Of(place.Time, skyline.Scale, Margin, Width - Margin), skyline.Scale, (Margin, Width - Margin));

    /// <summary>The card of an event, which is marked on the axis.</summary>
    public byte[] Event(CardText text, DrawnMark mark)
    {
        using var picture = new Picture(Width, Height, colours.Paper);
        Highlight(picture, mark);
        Axis(picture, 62, colours.Rule);
        Mark(picture, mark);
        Brand(picture, text.Brand);
        var kicker = Lines.Cut(text.Kicker ?? "", Measure(fonts.Headline, 44), Room - 20);
        Marked(picture, fonts.Headline, kicker, 44, start, 172);
        Headline(picture, text.Title, [112, 96, 80, 72, 64, 58, 52, 46, 40], 196, text.HasFacts ? FactsBase - 48 : FactsBase);
        Facts(picture, text);
        return picture.Png();
    }

    /// <summary>The card of the whole site.</summary>
    public byte[] Whole(CardText text)
    {
        using var picture = new Picture(Width, Height, colours.Paper);
        Axis(picture, 78, colours.Ink);
        Brand(picture, text.Brand);
        var bottom = Headline(picture, text.Title, [120, 108, 96, 88, 80, 70, 60, 50], 116, text.Text is null ? FactsBase - 60 : 300);
        if (text.Text is not null)
        {
            var size = 32.0;
            var lines = Lines.Fit(text.Text, Measure(fonts.Text, size), Room - 60, (FactsBase - 60 - bottom) / 44, out _);
            for (var i = 0; i < lines.Count; i++)
            {
                fonts.Text.Draw(picture, lines[i], new(size, colours.InkSoft, rightToLeft), start, bottom + 64 + i * 44);
            }
        }

        Facts(picture, text);
        return picture.Png();
    }

    private Func<string, double> Measure(Typeface face, double size) => text => face.Width(text, size, rightToLeft);

    // The widths of a text in many sizes, each part of it measured once.
    private Func<string, double, double> MeasureAny(Typeface face)
    {
        var widths = new Dictionary<string, double>(StringComparer.Ordinal);
        return (text, size) =>
        {
            ref var width = ref CollectionsMarshal.GetValueRefOrAddDefault(widths, text, out var isKnown);
            width = isKnown ? width : face.Width(text, 1, rightToLeft);
            return width * size;
        };
    }

    private void Brand(Picture picture, string name)
    {
        picture.Fill(0, 0, Width, 10, colours.Ink);
        var left = rightToLeft ? start - 34 : start;
        picture.Fill(left, 54, 34, 34, colours.Marker);
        picture.Fill(left, 70, 34, 3, colours.MarkerInk);
        picture.Disc(left + 20, 71.5, 7, colours.MarkerInk);
        var title = Lines.Cut(name, Measure(fonts.Text, 28), Room - 60);
        fonts.Text.Draw(picture, title, new(28, colours.Ink, rightToLeft), rightToLeft ? start - 50 : start + 50, 81);
    }

    /// <summary>The title in the largest type in which all of it has room; the base line of its last line.</summary>
    private int Headline(Picture picture, string title, ReadOnlySpan<double> sizes, int top, int bottom)
    {
        var width = MeasureAny(fonts.Headline);
        foreach (var size in sizes)
        {
            var leading = size * 1.16;
            var most = Math.Max(1, (int)((bottom - top) / leading));
            var lines = Lines.Fit(title, part => width(part, size), Room, most, out var isCut);
            if (isCut && size != sizes[^1])
            {
                continue;
            }

            var baseline = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                baseline = (int)(top + size + i * leading);
                fonts.Headline.Draw(picture, lines[i], new(size, colours.Ink, rightToLeft), start, baseline);
            }

            return baseline;
        }

        return top;
    }

    private void Facts(Picture picture, CardText text)
    {
        const double Size = 28;
        var facts = Lines.Cut(text.Facts, Measure(fonts.Text, Size), Room);
        var width = fonts.Text.Width(facts, Size, rightToLeft);
        fonts.Text.Draw(picture, facts, new(Size, colours.InkSoft, rightToLeft), start, FactsBase);
        var gap = facts.Length > 0 ? 26 : 0;
        if (text.MarkedFacts is { } marked && width + gap + fonts.Text.Width(marked, Size, rightToLeft) <= Room)
        {
            Marked(picture, fonts.Text, marked, Size, rightToLeft ? start - width - gap : start + width + gap, FactsBase);
        }
    }

    private void Marked(Picture picture, Typeface face, string text, double size, double x, int baseline)
    {
        if (text.Length == 0)
        {
            return;
        }

        var width = face.Width(text, size, rightToLeft);
        var padding = size * 0.2;
        var left = (int)((rightToLeft ? x - width : x) - padding);
        picture.Fill(left, (int)(baseline - size * 0.98), (int)(width + 2 * padding), (int)(size * 1.34), colours.Marker);
        face.Draw(picture, text, new(size, colours.MarkerInk, rightToLeft), x, baseline);
    }

    private void Axis(Picture picture, int tallest, Colour colour)
    {
        for (var column = 0; column < skyline.Count; column++)
        {
            var height = skyline.Height(column, tallest);
            picture.Fill(Margin + column * Skyline.ColumnWidth, AxisY - height, Skyline.ColumnWidth - 2, height, colour);
        }

        picture.Fill(0, AxisY, Width, 3, colours.Ink);
        foreach (var tick in skyline.Ticks)
        {
            picture.Fill((int)tick.X - 1, AxisY, 2, 12, colours.Ink);
            var width = fonts.Text.Width(tick.Label, 22, rightToLeft);
            if (tick.X - width / 2 >= 8 && tick.X + width / 2 <= Width - 8)
            {
                fonts.Text.Draw(picture, tick.Label, new(22, colours.InkSoft, rightToLeft), tick.X + (rightToLeft ? width : -width) / 2,
                    AxisY + 38);
            }
        }
    }

    private void Highlight(Picture picture, DrawnMark mark)
    {
        // A moment is a stroke of the marker across; a stretch one along the axis.
        var (left, width, height) = mark.Shape == MarkShape.Point ? ((int)mark.X - 18, 36, 74)
            : ((int)mark.X, (int)mark.Width, mark.Width > 60 ? 30 : 74);
        picture.Fill(left, AxisY - height, width, height, colours.Marker);
    }

    // As on the site: solid where certain, fading to the earliest and the latest, arrows where an end is open.
    private void Mark(Picture picture, DrawnMark mark)
    {
        if (mark.Shape == MarkShape.Point)
        {
            picture.Disc(mark.X, AxisY + 1.5, 13, colours.Ink);
            return;
        }

        var (left, right) = ((int)mark.X, (int)(mark.X + mark.Width));
        // Where the fades meet no day is certain, so none is drawn as if it were.
        var surest = mark.FadeStart.Width + mark.FadeEnd.Width >= mark.Width - 1 ? 0.5 : 1;
        for (var x = left; x < right; x++)
        {
            var certain = Math.Min(mark.FadeStart.Width > 0 ? (x - left + 1) / mark.FadeStart.Width : 1, mark.FadeEnd.Width > 0
                ? (right - x) / mark.FadeEnd.Width : 1);
            picture.Fill(x, AxisY - 5, 1, 13, colours.Ink, Math.Clamp(certain * surest, 0.125, surest));
        }

        if (mark.OpenStart)
        {
            picture.Polygon(colours.Ink, (left - 4, AxisY + 1.5), (left + 14, AxisY - 12.5), (left + 14, AxisY + 15.5));
        }

        if (mark.OpenEnd)
        {
            picture.Polygon(colours.Ink, (right + 4, AxisY + 1.5), (right - 14, AxisY - 12.5), (right - 14, AxisY + 15.5));
        }
    }
}
