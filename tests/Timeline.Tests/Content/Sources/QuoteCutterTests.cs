using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;

namespace Timeline.Tests.Content.Sources;

/// <summary>Words cut out of a text are a quotation that the build proves, and of the very place that was chosen.</summary>
public sealed class QuoteCutterTests
{
    private const string Harbour = """
        The harbour board met on 3 May 1987. It voted for the new mole, and
        the two-
        thirds majority held.

        On 4 May 1987 the board met again. It voted for the new mole.

        Nobody spoke. It voted for the new mole. The two-thirds majority held.
        """;

    [Theory]
    [InlineData("rbour board met on 3 Ma", "harbour board met on 3 May", "paragraph 1")]
    [InlineData("voted for the new mole, and\nthe two-\nthirds majority", "voted for the new mole, and the two-thirds majority", "paragraph 1")]
    [InlineData(" Nobody spoke.\n", "Nobody spoke.", "paragraph 3")]
    public void A_stretch_is_cut_in_whole_words_on_one_line(string stretch, string quote, string place)
    {
        var text = Harbour.ReplaceLineEndings("\n");
        var start = text.IndexOf(stretch.Trim(), StringComparison.Ordinal);
        var cut = QuoteCutter.Cut(SourceText.From(text), start, start + stretch.Trim().Length)!;
        Assert.Equal((quote, place), (cut.Request.Quote, cut.Request.Locator!.ToString()));
        Assert.True(cut.Result.Verifies, cut.Result.Explanation);
    }

    [Fact]
    public void Words_that_stand_twice_in_a_paragraph_are_told_apart_by_as_few_as_do()
    {
        var text = "He said no. She said no. All of them said no, and left.";
        var source = SourceText.From(text);
        var starts = Enumerable.Range(0, text.Length).Where(i => text.AsSpan(i).StartsWith("said no")).ToArray();
        Assert.Equal(["He", "She", "them"], starts.Select(start => QuoteCutter.Cut(source, start, start + 7)!.Request.Prefix));
        Assert.Equal(starts, starts.Select(start => QuoteCutter.Cut(source, start, start + 7)!.Result.Passages[0].Start));
    }

    [Fact]
    public void A_page_is_named_before_a_paragraph()
    {
        var text = "It was agreed.\n\fAgain it was agreed, and signed.\n\fIt was agreed.";
        var start = text.LastIndexOf("It was", StringComparison.Ordinal);
        var cut = QuoteCutter.Cut(SourceText.From(text), start, text.Length)!;
        Assert.Equal("page 3", cut.Request.Locator!.ToString());
        Assert.Equal(start, cut.Result.Passages[0].Start);
    }

    [Theory]
    [InlineData("The treaty was signed. \u05d4\u05d4\u05e1\u05db\u05dd \u05e0\u05d7\u05ea\u05dd \u05d1\u05d9\u05d5\u05dd \u05e8\u05d0\u05e9\u05d5\u05df")]
    [InlineData("\u6761\u7ea6\u4e8e\u4e94\u6708\u4e09\u65e5\u7b7e\u8ba2\u3002\u6761\u7ea6\u4e8e\u4e94\u6708\u56db\u65e5\u7b7e\u8ba2\u3002")]
    [InlineData("caf\u00e9 na\u00efve o\uFB03ce \u201Cquoted\u201D words \u2014 and 1 000 000 more, 3.5 % of them; don't they?")]
    public void Any_stretch_that_is_cut_is_proven_where_it_was_cut(string text)
    {
        var source = SourceText.From(text);
        var kept = 0;
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start + 1; end <= text.Length; end++)
            {
                if (QuoteCutter.Cut(source, start, end) is { } cut && cut.Result.Verifies)
                {
                    kept++;
                    Assert.True(cut.Start <= start || string.IsNullOrWhiteSpace(text[start..cut.Start]));
                    Assert.InRange(cut.Result.Passages[0].Start, 0, cut.End - 1);
                }
            }
        }

        Assert.True(kept > text.Length, $"only {kept} stretches of {text.Length} characters were proven");
    }

    [Fact]
    public void What_holds_no_word_or_half_the_book_is_no_quotation()
    {
        var source = SourceText.From("A   \n\n B " + new string('x', 40_000));
        Assert.Null(QuoteCutter.Cut(source, 1, 6));
        Assert.Null(QuoteCutter.Cut(source, 0, 40_009));
    }
}
