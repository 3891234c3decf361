using System.Text;

using Timeline.Site.Pictures;
using Timeline.Site.Themes;

namespace Timeline.Tests.Site.Pictures;

/// <summary>Words in lines: joined, ordered, broken and cut.</summary>
public sealed class LetteringTests
{
    private static readonly Typeface Face = new([.. new[] { "serif", "sans", "serif-arabic", "serif-hebrew" }.Select(name => Font.Read(ThemeLayer.Default.Read($"fonts/{name}.ttf"))!)]);

    [Theory]
    [InlineData("ببب")]
    [InlineData("لا")] // written as one
    [InlineData("سلام")]
    [InlineData("پارک")]
    public void Arabic_letters_join_unless_something_unseen_stands_between(string word)
    {
        var apart = string.Join('\u200C', word.ToCharArray());
        Assert.Equal(word.Sum(letter => Face.Width(letter.ToString(), 100, true)), Face.Width(apart, 100, true), 6);
        Assert.True(Face.Width(word, 100, true) < 0.95 * Face.Width(apart, 100, true));
        Assert.Equal(Glyphs("د"), Glyphs("دد").Distinct()); // dal does not reach the next

        IEnumerable<ushort> Glyphs(string text) => Face.Set(text, true).Runs.SelectMany(r => r.Glyphs);
    }

    [Fact]
    public void Marks_stand_over_their_letter_and_take_no_room()
    {
        foreach (var (letter, marked) in (ReadOnlySpan<(string, string)>)[("ب", "بَ"), ("ב", "בָ"), ("x", "x\u0301")])
        {
            Assert.Equal(Face.Width(letter, 100, true), Face.Width(marked, 100, true), 6);
            Assert.Equal(Count(letter) + 1, Count(marked));
        }

        int Count(string text) => Face.Set(text, true).Runs.Sum(r => r.Glyphs.Length);
    }

    [Fact]
    public void Pairs_of_letters_are_kerned()
    {
        Assert.True(Face.Width("AV", 100, false) < Face.Width("A", 100, false) + Face.Width("V", 100, false) - 2);
        Assert.Equal(Face.Width("n", 100, false) * 2, Face.Width("nn", 100, false), 6);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_glyph_is_missing_in_what_the_interface_says(string language)
    {
        var text = Encoding.UTF8.GetString(ThemeLayer.Default.Read($"i18n/{language}.yml"));
        Assert.All(text.Split('\n'), line => Assert.DoesNotContain((ushort)0, Face.Set(line, language == "ar").Runs.SelectMany(r => r.Glyphs)));
    }

    public static TheoryData<string> Languages() =>
        [.. ThemeLayer.Default.Paths.Where(p => p.StartsWith("i18n/", StringComparison.Ordinal) && p.EndsWith(".yml", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p))];

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
    [InlineData("ABC!", false, "CBA!")]
    [InlineData("ABC 1932–2025", true, "2025–1932 CBA")] // as browsers do: read from the right, the earlier year comes first
    [InlineData("ABC 1932-2025", true, "1932-2025 CBA")]
    [InlineData("ابج 1932-2025", true, "2025-1932 جبا")] // after Arabic, a hyphen does not join numbers
    [InlineData("ABC 10% DEF", true, "FED 10% CBA")]
    [InlineData("ABC -5, DEF", true, "FED ,5- CBA")]
    [InlineData("x (ABC) y", false, "x (CBA) y")]
    [InlineData("ABC (x) [y]", true, "[y] (x) CBA")]
    [InlineData("x ABC (DEF) y", false, "x (FED) CBA y")]
    [InlineData("ABC\u200E! xyz", true, "! xyzCBA")]
    [InlineData("A\u05B8BC", true, "CBA\u05B8")]
    [InlineData("", true, "")]
    public void A_line_of_both_directions_is_ordered_for_the_eye(string text, bool rightToLeft, string expected)
    {
        var hebrew = string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(0x5D0 + c - 'A') : c));
        var seen = new StringBuilder();
        foreach (var (start, length, turned) in VisualOrder.Of(hebrew, rightToLeft))
        {
            var part = hebrew.Substring(start, length);
            seen.Append(turned ? Turned(part) : part);
        }

        Assert.Equal(expected, string.Concat(seen.ToString().Where(c => c != '\u200E').Select(c => c is >= '\u05D0' and <= '\u05EA' ? (char)('A' + c - 0x5D0) : c)));
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
        using var picture = new Picture(300, 40, new(255, 255, 255));
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x700)))]);
            Face.Draw(picture, text, new(20, new(0, 0, 0), round % 2 == 0), 10, 30);
            Assert.True(Lines.Fit(text, t => Face.Width(t, 20, false), 80, 3, out _).Count <= 3);
        }
    }

    private static List<string> Fit(string text, double room, int most) => Lines.Fit(text, t => t.Length, room, most, out _);

    // As a shaper turns it: with its marks behind their letter, and brackets the other way.
    private static string Turned(string text) =>
        string.Concat(System.Globalization.StringInfo.GetTextElementEnumerator(text) is var parts ? Elements(parts).Reverse().Select(e => e switch { "(" => ")", ")" => "(", "[" => "]", "]" => "[", _ => e }) : []);

    private static IEnumerable<string> Elements(System.Globalization.TextElementEnumerator parts)
    {
        while (parts.MoveNext())
        {
            yield return parts.GetTextElement();
        }
    }
}
