using Timeline.Content.Extraction;

namespace Timeline.Tests.Content.Extraction;

public sealed class DateFinderTests
{
    private static readonly DocumentDate Issued = new(2025, 9, 10);

    [Fact]
    public void Offsets_count_UTF_16_units_of_the_text_as_it_is()
    {
        const string Text = "Zoë said 😀 “on September 3” that Curaçao\u2019s vote is on 14 September.";
        var found = DateFinder.For("en").Find(Text, Issued);
        Assert.Equal(["September 3", "14 September"], found.Select(date => Text[date.Start..date.End]));
        Assert.All(found, date => Assert.Equal(date.Text, Text[date.Start..date.End]));
    }

    [Theory]
    [InlineData("It opened on September 10, 2024.", "2024-09-10")]
    [InlineData("It opened on September 10.", "2025-09-10")]
    [InlineData("It opened in June 2024.", "2024-06")]
    [InlineData("It opened last week.", "2025-09-01/2025-09-07")]
    [InlineData("It opened in the spring of 2019.", "2019-21")]
    [InlineData("It opened in the third quarter of 2019.", "2019-35")]
    [InlineData("It opened in the first half of 2019.", "2019-40")]
    [InlineData("It opened in the 1990s.", "199X")]
    [InlineData("It opened in the 19th century.", "18XX")]
    [InlineData("It opened at 9:30 a.m.", "2025-09-10T09:30:00")]
    [InlineData("It opened around 1540.", "1540~")]
    [InlineData("It ran on Sept. 5-7.", "2025-09-05/2025-09-07")]
    [InlineData("It opened in 44 BC.", "-0043")]
    [InlineData("It ran for three years.", null)]
    [InlineData("It runs every Tuesday.", null)]
    [InlineData("It opened recently.", null)]
    public void Calendar_values_are_given_as_EDTF(string text, string? edtf)
    {
        Assert.Equal(edtf, Assert.Single(DateFinder.For("en").Find(text, Issued)).Edtf);
    }

    [Fact]
    public void Without_a_document_date_the_year_stays_open()
    {
        var found = Assert.Single(DateFinder.For("en").Find("They met on September 10.", null));
        Assert.Equal("XXXX-09-10", found.Value);
        Assert.False(found.YearInferred);
    }

    [Fact]
    public void A_document_date_of_a_month_is_enough_for_the_year()
    {
        var found = Assert.Single(DateFinder.For("en").Find("He was captured on January 3.", DocumentDate.Parse("2026-01~")));
        Assert.Equal("2026-01-03", found.Value);
        Assert.True(found.YearInferred);
    }

    [Theory]
    [InlineData("BRUSSELS, 3 March 2021 (Agency) - Ministers met.", "2021-03-03")]
    [InlineData("A long headline about nothing\n\nPublished: March 3, 2021\n\nMinisters met.", "2021-03-03")]
    [InlineData("10/25/89\n\nPrices rose.", "1989-10-25")]
    [InlineData("1989-10-25\nPrices rose.", "1989-10-25")]
    [InlineData("Ministers met in March and will meet again.", null)]
    public void The_document_date_is_found_in_the_head(string text, string? date)
    {
        Assert.Equal(date, DocumentHead.FindIssued(text, "en")?.ToString());
    }

    [Fact]
    public void Any_text_is_read_without_a_fault()
    {
        // Pieces that start rules, in every order a small generator makes.
        string[] pieces = ["the", "of", "next", "last", "99999999999", "0000", "29", "Feb", "31", ".", "-", "/", "a", "year", "ago", "century", "9999", "BC", "two", "hundred", "million",
            "years", ":", "59", "p.m.", "and", "a", "half", "\n", "’", "s", "every", "Easter", "24", "fiscal", "Q4", "W", "before", "first", "week", "decades", "00", "😀", "\uD800"];
        var count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), out var full) ? full : 3_000;
        ulong state = 42;
        foreach (var issued in new[] { null, Issued, new DocumentDate(1), new DocumentDate(9000, 12, 31), new DocumentDate(2024, 2, 29) })
        {
            for (var i = 0; i < count / 5; i++)
            {
                var words = Enumerable.Range(0, 30).Select(_ => pieces[(int)((state = state * 6364136223846793005 + 1442695040888963407) >> 33) % pieces.Length]);
                var text = string.Join((i & 1) == 0 ? " " : "", words);
                foreach (var found in DateFinder.Languages.SelectMany(language => DateFinder.For(language).Find(text, issued)))
                {
                    Assert.Equal(found.Text, text[found.Start..found.End]);
                }
            }
        }
    }

    [Fact]
    public void Rules_that_cannot_be_read_say_where()
    {
        Assert.Contains("no class nosuch", Assert.Throws<FormatException>(() => DateFinder.FromRules("[month]\n1: january\n", "date: <month=nosuch>")).Message, StringComparison.Ordinal);
        Assert.Contains("nothing", Assert.Throws<FormatException>(() => DateFinder.FromRules("[month]\n1: january\n", "date: january?")).Message, StringComparison.Ordinal);
    }
}
