using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>A colour of the drawing, by what it is for.</summary>
internal enum Tint
{
    Paper,
    Ink,
    Soft,
    Rule,
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A piece of the drawing, for whatever draws it.</summary>
internal abstract record Figure
{
    /// <summary>The number of its colour, from 1, where it is not in ink.</summary>
    public int Colour { get; init; }
}

internal sealed record Box(double X, double Y, double Width, double Height, Tint Fill, double Opacity = 1) : Figure;

/// <summary>The rim of a box.</summary>
internal sealed record Outline(double X, double Y, double Width, double Height) : Figure;

/// <summary>A box that fades in from the left, or out to the right.</summary>
internal sealed record Fade(double X, double Y, double Width, double Height, bool IsIn, double Opacity = 1) : Figure;

/// <summary>A dot, or a ring where it is hollow.</summary>
internal sealed record Disc(double X, double Y, double Radius, bool IsHollow) : Figure;

/// <summary>Filled, or its rim alone where it is hollow.</summary>
internal sealed record Polygon(ImmutableArray<(double X, double Y)> Corners, bool IsHollow = false) : Figure;

internal sealed record Lettering(double X, double Y, double Size, string Text, Tint Fill, Anchor Anchor = Anchor.Start, bool IsBold = false)
    : Figure;

/// <summary>What stands for one event, or for several: its figures, what they mean in words, and the page they lead to.</summary>
internal sealed record Mark(string Title, string? Url, ImmutableArray<Figure> Figures);

/// <summary>The whole drawing under its title, as pieces.</summary>
internal sealed record DrawingFigures(double Width, double Height, ImmutableArray<Figure> Ground, ImmutableArray<Mark> Marks)
{
    private const double Title = 48;
    private const double LegendLine = 22;

    private static readonly AxisStyle Style = new();

    public static DrawingFigures Of(SiteContext site)
    {
        if (site.Events.IsEmpty)
        {
            return new(1200, Title, [new Lettering(12, 30, 22, site.Settings.Title, Tint.Ink, IsBold: true)], []);
        }

        var (axis, competing) = TimelineView.Draw(site, site.Events);
        var legend = Legend(site, axis.Width).ToList();
        var head = Title + (legend.Count == 0 ? 0 : legend.Max(l => l.Line) + 1) * LegendLine;
        return new(axis.Width, axis.Height + head, [.. legend.SelectMany(l => l.Figures), .. Under(axis, site, head)],
            [.. axis.Lanes.SelectMany(lane => lane.Marks).Select(mark => Of(mark, competing, site, head))]);
    }

    // What the colours stand for, in as many lines as that takes.
    private static IEnumerable<(int Line, Figure[] Figures)> Legend(SiteContext site, double width)
    {
        if (site.Colours is not { } colours)
        {
            yield break;
        }

        var used = site.Events.Select(e => colours.Of(e.Event)).ToHashSet();
        var terms = colours.Groups.Select((group, place) => (place, group.Title)).Append((-1, colours.Other)).Where(term => used.Contains(term.Item1));
        var (x, line) = (12.0, 0);
        foreach (var (place, title) in terms)
        {
            var space = 20 + Style.Measure(title, isBold: false);
            if (x + space > width && x > 12)
            {
                (x, line) = (12, line + 1);
            }

            var y = Title + line * LegendLine + 4;
            yield return (line, [Shape(place, x + 6, y, 1, isHollow: false), new Lettering(x + 18, y + 4.5, 13, title, Tint.Ink)]);
            x += space + 20;
        }
    }

    private static Figure Shape(int place, double x, double y, double size, bool isHollow)
    {
        var glyph = place < 0 ? Glyph.Other : Glyph.All[place];
        return glyph.Corners.IsEmpty
            ? new Disc(x, y, Glyph.Radius * size, isHollow) { Colour = place + 1 }
            : new Polygon([.. glyph.Corners.Select(c => (x + c.X * size, y + c.Y * size))], isHollow) { Colour = place + 1 };
    }

    private static IEnumerable<Figure> Under(DrawnAxis axis, SiteContext site, double head)
    {
        yield return new Lettering(12, 30, 22, site.Settings.Title, Tint.Ink, IsBold: true);
        var bottom = axis.Height + head;
        foreach (var era in axis.Eras)
        {
            yield return new Box(era.X, era.Y + head, era.Width, bottom - era.Y - head, Tint.Rule, 0.28);
            if (era.NameX is { } x)
            {
                yield return new Lettering(x, era.Y + head + 16, 12, site.Settings.Eras.First(e => e.Id == era.Id).Title, Tint.Soft);
            }
        }

        foreach (var tick in axis.Ticks)
        {
            var top = head + (tick.Major ? 22 : 26);
            yield return new Box(tick.X - 0.5, top, 1, bottom - top, Tint.Rule);
            if (tick.Label.Length > 0)
            {
                yield return new Lettering(tick.X, head + 16, 12, tick.Label, tick.Major ? Tint.Ink : Tint.Soft, Anchor.Middle, tick.Major);
            }
        }

        foreach (var lane in axis.Lanes)
        {
            yield return new Box(0, lane.Y + head - 0.5, axis.Width, 1, Tint.Rule);
            yield return new Lettering(2, lane.Y + head + 16, 12, TimelineView.Title(lane, site), Tint.Soft, IsBold: true);
        }
    }

