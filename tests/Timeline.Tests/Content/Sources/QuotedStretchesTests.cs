using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;

namespace Timeline.Tests.Content.Sources;

/// <summary>The source's own words of a quote, which links and annotations name.</summary>
public sealed class QuotedStretchesTests
{
    [Theory]
    [InlineData("open for trade, closed for crime", Verdict.Exact, "open for trade, closed for crime")]
    [InlineData("open for trade […] for crime", Verdict.Elided, "open for trade|for crime")]
    [InlineData("open ... for\n crime", Verdict.Elided, "open|for crime")]
    [InlineData("open [the port] for crime", Verdict.Elided, "open|for crime")]
    [InlineData("[O]pen for trade … crime", Verdict.Elided, "Open for trade|crime")]
    [InlineData("the text's own [brackets] and …", Verdict.Normalized, "the text's own [brackets] and …")]
    public void Only_what_the_source_says_is_left(string quote, Verdict verdict, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedStretches.Of(quote, verdict)));
}
