namespace Timeline.Tests.Site;

/// <summary>Nothing is dated more finely than it was written: pages of years, headings, windows.</summary>
public sealed class YearPagesTests
{
    [Theory]
    [InlineData("185X", "1855")]
    [InlineData("\"[1667,1670]\"", "1670")]
    [InlineData("19XX", "1950")]
    [InlineData("../1996", "1996")]
    [InlineData("198X?/1996", "1980")]
    [InlineData("2001-24", "2002")]
    public void What_may_belong_to_a_year_is_marked_there_and_makes_no_page_of_its_own(string date, string year)
    {
        using var alone = new SmallSite().WithEvent("vague", date);
        alone.Built();
        Assert.False(alone.Has($"years/{year}/index.html"));

        using var site = new SmallSite().WithEvent("vague", date).WithEvent("known", year).WithEvent("also", year);
        site.Built();
        var page = site.Page($"years/{year}/index.html");
        Assert.Equal("May belong here", page.GetElementById("possible-title")!.TextContent);
        Assert.Equal("The vague", page.QuerySelector(".possible a")!.TextContent);
        Assert.DoesNotContain("The vague", page.GetElementById("list")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{year} 2 +1", site.Page("years/index.html").QuerySelector($".year-grid a:has(#year-{year})")!.TextContent);
        Assert.Equal("Years, each with the number of its events. After a plus sign: events that may belong to it.", site.Page("years/index.html").GetElementById("years")!.TextContent);
    }

    [Theory]
    [InlineData("\"{1932,1935}\"", "1932 1935")]
    [InlineData("1850/1852", "1850 1851 1852")]
    [InlineData("185X", "")]
    [InlineData("19XX", "")]
    [InlineData("XXXX-05-01", "")]
    [InlineData("\"[1667,1670]\"", "")]
    [InlineData("198X/1985", "1985")]
    [InlineData("2001-12-31T23:30", "2001")]
    public void An_event_is_on_the_pages_of_the_years_it_certainly_touches(string date, string years)
    {
        using var site = new SmallSite().WithEvent("one", date);
        site.Built();
        string[] found = [.. Directory.GetDirectories(site.Folder["output/years"]).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];
        Assert.Equal(years, string.Join(' ', found));
        Assert.Equal(years.Split(' ')[0] is { Length: > 0 } first ? first : "In no year for certain", site.Page("index.html").QuerySelector("h2.year")!.TextContent);
    }

    [Theory]
    [InlineData("1919", "2004-05", "1919", "May 2004")]
    [InlineData("Y-13800000000", "2004-05-03", "13,800,000,001 BCE", "3 May 2004")]
    [InlineData("185X", "1861", "1850", "1861")]
    [InlineData("1919-05/1920", "2001-21", "May 1919", "spring 2001")]
    [InlineData("1919-05-01", "1919-05-01T00:00", "1 May 1919", "1 May 1919")]
    public void The_window_of_the_drawing_is_named_as_its_dates_are_written(string first, string last, string from, string to)
    {
        using var site = new SmallSite().WithEvent("a", first).WithEvent("b", last);
        site.Built();
        var words = site.Page("index.html").QuerySelector("timeline-view")!.GetAttribute("data-drawing");
        Assert.Equal($"Timeline, {from} to {to}", words);
        Assert.DoesNotContain("Y-13800000000-", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_of_a_vague_date_names_years_as_years()
    {
        using var site = new SmallSite().WithEvent("decade", "185X").WithEvent("month", "1985-0X").WithEvent("day", "1985-05-1X");
        site.Built();
        Assert.Equal("It happened between 1850 and 1859; the source says no more.", Sentence(site, "decade"));
        Assert.Equal("It happened between January 1985 and September 1985; the source says no more.", Sentence(site, "month"));
        Assert.Equal("It happened between 10 May 1985 and 19 May 1985; the source says no more.", Sentence(site, "day"));
    }

    [Theory]
    [InlineData("\"1932-03-XX\"")]
    [InlineData("\"1932-XX-XX\"")]
    [InlineData("\"XXXX\"")]
    [InlineData("\"XXXX-12-25\"")]
    [InlineData("\"1932-X2-31\"")]
    [InlineData("\"{1932,1932}\"")]
    public void No_sentence_tells_what_the_phrase_says_already(string date)
    {
        using var site = new SmallSite().WithEvent("vague", date).WithEvent("other", "1932");
        site.Built();
        Assert.Null(site.Page("events/vague/index.html").QuerySelector(".date-sentence"));
    }

    [Theory]
    [InlineData("1917-10", "julian", "[1917-10-14..1917-11-13]", "month", "It happened between 14 October 1917 and 13 November 1917; the source says no more.")]
    [InlineData("\"5700\"", "hebrew", "[1939-09-14..1940-10-02]", "year", "It happened between 14 September 1939 and 2 October 1940; the source says no more.")]
    [InlineData("\"1917-10?\"", "julian", "[1917-10-14?..1917-11-13?]", "month", "The source is not sure of this date.")]
    public void A_month_or_a_year_of_another_calendar_is_some_time_within_it(string written, string calendar, string edtf, string precision, string sentence)
    {
        using var site = new SmallSite().WithEvent("vague", $"{{ edtf: {written}, calendar: {calendar} }}");
        site.Built();
        Assert.Equal(sentence, Sentence(site, "vague"));
        var date = System.Text.Json.JsonDocument.Parse(site.Text("events.json")).RootElement.GetProperty("events")[0].GetProperty("date");
        Assert.Equal((edtf, precision), (date.GetProperty("edtf").GetString(), date.GetProperty("precision").GetString()));
        Assert.DoesNotContain("BEGIN:VEVENT", site.Text("events.ics"), StringComparison.Ordinal);
    }

    private static string Sentence(SmallSite site, string id) => site.Page($"events/{id}/index.html").QuerySelector(".date-sentence")!.TextContent;
}
