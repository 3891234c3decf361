using System.Text;

using Timeline.Content;
using Timeline.Content.Reading;
using Timeline.Content.Sources.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Tests.Content;

/// <summary>Input that a case folder cannot hold: wrong bytes, huge files, unreadable ones. Each gives a located diagnostic and no exception.</summary>
public sealed class BadInput
{
    private const string Settings = "title: Test\nevidence: { require: none }\n";
    private const string Event = "title: A\ndate: 2001\n";

    [Fact]
    public void Invalid_utf8_is_named_at_its_byte()
    {
        var found = Read("a.yml", [.. "title: A\nsummary: caf"u8, 0xE9, .. "\ndate: 2001\n"u8]);
        AssertOne(found, "input/a.yml:2:13: error TL102", "0xE9");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_is_named(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        AssertOne(Read("a.yml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Event)]), "input/a.yml:1:1: error TL102", "UTF-16");
    }

    [Fact]
    public void A_nul_byte_is_named() =>
        AssertOne(Read("a.yml", "title: A\0\ndate: 2001\n"u8.ToArray()), "input/a.yml:1:9: error TL102", "NUL");

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_fine() =>
        Assert.Empty(Read("a.yml", [0xEF, 0xBB, 0xBF, .. "title: A\r\ndate: 2001\r\nsummary: |\r\n  One.\r\n"u8]));

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused()
    {
        var bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'x');
        AssertOne(Read("a.yml", bytes), "input/a.yml: error TL103", "50 MB");
    }

    [Theory]
    [InlineData("yml", "[")]
    [InlineData("yml", "- ")]
    [InlineData("yml", "{a: ")]
    [InlineData("json", "[")]
    [InlineData("json", "{\"a\":")]
    public void A_hundred_thousand_levels_are_too_deep(string extension, string opening)
    {
        var found = Read("a." + extension, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000))));
        AssertOne(found, "error TL107", "deep");
    }

    [Theory]
    [InlineData("**a *b")]
    [InlineData("*a **b ")]
    [InlineData("**a _b ")]
    [InlineData("[a](")]
    [InlineData("![")]
    public void Five_thousand_marks_that_never_close_are_named(string mark)
    {
        var problem = MarkdownLimits.OfTexts.Problem("One.\n\n" + string.Concat(Enumerable.Repeat(mark, 5000)));
        Assert.Equal(2, problem?.Line);
        Assert.Contains("never closed", problem?.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~~a ^b")]
    [InlineData("`a ``b ")]
    [InlineData("<a ")]
    [InlineData("&am")]
    public void Five_thousand_marks_that_cost_nothing_are_text(string mark) =>
        Assert.Null(MarkdownLimits.OfTexts.Problem(string.Concat(Enumerable.Repeat(mark, 5000))));

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_once()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c <= 'z'; c++)
        {
            bomb.Append(c).Append(": &").Append(c).Append(" [").Append(string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 9))).Append("]\n");
        }

        var found = Read("a.yml", Encoding.UTF8.GetBytes(bomb.ToString()));
        Assert.Contains(found, d => d.Code == Codes.Alias);
    }

    [Fact]
    public void Errors_of_many_files_are_reported_together_in_order_of_place()
    {
        using var folder = new TemporaryFolder()
            .With("input/timeline.yml", Settings)
            .With("input/b.yml", "title: B\ndate: 2025-02-30\n")
            .With("input/a.yml", "titel: A\ndate: 2001\n")
            .With("input/c.yml", "title: [\n");
        var found = LibraryReader.Read(new(folder["input"])).Diagnostics.Select(d => d.Code.Id);
        Assert.Equal(["TL201", "TL202", "TL301", "TL104"], found);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string[] alphabet = ["title", "date", ":", " ", "\n", "  ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a", "*a", "!!x", "#", "---", "\t", "2001", "\\", "é", "\u2028", "@", "%", "?", ",", "[@a]"];
        var random = new Random(20250910);
        for (var n = 0; n < 3000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var complaints = new Complaints();
            var settings = new SettingsReader(complaints).Read(new YamlMap([], default));
            foreach (var extension in new[] { "yml", "json", "md" })
            {
                if (ContentNodes.Read(new("a." + extension, text), complaints) is { } node)
                {
                    new EventReader(settings, EventReader.Fields(settings), complaints).Read(node, "a", []);
                    new SourceReader(complaints).Read(node, "seeds/a.yml");
                    if (node is YamlMap map)
                    {
                        new SettingsReader(complaints).Read(map);
                    }
                }
            }
        }
    }

    private static Diagnostic[] Read(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", Settings).With("input/" + name, bytes);
        return [.. LibraryReader.Read(new(folder["input"])).Diagnostics.Where(d => d.Code != Codes.NoEvents)];
    }

    private static void AssertOne(Diagnostic[] found, string beginning, string part)
    {
        var one = Assert.Single(found).ToString();
        Assert.Contains(beginning, one, StringComparison.Ordinal);
        Assert.Contains(part, one, StringComparison.Ordinal);
    }
}
