using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Site.Cards;
using Timeline.Site.Drawing;

namespace Timeline.Tests.Theme;

/// <summary>
/// The colours of lanes and terms, computed: seen on paper by everyone, told from each other by those who lack one kind of cone, and by their shapes where
/// there is no colour at all.
/// </summary>
public sealed partial class PaletteTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(Repository.Root, "theme", "styles", "00-tokens.css"));

    // Machado, Oliveira and Fernandes 2009, severity 1: what linear RGB becomes for who lacks a kind of cone.
    private static readonly Dictionary<string, double[]> Sights = new(StringComparer.Ordinal)
    {
        ["all cones"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_colour_stands_out_from_paper_and_shade_three_to_one(int look)
    {
        foreach (var paper in new[] { "paper", "paper-shade" }.Select(name => Token(name, look)))
        {
            Assert.All(Palette(look), colour => Assert.InRange(Contrast(Linear(colour), Linear(paper)), 3, 21));
        }
    }

    /// <summary>A difference of 10 by CIEDE2000 is seen at a glance; the ink of what has no colour is one of them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_two_look_alike_to_anyone(int look)
    {
        string[] all = [.. Palette(look), Token("ink", look)];
        var close = from sight in Sights
                    from i in Enumerable.Range(0, all.Length)
                    from j in Enumerable.Range(0, i)
                    let difference = Difference(Lab(Seen(Linear(all[i]), sight.Value)), Lab(Seen(Linear(all[j]), sight.Value)))
                    where difference < 10
                    select $"{all[j]} and {all[i]} with {sight.Key}: {difference:0.0}";
        Assert.Empty(close);
    }

    /// <summary>Of two pairs of colours from Sharma, Wu and Dalal's data for CIEDE2000.</summary>
    [Fact]
    public void The_difference_is_computed_as_published()
    {
        Assert.Equal(2.0425, Difference((50, 2.6772, -79.7751), (50, 0, -82.7485)), 4);
        Assert.Equal(22.8977, Difference((50, 2.5, 0), (61, -5, 29)), 4);
    }

    [Fact]
    public void Files_of_the_drawing_have_the_colours_of_the_theme() =>
        Assert.Equal(Palette(0), CardColours.Of([]).Palette.Select(c => string.Create(CultureInfo.InvariantCulture, $"#{c.Red:x2}{c.Green:x2}{c.Blue:x2}")));

    [Fact]
    public void No_two_shapes_are_alike_and_none_is_like_the_diamond_of_another_date()
    {
        var diamond = new Glyph([(0, -7), (7, 0), (0, 7), (-7, 0)]);
        Glyph[] all = [.. Glyph.All, Glyph.Other, diamond];
        var alike = from i in Enumerable.Range(0, all.Length)
                    from j in Enumerable.Range(0, i)
                    let shared = Overlap(all[i], all[j])
                    where shared > 0.9
                    select $"{j} and {i}: {shared:0.00}";
        Assert.Empty(alike);
    }

    private static string Token(string name, int look) => Regex.Matches(Css, $@"--{name}: (#[0-9a-f]+);").Select(m => m.Groups[1].Value).ElementAt(look) switch
    {
        { Length: 4 } three => "#" + string.Concat(three[1..].Select(digit => new string(digit, 2))),
        var six => six,
    };

    private static string[] Palette(int look)
    {
        var colours = Colours().Matches(Css).Select(m => m.Groups[1 + look].Value).ToArray();
        Assert.Equal(8, colours.Length);
        return colours;
    }

    private static double[] Linear(string hex) => [.. Enumerable.Range(0, 3).Select(n => int.Parse(hex.AsSpan(1 + 2 * n, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Light(double[] c) => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    private static double[] Seen(double[] c, double[] sight) =>
        [.. Enumerable.Range(0, 3).Select(n => Math.Clamp(sight[3 * n] * c[0] + sight[3 * n + 1] * c[1] + sight[3 * n + 2] * c[2], 0, 1))];

    private static (double L, double A, double B) Lab(double[] c)
    {
        var x = F((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
        var y = F(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
        var z = F((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));

        static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double Difference((double L, double A, double B) one, (double L, double A, double B) other)
    {
        var mean = Math.Pow((Math.Sqrt(one.A * one.A + one.B * one.B) + Math.Sqrt(other.A * other.A + other.B * other.B)) / 2, 7);
        var g = 1 + 0.5 * (1 - Math.Sqrt(mean / (mean + Math.Pow(25, 7))));
        var (c1, h1) = (Math.Sqrt(one.A * g * one.A * g + one.B * one.B), Hue(one.A * g, one.B));
        var (c2, h2) = (Math.Sqrt(other.A * g * other.A * g + other.B * other.B), Hue(other.A * g, other.B));
        var (isGrey, apart) = (c1 * c2 == 0, h2 - h1);
        var dh = isGrey ? 0 : apart > 180 ? apart - 360 : apart < -180 ? apart + 360 : apart;
        var h = isGrey ? h1 + h2 : Math.Abs(apart) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
        var (l, c) = ((one.L + other.L) / 2, (c1 + c2) / 2);
        var t = 1 - 0.17 * Cos(h - 30) + 0.24 * Cos(2 * h) + 0.32 * Cos(3 * h + 6) - 0.2 * Cos(4 * h - 63);
        var lightness = (other.L - one.L) / (1 + 0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + (l - 50) * (l - 50)));
        var chroma = (c2 - c1) / (1 + 0.045 * c);
        var hue = 2 * Math.Sqrt(c1 * c2) * Math.Sin(dh * Math.PI / 360) / (1 + 0.015 * c * t);
        var turn = -Math.Sin(60 * Math.Exp(-Math.Pow((h - 275) / 25, 2)) * Math.PI / 180) * 2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7)));
        return Math.Sqrt(lightness * lightness + chroma * chroma + hue * hue + turn * chroma * hue);

        static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
        static double Hue(double a, double b) => (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;
    }

    // How much of both together two shapes share.
    private static double Overlap(Glyph one, Glyph other)
    {
        var (both, either) = (0, 0);
        for (var x = -8.05; x < 8; x += 0.1)
        {
            for (var y = -8.05; y < 8; y += 0.1)
            {
                var (a, b) = (Holds(one, x, y), Holds(other, x, y));
                both += a && b ? 1 : 0;
                either += a || b ? 1 : 0;
            }
        }

        return (double)both / either;
    }

    private static bool Holds(Glyph glyph, double x, double y)
    {
        if (glyph.Corners.IsEmpty)
        {
            return x * x + y * y < Glyph.Radius * Glyph.Radius;
        }

        var inside = false;
        for (var (i, j) = (0, glyph.Corners.Length - 1); i < glyph.Corners.Length; j = i++)
        {
            var ((x1, y1), (x2, y2)) = (glyph.Corners[i], glyph.Corners[j]);
            inside ^= (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
        }

        return inside;
    }

    [GeneratedRegex(@"--colour-\d: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")]
    private static partial Regex Colours();
}