    private static Mark Of(DrawnMark mark, ImmutableArray<OtherDate> competing, SiteContext site, double head)
    {
        var count = site.Library.Events.Length;
        var index = mark.Events[0];
        var isOther = index >= count;
        var (e, date) = isOther ? (competing[index - count].Event, competing[index - count].Date)
            : (site.Library.Events[index], site.Library.Events[index].Event.Date.Value);
        if (mark.Shape == MarkShape.Cluster)
        {
            return new(site.Count("home.events", mark.Events.Length), null, [.. Of(mark, date, isOther, e, site, head)]);
        }

        var title = $"{e.Event.Title}, {site.Phrases.Long(date)}" + (isOther ? $". {site.Words.Find("axis.competing_long")}" : "")
            + (e.Event.Status == Status.Retracted ? $". {site.Words.Find("status.retracted")}" : "");
        return new(title, ExportAddress.Page(e, site), [.. Of(mark, date, isOther, e, site, head)]);
    }

    // As parts/mark.html of the theme draws it. What is doubted is hollow or pale, and its sign stands before its label.
    private static IEnumerable<Figure> Of(DrawnMark mark, EdtfDate date, bool isOther, LinkedEvent e, SiteContext site, double head)
    {
        var (x, y) = (mark.X, mark.Y + head);
        var isCluster = mark.Shape == MarkShape.Cluster;
        var place = isCluster ? -1 : site.Colours?.Of(e.Event) ?? -1;
        var colour = place + 1;
        var isDoubted = !isCluster && date.Qualification != Qualification.None;
        if (mark.Shape == MarkShape.Span)
        {
            var opacity = isDoubted ? 0.3 : 1;
            var certain = mark.Width - mark.FadeStart.Width - mark.FadeEnd.Width;
            foreach (var figure in Of(mark.FadeStart, x, y, isIn: true, opacity, colour))
            {
                yield return figure;
            }

            if (certain > 0)
            {
                yield return new Box(x + mark.FadeStart.Width, y - 3, certain, 6, Tint.Ink, opacity) { Colour = colour };
            }

            foreach (var figure in Of(mark.FadeEnd, x + mark.Width - mark.FadeEnd.Width, y, isIn: false, opacity, colour))
            {
                yield return figure;
            }

            if (isDoubted || isOther)
            {
                yield return new Outline(x, y - 3, mark.Width, 6) { Colour = colour };
            }

            if (colour > 0)
            {
                yield return Shape(place, Glyph.OnBar(mark with { X = x }), y, 1, mark.IsUnsure);
            }
        }
        else if (!isCluster && isOther)
        {
            yield return new Polygon([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]) { Colour = colour };
        }
        else if (!isCluster && site.Colours is not null)
        {
            yield return Shape(place, x, y, e.Event.Importance > 3 ? Glyph.Bold : 1, isDoubted);
        }
        else
        {
            yield return new Disc(x, y, isCluster ? 12 : e.Event.Importance > 3 ? 7 : 5, isCluster || isDoubted);
        }

        if (mark.OpenStart)
        {
            yield return new Polygon([(x - 1, y - 7), (x - 9, y), (x - 1, y + 7)]) { Colour = colour };
        }

        if (mark.OpenEnd)
        {
            yield return new Polygon([(x + mark.Width + 1, y - 7), (x + mark.Width + 9, y), (x + mark.Width + 1, y + 7)]) { Colour = colour };
        }

        if (mark.Label.Length > 0)
        {
            var signs = isCluster ? "" : (date.IsApproximate ? "~ " : "") + (date.IsUncertain ? "? " : "");
            var anchor = isCluster ? Anchor.Middle : mark.LabelEnds ? Anchor.End : Anchor.Start;
            var isBold = !isCluster && e.Event.Importance > 3;
            yield return new Lettering(mark.LabelX, mark.LabelY + head, 13, signs + mark.Label, Tint.Ink, anchor, isBold);
            if (mark.SecondLine.Length > 0)
            {
                yield return new Lettering(mark.LabelX, mark.LabelY + head + 15, 13, mark.SecondLine, Tint.Ink, anchor, isBold);
            }
        }
    }

    private static IEnumerable<Figure> Of(DrawnFade fade, double x, double y, bool isIn, double opacity, int colour)
    {
        if (fade.Width <= 0)
        {
            yield break;
        }

        if (fade.Ground > 0.001)
        {
            yield return new Box(x, y - 3, fade.Width, 6, Tint.Ink, opacity * fade.Ground) { Colour = colour };
        }

        yield return new Fade(x, y - 3, fade.Width, 6, isIn, opacity * fade.Strength) { Colour = colour };
    }
}
