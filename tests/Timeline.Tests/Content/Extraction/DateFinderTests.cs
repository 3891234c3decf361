using System.Globalization;
using System.Text;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Extraction.Resolving;

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
    [InlineData("It opened at 9:30 a.m.", "2025-09-10T09:30")]
    [InlineData("It opened around 1540.", "1540~")]
    [InlineData("It opened in 44 BC.", "-0043")]
    [InlineData("It ran for three years.", null)]
    [InlineData("It runs every Tuesday.", null)]
    [InlineData("It opened recently.", null)]
    public void Calendar_values_are_given_as_EDTF(string text, string? edtf)
    {
        Assert.Equal(edtf, Assert.Single(DateFinder.For("en").Find(text, Issued)).Edtf?.ToString());
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
    public void A_language_is_a_folder_of_rules_and_no_more()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Content", "Extraction", "Rules")).Select(Path.GetFileName);
        Assert.Equal(folders.Order(StringComparer.Ordinal), DateFinder.Languages);
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

    [Theory]
    [InlineData("They met on 3 Novem\u00ADber 2019.", "2019-11-03")]
    [InlineData("They met on 3 Novem-\nber 2019.", "2019-11-03")]
    [InlineData("They met on 3 Novem-\r\n  ber 2019.", "2019-11-03")]
    [InlineData("They met on the twenty-\nfirst of Septem\u00ADber 2019, again.", "2019-09")]
    [InlineData("It was Mon-\nday, 4 March 2019.", "2019-03-04")]
    public void Words_are_read_as_the_verifier_reads_them(string text, string edtf)
    {
        Assert.Contains(DateFinder.For("en").Find(text, Issued), found => found.Edtf?.ToString() == edtf);
    }

    [Fact]
    public void A_draft_says_which_date_it_was_read_against()
    {
        const string News = "She had signed the contract on 31 December 2016, said the lawyer of the port. On Monday evening she denied all of it in a long talk.";
        var drafts = EventDrafter.Draft(News, new(2021, 11, 2), "en");
        Assert.Equal(["2016-12-31", "2021-11-01"], drafts.Select(draft => draft.Date));
        Assert.Contains("the document's date 2021-11-02", drafts[1].Note, StringComparison.Ordinal);

        const string History = "In 1914 the firm had 300 workers in two mills on the river. By 27 April all of them were on strike against the owners.";
        var told = EventDrafter.Draft(History, new(2021, 11, 2), "en");
        Assert.Equal("../1914-04-27", told[1].Date);
        Assert.Contains("read against 1914", told[1].Note, StringComparison.Ordinal);
        Assert.Contains("not sure", told[1].Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The law was signed by the king on 29 February 2013 in the old palace.")]
    [InlineData("The law was signed by the king on 31 April 2019 in the old palace.")]
    [InlineData("The law was signed by the king on Feb 30 2020 in the old palace.")]
    [InlineData("The law was signed by the king on 31 November 1844 in the old palace.")]
    public void A_day_that_does_not_exist_is_never_drafted(string text) => Assert.Empty(EventDrafter.Draft(text, Issued, "en"));

    [Theory]
    [InlineData("The year in short:\n- On 3 May 2019 the mill burned down\n- On 9 June 2020 it was built again\n")]
    [InlineData("The year in short:\n1. On 3 May 2019 the mill burned down\n2. On 9 June 2020 it was built again\n")]
    [InlineData("Day\tWhat\n3 May 2019\tthe mill burned down\n9 June 2020\tit was built again\n")]
    [InlineData("| Day | What |\n| 3 May 2019 | the mill burned down |\n| 9 June 2020 | it was built again |\n")]
    [InlineData("The mill\n: On 3 May 2019 the mill burned down\n: On 9 June 2020 it was built again\n")]
    public void Items_and_rows_are_sentences_of_their_own(string text)
    {
        var drafts = EventDrafter.Draft(text, Issued, "en");
        Assert.Equal(["2019-05-03", "2020-06-09"], drafts.Select(draft => draft.Date));
        Assert.All(drafts, draft => Assert.DoesNotContain("\n", draft.Quote, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_time_with_its_zone_is_drafted_with_both()
    {
        Assert.Equal("2019-05-03T17:30Z", EventDrafter.Draft("The strong quake struck the coast at 17:30 UTC on 3 May 2019.", Issued, "en").Single().Date);
        Assert.Equal("2019-05-03", EventDrafter.Draft("The strong quake struck the coast at 17:30 on 3 May 2019.", Issued, "en").Single().Date);
    }

    [Fact]
    public void Random_texts_are_read_without_a_fault()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), out var full) ? full : 600;
        var random = new Random(7);
        foreach (var language in DateFinder.Languages)
        {
            // The finder's own vocabulary, and bytes.
            using var stream = typeof(DateFinder).Assembly.GetManifestResourceStream($"Timeline.Content.Extraction.Rules.{language}.words.txt")!;
            var words = new StreamReader(stream).ReadToEnd().Split([' ', '\n', ':', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
            string[] glue = [" ", " ", " ", "", "-", "-\n", "\n", "\n\n", ", ", ".", "/", "\u00AD", "’", " 3 ", " 30 ", " 1914 ", " 996 ", "17", ":30", "\t"];
            var bytes = new byte[120];
            for (var i = 0; i < count; i++)
            {
                random.NextBytes(bytes);
                var mixture = string.Concat(Enumerable.Range(0, 40).Select(_ => words[random.Next(words.Length)] + glue[random.Next(glue.Length)]));
                foreach (var text in new[] { mixture, Encoding.Latin1.GetString(bytes), mixture.ToUpper(CultureInfo.InvariantCulture) })
                {
                    DocumentDate? issued = random.Next(3) == 0 ? null : new(random.Next(1, 9000), 2, 28);
                    var end = 0;
                    foreach (var found in DateFinder.For(language).Find(text, issued))
                    {
                        Assert.True(found.Start >= end && found.End > found.Start, text);
                        Assert.Equal(found.Text, text[found.Start..found.End]);
                        end = found.End;
                    }

                    EventDrafter.Draft(text, issued, language);
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
