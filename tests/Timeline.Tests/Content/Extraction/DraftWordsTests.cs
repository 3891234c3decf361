using Timeline.Content.Extraction.Drafting;

namespace Timeline.Tests.Content.Extraction;

/// <summary>The titles of drafts and the names of their files end after a word.</summary>
public sealed class DraftWordsTests
{
    private const string Long = "On 3 May 1921 the harbourmaster ordered the immediate disembarkation of all passengers without distinction of nationality or rank and their transportation inland";

    [Theory]
    [InlineData(Long + ".", "en")]
    [InlineData("Op 3 mei 1921 beval de havenmeester de onmiddellijke ontscheping van alle passagiers zonder onderscheid van nationaliteit of rang en hun vervoer.", "nl")]
    public void Neither_title_nor_name_is_cut_inside_a_word(string text, string language)
    {
        var draft = Assert.Single(EventDrafter.Draft(text, new(1921, 5, 9), language));
        var words = text.ToLowerInvariant().Split(' ', '.');
        Assert.EndsWith(" …", draft.Title, StringComparison.Ordinal);
        Assert.Equal([], draft.Title.ToLowerInvariant().Split(' ').Except([.. words, "…"]));
        var name = EventDraftYaml.FileName(draft);
        Assert.InRange(name.Length, 40, 75);
        Assert.Equal([], name["1921-05-03-".Length..].Split('-').Except(words));
    }

    [Theory]
    [InlineData("1932/1935", "1932--1935")]
    [InlineData("[1932..1935]", "1932--1935")]
    [InlineData("[1933..]", "1933--open")]
    [InlineData("[..1913]", "open--1913")]
    [InlineData("[-0199..-0100]", "y-0199---0100")]
    [InlineData("{1667,1668}", "1667-1668")]
    [InlineData("-0476~", "y-0476")]
    public void A_file_is_named_by_its_date(string edtf, string name) => Assert.Equal(name, EventDraftYaml.DateInName(edtf));

    [Fact]
    public void A_clause_that_ends_is_a_title_as_it_is()
    {
        var draft = Assert.Single(EventDrafter.Draft("On 3 May 1921 the old bridge of the harbour was closed, and nobody knew when it would be opened again.", new(1921, 5, 9), "en"));
        Assert.Equal("The old bridge of the harbour was closed", draft.Title);
    }

    [Fact]
    public void A_word_that_fills_the_name_alone_is_shortened() =>
        Assert.Equal(60, EventDraftYaml.Slug(new string('x', 90)).Length);

    [Fact]
    public void A_sentence_over_a_page_holds_no_page_end()
    {
        var draft = Assert.Single(EventDrafter.Draft("On 3 May 1921 the old bridge of the\n\fharbour was closed to all.", new(1921, 5, 9), "en"));
        Assert.Equal("The old bridge of the harbour was closed to all", draft.Title);
        Assert.Equal("On 3 May 1921 the old bridge of the\nharbour was closed to all.", draft.Quote);
    }

    [Theory]
    [InlineData("../1922-21", "open--1922-21-the-plan")]
    [InlineData("-0479-04", "y-0479-04-the-plan")]
    [InlineData("2021-05-03T17:30Z", "2021-05-03t17-30z-the-plan")]
    [InlineData("1650~", "1650-the-plan")]
    public void A_name_begins_with_a_letter_or_a_digit(string date, string name) =>
        Assert.Equal(name, EventDraftYaml.FileName(new("The plan", date, "", "", 0, [])));
}
