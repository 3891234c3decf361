using System.Text;

using Timeline.Site.Cards.Fonts;
using Timeline.Site.Cards.Lettering;
using Timeline.Site.Cards.Painting;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site;

/// <summary>Words in lines: joined, ordered, broken and cut.</summary>
public sealed class LetteringTests
{
    private static readonly Typeface Face = new([.. new[] { "serif", "sans", "serif-arabic", "serif-hebrew" }.Select(name => TrueTypeFont.Read(ThemeLayer.Default.Read($"fonts/{name}.ttf")).Font!)]);

    [Theory]
    [InlineData("سلام", "\uFEB3\uFEFC\uFEE1")] // seen at the start, lam-alef at the end of its run, meem alone
    [InlineData("بيت", "\uFE91\uFEF4\uFE96")]
    [InlineData("دار", "\uFEA9\uFE8D\uFEAD")] // none of these reaches the next
    [InlineData("پارک", "\uFB58\uFE8E\uFEAD\uFB8E")]
    [InlineData("لا", "\uFEFB")]
    [InlineData("abc ء", "abc ء")]
    public void Arabic_letters_join(string text, string expected) => Assert.Equal(expected, Text(ArabicForms.Join(Runes(text), _ => true)));

    [Fact]
    public void A_form_that_no_font_has_is_left_as_the_letter() => Assert.Equal("سلام", Text(ArabicForms.Join(Runes("سلام"), _ => false)));

    // Capitals stand for Hebrew letters here, so that the order can be seen.
    [Theory]
    [InlineData("abc", false, "abc")]
    [InlineData("ABC", true, "CBA")]
    [InlineData("ABC", false, "CBA")]
    [InlineData("he said ABC DEF.", false, "he said FED CBA.")]
    [InlineData("ABC xyz DEF", true, "FED xyz CBA")]
    [InlineData("ABC 1948 DEF", true, "FED 1948 CBA")]
    [InlineData("ABC 1,500.25 DEF", false, "FED 1,500.25 CBA")]
    [InlineData("ABC (xyz) DEF", true, "FED (xyz) CBA")]
    [InlineData("ABC [DEF]", true, "[FED] CBA")]
    [InlineData("1932 - 2025", true, "2025 - 1932")]
    [InlineData("10 ABC 2025", true, "2025 CBA 10")]
    [InlineData("ABC!", true, "!CBA")]
    [InlineData("", true, "")]
    public void A_line_of_both_directions_is_ordered_for_the_eye(string text, bool rightToLeft, string expected)
    {
        var hebrew = string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(0x5D0 + c - 'A') : c));
        var seen = string.Concat(Text(VisualOrder.Of(Runes(hebrew), rightToLeft)).Select(c => c is >= '\u05D0' and <= '\u05EA' ? (char)('A' + c - 0x5D0) : c));
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Lines_are_few_and_even()
    {
        Assert.Equal(["aaaa bbbb", "cccc dddd"], Fit("aaaa bbbb cccc dddd", 14, 3));
        Assert.Equal(["aaaa"], Fit("  aaaa ", 14, 3));
        Assert.Equal([], Fit("   ", 14, 3));
    }

    [Fact]
    public void What_has_no_room_ends_in_an_ellipsis()
    {
        Assert.Equal(["aaaa", "bbbb…"], Fit("aaaa bbbb cccc dddd", 7, 2));
        Assert.Equal(["aaaaaaa", "aaaaaa…"], Fit(new string('a', 50), 7, 2));
    }

    [Fact]
    public void A_word_wider_than_the_line_is_broken() => Assert.Equal(["aaaaa", "aaaaa", "aa"], Fit(new string('a', 12), 5, 9));

    [Fact]
    public void A_letter_comes_from_the_first_font_that_has_it_and_none_is_missing_where_one_does()
    {
        Assert.Null(Face.Missing("Æsop, Łódź, Αθήνα, Київ, العربية, עברית, “1,500 €”"));
        Assert.Equal(new Rune('東'), Face.Missing("Tōkyō is 東京"));
        Assert.Null(Face.Missing("A party 🎉"));
    }

    [Fact]
    public void What_is_not_seen_takes_no_room()
    {
        var plain = Face.Width("ab c", 100, false);
        Assert.Equal(plain, Face.Width("a\u200Bb \n\t 🎉 c\u202E\uFEFF", 100, false), 6);
        Assert.Equal(Face.Width("é", 100, false), Face.Width("e\u0301", 100, false), 6);
        Assert.Equal(0, Face.Width("", 100, false));
    }

    [Fact]
    public void Any_text_can_be_set()
    {
        var random = new Random(11);
        var canvas = new Canvas(300, 40, new(255, 255, 255));
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x700)))]);
            Face.Draw(canvas, text, new(20, new(0, 0, 0), round % 2 == 0), 10, 30);
            Assert.True(Lines.Fit(text, t => Face.Width(t, 20, false), 80, 3, out _).Count <= 3);
        }
    }

    private static List<string> Fit(string text, double room, int most) => Lines.Fit(text, t => t.Length, room, most, out _);

    private static List<Rune> Runes(string text) => [.. text.EnumerateRunes()];

    private static string Text(IEnumerable<Rune> runes) => string.Concat(runes);
}
