using Timeline.Content.Sources.Matching;

namespace Timeline.Tests.Content.Sources;

/// <summary>What of a quote its source said, as links into the live page and annotations name it.</summary>
public sealed class QuotedStretchesTests
{
    [Theory]
    [InlineData("open for … closed for crime", "open for|closed for crime")]
    [InlineData("open for [...] closed\n  for (…) crime", "open for|closed for|crime")]
    [InlineData("[T]he mayor [of Oslo] spoke . . . twice", "The mayor|spoke|twice")]
    [InlineData("… at the end …", "at the end")]
    public void An_elided_quote_is_parted_as_the_verifier_parts_it(string quote, string stretches) =>
        Assert.Equal(stretches.Split('|'), QuotedStretches.Of(quote, Verdict.Elided));

    [Fact]
    public void Any_other_quote_is_one_stretch_whatever_it_holds() =>
        Assert.Equal(["he said [sic] … and left"], QuotedStretches.Of("he said  [sic] … and\nleft", Verdict.Exact));
}
