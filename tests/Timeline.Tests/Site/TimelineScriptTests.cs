using System.Text;
using System.Text.Json;

using Timeline.Site;

namespace Timeline.Tests.Site;

/// <summary>The data the theme's scripts draw and filter from.</summary>
public sealed class TimelineScriptTests
{
    private const string Settings = "title: Small\nevidence: { require: none }\nfacets: { people: { title: People }, tags: { title: Tags } }\nlanes: [a, b]\neras: [{ id: e, title: Era, date: 1999/.. }]\n";

    [Theory]
    [InlineData("1970-01-02", "1 1 2 2")]
    [InlineData("1970-01", "0 - - 31")]
    [InlineData("1970-01-01/1970-01-10", "0 0 10 10")]
    [InlineData("1969/1970", "-365 -1 1 365")]
    [InlineData("1970-01-01T06:00", "0.25 0.25 0.250694444 0.250694444")]
    [InlineData("1970-01-02/..", "1 1 2 -")]
    [InlineData("../1970-01-02", "- 1 2 2")]
    [InlineData("0001-01-01", "-719162 -719162 -719161 -719161")]
    [InlineData("Y-65000000", "-23741482028 - - -23741481662")]
    public void A_date_is_days_since_1970_with_its_sure_part_inside(string date, string expected)
    {
        using var site = new SmallSite(Settings).WithEvent("x", $"\"{date}\"");
        var events = Data(site).GetProperty("events");
        Assert.Equal(expected, string.Join(' ', new[] { "from", "solidFrom", "solidTo", "to" }.Select(name => events.GetProperty(name)[0]).Select(v => v.ValueKind == JsonValueKind.Null ? "-" : v.GetRawText())));
    }

    [Fact]
    public void Every_column_has_an_item_for_each_event_in_the_sites_order()
    {
        using var site = new SmallSite(Settings)
            .WithEvent("late", "2002?", "lane: b\npeople: [jane]\ntags: [x, y]\nimportance: 5\ndates: [{ date: 2003~ }]\n")
            .WithEvent("early", "../1999-12-31", "status: retracted\n")
            .With("input/events/html.yml", "title: \"&lt;/script> ليبيا\"\ndate: 2001-02-03\nsummary: x\n");
        var data = Data(site, out var text);
        Assert.DoesNotContain("</script", text, StringComparison.Ordinal);
        Assert.Contains("ليبيا", text, StringComparison.Ordinal);
        var events = data.GetProperty("events");
        Assert.All(events.EnumerateObject(), column => Assert.Equal((column.Name, 3), (column.Name, column.Value.GetArrayLength())));
        Assert.Equal("""["early","html","late"]""", events.GetProperty("id").GetRawText());
        Assert.Equal("[68,64,82]", events.GetProperty("flags").GetRawText());
        Assert.Equal("[-1,-1,1]", events.GetProperty("lane").GetRawText());
        Assert.Equal("[2,0,0]", events.GetProperty("status").GetRawText());
        Assert.Equal("[[],[],[0,1,2]]", events.GetProperty("terms").GetRawText());
        Assert.Equal("[2,\"c. 2003\",12053,null,null,12418,1]", data.GetProperty("others")[0].GetRawText());
        Assert.Equal("events/{id}/index.html", data.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("eras")[0].GetProperty("to").ValueKind);
    }

    private static JsonElement Data(SmallSite site) => Data(site, out _);

    private static JsonElement Data(SmallSite site, out string text)
    {
        const string Before = "(window.timeline ??= {}).data = ";
        text = Encoding.UTF8.GetString(SitePlan.Make(site.Read(), site.Options).Plan!.Find("data/timeline.js")!.Render());
        Assert.StartsWith(Before, text, StringComparison.Ordinal);
        return JsonDocument.Parse(text[Before.Length..].TrimEnd('\n', ';')).RootElement;
    }
}
