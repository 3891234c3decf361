using System.Globalization;
using System.Xml;

using Timeline.Site.Cards;
using Timeline.Site.Pictures;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>
/// The drawing as an SVG file that needs no other: its marks say what they are, and lead to their pages where these have an address.
/// </summary>
internal sealed class DrawingSvg : IExport
{
    private const string Svg = "http://www.w3.org/2000/svg";

    public Exported Write(SiteViews views)
    {
        var site = views.Site;
        var drawing = DrawingFigures.Of(site);
        var colours = CardColours.Of(site.Settings.Tokens);
        var losses = new LossList();
        if (site.Settings.Host is null)
        {
            losses.Add(ExportAddress.NoHost);
        }

        var bytes = XmlFile.Bytes(xml =>
        {
            xml.WriteStartElement("svg", Svg);
            xml.WriteAttributeString("viewBox", $"0 0 {Text(drawing.Width)} {Text(drawing.Height)}");
            xml.WriteAttributeString("width", Text(drawing.Width));
            xml.WriteAttributeString("height", Text(drawing.Height));
            xml.WriteAttributeString("font-family", "Helvetica Neue, Segoe UI, Roboto, Noto Sans, Liberation Sans, Arial, sans-serif");
            xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            xml.WriteElementString("title", Svg, XmlFile.Clean(site.Settings.Title));
            foreach (var colour in drawing.Marks.SelectMany(mark => mark.Figures).OfType<Fade>().Select(fade => fade.Colour).Distinct().Order())
            {
                Gradient(xml, Name("fade-in", colour), Of(Tint.Ink, colour, colours), (0.08, 1));
                Gradient(xml, Name("fade-out", colour), Of(Tint.Ink, colour, colours), (1, 0.08));
            }

            Draw(xml, new Box(0, 0, drawing.Width, drawing.Height, Tint.Paper), colours);
            foreach (var figure in drawing.Ground)
            {
                Draw(xml, figure, colours);
            }

            foreach (var mark in drawing.Marks)
            {
                xml.WriteStartElement(mark.Url is null ? "g" : "a", Svg);
                if (mark.Url is { } url)
                {
                    xml.WriteAttributeString("href", url);
                }

                xml.WriteElementString("title", Svg, XmlFile.Clean(mark.Title));
                foreach (var figure in mark.Figures)
                {
                    Draw(xml, figure, colours);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        return new(bytes, losses.ToImmutable());
    }

    private static void Gradient(XmlWriter xml, string id, Colour colour, (double From, double To) opacity)
    {
        xml.WriteStartElement("linearGradient", Svg);
        xml.WriteAttributeString("id", id);
        foreach (var (offset, value) in new[] { ("0", opacity.From), ("1", opacity.To) })
        {
            xml.WriteStartElement("stop", Svg);
            xml.WriteAttributeString("offset", offset);
            xml.WriteAttributeString("stop-color", Css(colour));
            xml.WriteAttributeString("stop-opacity", Text(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Draw(XmlWriter xml, Figure figure, CardColours colours)
    {
        switch (figure)
        {
            case Box box:
                Rect(xml, box.X, box.Y, box.Width, box.Height, Css(Of(box.Fill, box.Colour, colours)), box.Opacity);
                break;
            case Fade fade:
                Rect(xml, fade.X, fade.Y, fade.Width, fade.Height, $"url(#{Name(fade.IsIn ? "fade-in" : "fade-out", fade.Colour)})", fade.Opacity);
                break;
            case Outline rim:
                xml.WriteStartElement("rect", Svg);
                Numbers(xml, ("x", rim.X), ("y", rim.Y), ("width", rim.Width), ("height", rim.Height), ("stroke-width", 1.5));
                xml.WriteAttributeString("fill", "none");
                xml.WriteAttributeString("stroke", Css(Of(Tint.Ink, rim.Colour, colours)));
                xml.WriteEndElement();
                break;
            case Disc disc:
                xml.WriteStartElement("circle", Svg);
                Numbers(xml, ("cx", disc.X), ("cy", disc.Y), ("r", disc.IsHollow ? disc.Radius - 1 : disc.Radius));
                Ink(xml, disc.IsHollow, Of(Tint.Ink, disc.Colour, colours), colours);
                xml.WriteEndElement();
                break;
            case Polygon polygon:
                xml.WriteStartElement("polygon", Svg);
                xml.WriteAttributeString("points", string.Join(' ', polygon.Corners.Select(c => $"{Text(c.X)},{Text(c.Y)}")));
                Ink(xml, polygon.IsHollow, Of(Tint.Ink, polygon.Colour, colours), colours);
                xml.WriteEndElement();
                break;
            case Lettering words:
                Write(xml, words, colours);
                break;
        }
    }

    private static void Ink(XmlWriter xml, bool isHollow, Colour colour, CardColours colours)
    {
        xml.WriteAttributeString("fill", Css(isHollow ? colours.Paper : colour));
        if (isHollow)
        {
            xml.WriteAttributeString("stroke", Css(colour));
            xml.WriteAttributeString("stroke-width", "2");
        }
    }

    private static string Name(string gradient, int colour) => colour == 0 ? gradient : FormattableString.Invariant($"{gradient}-{colour}");

    private static void Write(XmlWriter xml, Lettering words, CardColours colours)
    {
        xml.WriteStartElement("text", Svg);
        Numbers(xml, ("x", words.X), ("y", words.Y), ("font-size", words.Size));
        xml.WriteAttributeString("fill", Css(Of(words.Fill, words.Colour, colours)));
        if (words.Anchor != Anchor.Start)
        {
            xml.WriteAttributeString("text-anchor", words.Anchor == Anchor.Middle ? "middle" : "end");
        }

        if (words.IsBold)
        {
            xml.WriteAttributeString("font-weight", "600");
        }

        // A rim of paper keeps it legible over lines.
        xml.WriteAttributeString("paint-order", "stroke");
        xml.WriteAttributeString("stroke", Css(colours.Paper));
        xml.WriteAttributeString("stroke-width", "3");
        xml.WriteAttributeString("stroke-linejoin", "round");
        xml.WriteString(XmlFile.Clean(words.Text));
        xml.WriteEndElement();
    }

    private static void Rect(XmlWriter xml, double x, double y, double width, double height, string fill, double opacity)
    {
        xml.WriteStartElement("rect", Svg);
        Numbers(xml, ("x", x), ("y", y), ("width", width), ("height", height));
        xml.WriteAttributeString("fill", fill);
        if (opacity < 1)
        {
            xml.WriteAttributeString("opacity", Text(opacity));
        }

        xml.WriteEndElement();
    }

    private static void Numbers(XmlWriter xml, params ReadOnlySpan<(string Name, double Value)> values)
    {
        foreach (var (name, value) in values)
        {
            xml.WriteAttributeString(name, Text(value));
        }
    }

    internal static Colour Of(Tint tint, int colour, CardColours colours) => tint switch
    {
        Tint.Paper => colours.Paper,
        Tint.Ink when colour > 0 => colours.Palette[colour - 1],
        Tint.Ink => colours.Ink,
        Tint.Soft => colours.InkSoft,
        _ => colours.Rule,
    };

    private static string Css(Colour colour) =>
        string.Create(CultureInfo.InvariantCulture, $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");

    private static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
