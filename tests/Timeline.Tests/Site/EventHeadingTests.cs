namespace Timeline.Tests.Site;

/// <summary>A heading in an event's longer text has the id that its author gives it, and no other: other texts stand on the page.</summary>
public sealed class EventHeadingTests
{
    [Fact]
    public void A_link_leads_to_the_heading_whose_id_it_names()
    {
        using var site = new SmallSite();
        site.With("input/events/one.yml", """
            title: One
            date: 2001
            summary: One.
            body: |
              ## Head {#own}

              ## Notes {#notes}

              ## Without

              [there](#own)
            """).Built();
        var page = site.Page("events/one/index.html");
        Assert.Equal(["own", "notes-1", ""], page.QuerySelectorAll("h2, h3, h4").Where(h => h.TextContent is "Head" or "Notes" or "Without").Select(h => h.Id ?? ""));
        Assert.Equal("#own", page.QuerySelectorAll("a").Single(a => a.TextContent == "there").GetAttribute("href"));
    }
}
