namespace Timeline.Tests.Site;

/// <summary>The head of a source's page says what is known of it, and nothing stands for what is not.</summary>
public sealed class SourcePageTests
{
    [Theory]
    [InlineData("issued: 1921-05-03", "3 May 1921")]
    [InlineData("container_title: Herald\nissued: 1921-05-03", "Herald, 3 May 1921")]
    [InlineData("author: [Anna Berg]\nissued: 1921-05-03", "Anna Berg, 3 May 1921")]
    [InlineData("author: [Anna Berg]\ncontainer_title: Herald", "Anna Berg. Herald")]
    public void What_is_known_of_it_is_parted_by_commas_only_between(string known, string expected)
    {
        using var site = new SmallSite().With("seeds/log.yml", $"title: Log\n{known}\ntext: log.txt\n").With("seeds/log.txt", "The harbour was closed.\n")
            .WithEvent("one", rest: "citations: [{ source: log, quote: The harbour was closed }]\n");
        site.Built();
        Assert.Equal(expected, site.Page("sources/log/index.html").QuerySelector(".standfirst")!.TextContent.Trim());
    }
}
