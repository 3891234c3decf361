using Timeline.Site.Cards.Fonts;
using Timeline.Site.Cards.Painting;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site;

/// <summary>The reader of TrueType fonts: right on good fonts, and never more than wrong on broken ones.</summary>
public sealed class FontTests
{
    public static TheoryData<string> Paths() => [.. ThemeLayer.Default.Paths.Where(p => p.EndsWith(".ttf", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_fonts_of_the_theme_can_be_read_and_every_letter_has_a_width_and_a_shape(string path)
    {
        var font = Read(path);
        var letter = path.Contains("arabic", StringComparison.Ordinal) ? 0xFE91 : path.Contains("hebrew", StringComparison.Ordinal) ? 0x5D0 : 'g';
        Assert.NotEqual(0, font.Glyph(letter));
        Assert.InRange(font.Advance(font.Glyph(letter)), 0.1, 1.2);
        var outline = new Outline();
        font.Draw(font.Glyph(letter), 0, 0, 100, outline);
        Assert.True(outline.Lines.Count > 10);
        Assert.All(outline.Lines, line => Assert.InRange(line.Y1, -120, 60));
    }

    [Fact]
    public void A_composite_letter_is_its_parts_together()
    {
        var font = Read("fonts/serif.ttf");
        int Lines(char letter)
        {
            var outline = new Outline();
            font.Draw(font.Glyph(letter), 0, 0, 100, outline);
            return outline.Lines.Count;
        }

        Assert.True(Lines('é') > Lines('e'));
        Assert.Equal(0, Lines(' '));
    }

    [Fact]
    public void Pairs_of_letters_are_kerned()
    {
        var font = Read("fonts/serif.ttf");
        Assert.True(font.Kerning(font.Glyph('A'), font.Glyph('V')) < -0.02);
        Assert.True(font.Kerning(font.Glyph('T'), font.Glyph('o')) < -0.02);
        Assert.Equal(0, font.Kerning(font.Glyph('n'), font.Glyph('n')));
    }

    [Fact]
    public void A_letter_that_a_font_lacks_has_the_glyph_zero_which_is_a_box()
    {
        var font = Read("fonts/sans.ttf");
        Assert.Equal(0, font.Glyph('東'));
        Assert.Equal(0, font.Glyph(0x1F389));
        var outline = new Outline();
        font.Draw(0, 0, 0, 100, outline);
        Assert.NotEmpty(outline.Lines);
    }

    [Theory]
    [InlineData("OTTO", "has PostScript outlines")]
    [InlineData("ttcf", "is a collection of fonts")]
    [InlineData("wOF2", "is packed for the web")]
    [InlineData("PK..", "is not a TrueType font")]
    [InlineData("", "is not a TrueType font")]
    [InlineData("true", "lacks a table that every TrueType font has")]
    public void What_is_no_font_of_this_kind_is_told_by_its_name(string start, string problem) =>
        Assert.Equal((null, problem), TrueTypeFont.Read(System.Text.Encoding.ASCII.GetBytes(start)));

    [Fact]
    public void A_font_that_is_cut_short_anywhere_is_refused()
    {
        var whole = ThemeLayer.Default.Read("fonts/serif-hebrew.ttf");
        for (var length = 0; length < whole.Length - 4; length += 7)
        {
            Assert.Null(TrueTypeFont.Read(whole[..length]).Font);
        }
    }

    [Fact]
    public void Broken_fonts_are_refused_or_look_wrong_but_nothing_worse()
    {
        byte[][] seeds = [.. ThemeLayer.Default.Paths.Where(p => p.EndsWith(".ttf", StringComparison.Ordinal)).Select(ThemeLayer.Default.Read)];
        Parallel.For(0, 8, part =>
        {
            var random = new Random(part);
            for (var round = 0; round < 60; round++)
            {
                var bytes = (byte[])seeds[random.Next(seeds.Length)].Clone();
                // Most of what can go wrong goes wrong in the tables at the front and in the first bytes of the others.
                for (var change = random.Next(1, 40); change > 0; change--)
                {
                    bytes[random.Next(random.Next(2) == 0 ? bytes.Length : 400)] = (byte)random.Next(256);
                }

                if (TrueTypeFont.Read(bytes).Font is not { } font)
                {
                    continue;
                }

                var canvas = new Canvas(200, 60, new(255, 255, 255));
                foreach (var letter in "ÀgéĐЖΩאع\uFEFB…\uFFFF")
                {
                    var outline = new Outline();
                    var glyph = font.Glyph(letter);
                    font.Draw(glyph, 10, 40, 48, outline);
                    Assert.False(double.IsNaN(font.Advance(glyph) + font.Kerning(glyph, font.Glyph('V'))));
                    canvas.Fill(outline, new(0, 0, 0));
                }
            }
        });
    }

    private static TrueTypeFont Read(string path)
    {
        var (font, problem) = TrueTypeFont.Read(ThemeLayer.Default.Read(path));
        Assert.True(font is not null, problem);
        return font;
    }
}
