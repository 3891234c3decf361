using System.Text;

using Timeline.Site.Pictures;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site.Pictures;

/// <summary>The fonts of the theme can be read, and broken ones do nothing worse than look wrong.</summary>
public sealed class FontTests
{
    private static IEnumerable<string> Fonts => ThemeLayer.Default.Paths.Where(p => p.EndsWith(".ttf", StringComparison.Ordinal));

    public static TheoryData<string> Paths() => [.. Fonts];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_fonts_of_the_theme_have_their_letters_and_every_letter_a_width(string path)
    {
        var font = Font.Read(ThemeLayer.Default.Read(path));
        Assert.NotNull(font);
        var letter = path.Contains("arabic", StringComparison.Ordinal) ? 'ب' : path.Contains("hebrew", StringComparison.Ordinal) ? 'א' : 'g';
        Assert.True(font.Has(letter));
        Assert.False(font.Has('東'));
        Assert.InRange(new Typeface([font]).Width(letter.ToString(), 1, false), 0.1, 1.2);
    }

    [Theory]
    [InlineData("OTTO")]
    [InlineData("ttcf")]
    [InlineData("wOF2")]
    [InlineData("PK..")]
    [InlineData("")]
    [InlineData("true")]
    public void What_is_no_font_is_refused(string start) => Assert.Null(Font.Read(Encoding.ASCII.GetBytes(start)));

    [Fact]
    public void A_font_that_is_cut_short_or_broken_is_refused_or_looks_wrong_but_nothing_worse()
    {
        byte[][] seeds = [.. Fonts.Select(ThemeLayer.Default.Read)];
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

                if (Font.Read(round % 4 == 0 ? bytes[..random.Next(bytes.Length)] : bytes) is not { } font)
                {
                    continue;
                }

                using var picture = new Picture(200, 60, new(255, 255, 255));
                var face = new Typeface([font]);
                Assert.False(double.IsNaN(face.Width("AVÀgéĐЖΩ", 48, false)));
                face.Draw(picture, "ÀgéĐЖΩאعلا\uFEFB…\uFFFF", new(48, new(0, 0, 0), false), 10, 40);
                Assert.NotEmpty(picture.Png());
            }
        });
    }
}
