using System.Text.Json;

namespace Timeline.Tests.Desk.Sources;

/// <summary>What the desk says of sources: what each carries, its text by sections, the dates in it, and what a selection comes to.</summary>
public sealed class SourceAnswersTests : IDisposable
{
    private readonly HarbourSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task The_list_says_what_each_source_carries()
    {
        var (_, json) = await site.Get("sources");
        var rows = json.GetProperty("sources").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!);
        Assert.Equal(["book", "hebrew", "report", "sealed"], rows.Keys.Order(StringComparer.Ordinal));
        var report = rows["report"];
        Assert.Equal((2, 3, 2), (report.GetProperty("events").GetInt32(), report.GetProperty("quotes").GetInt32(), report.GetProperty("verified").GetInt32()));
        Assert.Equal(("text", "none", "1 June 1987"), (Text(report, "words"), Text(report, "lock"), Text(report, "issued")));
        Assert.True(report.GetProperty("isSingle").GetBoolean());
        Assert.False(report.GetProperty("isArchived").GetBoolean());
        Assert.Equal(("fingerprint", true), (Text(rows["sealed"], "words"), rows["sealed"].GetProperty("isUnused").GetBoolean()));
        Assert.Equal(("none", true), (Text(rows["book"], "words"), rows["book"].GetProperty("isArchived").GetBoolean()));
    }

    [Fact]
    public async Task A_source_opens_with_the_words_that_events_cite()
    {
        var (_, json) = await site.Get("source", ("id", "report"));
        Assert.Equal(("text", "ltr", "seeds/report.yml"), (Text(json, "canRead"), Text(json, "direction"), Text(json, "path")));
        var text = HarbourSite.Report;
        var cited = json.GetProperty("citations").EnumerateArray().Select(one => (
            text[one.GetProperty("start").GetInt32()..one.GetProperty("end").GetInt32()],
            Text(one, "path"), Text(one, "event"), Text(one, "verdict")));
        Assert.Equal(
        [
            ("On 3 May 1987 the board voted for the new mole.", "input/events/mole.yml", "mole", "exact"),
            ("ran aground off Gull Point on 9 May 1987", "input/events/mole.yml", "ferry", "exact"),
            ("forty-one passengers were taken off", "input/events/mole.yml", "ferry", "near"),
        ], cited);
    }

    [Theory]
    [InlineData("hebrew", "text", "rtl")]
    [InlineData("sealed", "fingerprint", "ltr")]
    [InlineData("book", "none", "ltr")]
    public async Task A_source_says_what_of_it_can_be_read_and_which_way_it_runs(string id, string canRead, string direction)
    {
        var (_, json) = await site.Get("source", ("id", id));
        Assert.Equal((canRead, direction), (Text(json, "canRead"), Text(json, "direction")));
        Assert.Equal(canRead == "text", !json.TryGetProperty("why", out _));
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_what_may_be_meant()
    {
        var (status, json) = await site.Get("source", ("id", "raport"));
        Assert.Equal((404, "there is no source 'raport'; did you mean 'report'?"), (status, Text(json, "problem")));
        Assert.Equal(422, (await site.Get("text", ("id", "sealed"), ("section", "0"))).Status);
        Assert.Equal(404, (await site.Get("text", ("id", "report"), ("section", "7"))).Status);
        Assert.Equal(400, (await site.Post("select", 5)).Status);
    }

    [Fact]
    public async Task The_sections_of_a_text_hold_its_paragraphs_character_for_character_and_no_form_feed()
    {
        var text = string.Concat(Enumerable.Range(1, 4_000).Select(i => $"Paragraph {i} says\nthat ship {i} left.\n\n{(i % 50 == 0 ? "\f" : "")}"))
            + new string('x', 9_000) + " " + string.Concat(Enumerable.Repeat("word ", 9_000));
        site.Folder.With("seeds/long.yml", "title: Long\ntext: long.txt\npublish: full\n").With("seeds/long.txt", text);
        var (_, opened) = await site.Get("source", ("id", "long"));
        var sections = opened.GetProperty("sections").EnumerateArray().ToList();
        Assert.InRange(sections.Count, 10, 40);
        var at = 0;
        var shownPages = 0;
        for (var i = 0; i < sections.Count; i++)
        {
            var (_, shown) = await site.Get("text", ("id", "long"), ("section", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            foreach (var paragraph in shown.GetProperty("paragraphs").EnumerateArray())
            {
                var start = paragraph.GetProperty("start").GetInt32();
                var words = Text(paragraph, "text");
                Assert.True(string.IsNullOrWhiteSpace(text[at..start]));
                Assert.Equal(text.Substring(start, words.Length), words);
                Assert.DoesNotContain('\f', words);
                at = start + words.Length;
                shownPages += paragraph.GetProperty("pages").GetArrayLength();
            }
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        Assert.Equal(80, shownPages);
    }

    [Fact]
    public async Task The_dates_of_a_text_are_found_with_their_values()
    {
        var (_, json) = await site.Get("dates", ("id", "report"), ("section", "0"));
        Assert.Equal(["1987-05-03 3 May 1987", "1987-05-09 9 May 1987", "1987-05-11/1987-05-17 11 to 17 May 1987", "1991 1991"],
            json.GetProperty("dates").EnumerateArray().Select(date => $"{Text(date, "edtf")} {Text(date, "words")}"));
    }

    [Fact]
    public async Task A_selection_is_a_citation_that_the_build_proves()
    {
        var text = HarbourSite.Report;
        var start = text.IndexOf("ferry Marta", StringComparison.Ordinal);
        var (_, json) = await site.Post("select", new { source = "report", start = start + 2, end = text.IndexOf(", and forty", StringComparison.Ordinal) });
        Assert.Equal("ferry Marta ran aground off Gull Point on 9 May 1987", Text(json, "quote"));
        Assert.True(json.GetProperty("verifies").GetBoolean());
        Assert.Equal(("1987-05-09", "page 1"), (Text(json, "date"), Text(json.GetProperty("locator"), "words")));
        Assert.Equal("- source: report\n  quote: \"ferry Marta ran aground off Gull Point on 9 May 1987\"\n  locator: { page: 1 }\n  supports: [date]\n", Text(json, "yaml"));
        site.Folder.With("input/events/new.yml", "title: New\nsummary: New.\ndate: 1987-05-09\ncitations:\n" + Text(json, "yaml").Replace("- ", "  - ", StringComparison.Ordinal).Replace("\n  ", "\n    ", StringComparison.Ordinal));
        Assert.DoesNotContain("new.yml", string.Join('\n', Timeline.Content.LibraryReader.Read(new(site.Folder["input"])).Diagnostics.Where(d => d.Severity == Timeline.Content.Diagnostics.Severity.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_stand_twice_are_selected_where_they_were_selected()
    {
        var text = HarbourSite.Report;
        var start = text.LastIndexOf("It voted", StringComparison.Ordinal);
        var (_, json) = await site.Post("select", new { source = "report", start, end = start + "It voted for the new mole once more".Length });
        Assert.Equal((start, "exact"), (json.GetProperty("start").GetInt32(), Text(json, "verdict")));
        Assert.Equal("page 2, paragraph 4", Text(json.GetProperty("locator"), "words"));
    }

    [Theory]
    [InlineData("had known of the leak since the spring of 1986", "normalized", true)]
    [InlineData("had known nothing of the leak since the spring of 1986", "near", false)]
    [InlineData("known of it", "cannot-check", false)]
    public async Task A_quote_is_checked_against_a_fingerprint(string quote, string verdict, bool verifies)
    {
        var (_, json) = await site.Post("select", new { source = "sealed", quote });
        Assert.Equal((verdict, verifies), (Text(json, "verdict"), json.GetProperty("verifies").GetBoolean()));
        if (verifies)
        {
            Assert.Equal(("1986-21/..", "paragraph 1"), (Text(json, "date"), Text(json.GetProperty("locator"), "words")));
        }
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
