using Timeline.Content;
using Timeline.Site.Cards;
using Timeline.Site.Pictures;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>The drawing as a picture, twice as fine as a common screen. It is drawn in the theme's own fonts.</summary>
internal sealed class DrawingPng : IExport
{
    private const int Scale = 2;
    private const int Steps = 96; // of a fade

    public Exported Write(SiteViews views)
    {
        var site = views.Site;
        var losses = new LossList();
        losses.Add("links, and words that are read aloud or found");
        var drawing = DrawingFigures.Of(site);
        var colours = CardColours.Of(site.Settings.Tokens);
        var (fonts, _) = CardFonts.Load(site.Theme);
        using var picture = new Picture((int)(drawing.Width * Scale), (int)Math.Ceiling(drawing.Height * Scale), colours.Paper);
        foreach (var figure in drawing.Ground.Concat(drawing.Marks.SelectMany(mark => mark.Figures)))
        {
            Draw(picture, figure, colours, fonts);
        }

        var problems = fonts is null
            ? new[]
            {
                new Diagnostic(Codes.BadFont, Theme.Place("fonts"), "the theme has no font that can be read, so the picture has no words"),
            }
            : [];
        return new(picture.Png(allShades: true), losses.ToImmutable()) { Problems = [.. problems] };
    }

    private static void Draw(Picture picture, Figure figure, CardColours colours, CardFonts? fonts)
    {
        var ink = DrawingSvg.Of(Tint.Ink, figure.Colour, colours);
        switch (figure)
        {
            case Box box:
                Fill(picture, box.X, box.Y, box.Width, box.Height, DrawingSvg.Of(box.Fill, box.Colour, colours), box.Opacity);
                break;
            case Fade fade:
                for (var i = 0; i < Steps; i++)
                {
                    var share = (i + 0.5) / Steps;
                    Fill(picture, fade.X + fade.Width * i / Steps, fade.Y, fade.Width / Steps, fade.Height, ink,
                        fade.Opacity * (0.08 + 0.92 * (fade.IsIn ? share : 1 - share)));
                }

                break;
            case Outline rim:
                foreach (var (x, y, width, height) in new[]
                {
                    (rim.X, rim.Y, rim.Width, 1.0), (rim.X, rim.Y + rim.Height - 1, rim.Width, 1.0),
                    (rim.X, rim.Y, 1.0, rim.Height), (rim.X + rim.Width - 1, rim.Y, 1.0, rim.Height),
                })
                {
                    Fill(picture, x, y, width, height, ink, 1);
                }

                break;
            case Disc disc:
                picture.Disc(disc.X * Scale, disc.Y * Scale, disc.Radius * Scale, ink);
                if (disc.IsHollow)
                {
                    picture.Disc(disc.X * Scale, disc.Y * Scale, (disc.Radius - 2) * Scale, colours.Paper);
                }

                break;
            case Polygon polygon:
                (double, double)[] corners = [.. polygon.Corners.Select(c => (c.X * Scale, c.Y * Scale))];
                picture.Polygon(polygon.IsHollow ? colours.Paper : ink, corners);
                if (polygon.IsHollow)
                {
                    picture.Rim(ink, 2 * Scale, corners);
                }

                break;
            case Lettering words when fonts is not null:
                Write(picture, words, DrawingSvg.Of(words.Fill, words.Colour, colours), fonts.Text);
                break;
        }
    }

    private static void Write(Picture picture, Lettering words, Colour colour, Typeface face)
    {
        var size = words.Size * Scale;
        var width = face.Width(words.Text, size, rightToLeft: false);
        var left = words.X * Scale - (words.Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, _ => width });
        face.Draw(picture, words.Text, new(size, colour, RightToLeft: false), left, words.Y * Scale);
    }

    // To whole pixels on both sides, so that neighbours leave no gap and lie nowhere twice.
    private static void Fill(Picture picture, double x, double y, double width, double height, Colour colour, double opacity)
    {
        var (left, top) = ((int)Math.Round(x * Scale), (int)Math.Round(y * Scale));
        var (right, bottom) = ((int)Math.Round((x + width) * Scale), (int)Math.Round((y + height) * Scale));
        if (right > left && bottom > top)
        {
            picture.Fill(left, top, right - left, bottom - top, colour, opacity);
        }
    }
}
