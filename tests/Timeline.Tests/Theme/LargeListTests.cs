using System.Globalization;

using Timeline.Tests.Site;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Theme;

/// <summary>Finding one's way in many events, in a real browser: by importance, from the newest, within a year, and past a far-off one.</summary>
public sealed class LargeListTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task A_reader_asks_for_the_important_and_for_the_newest_first_and_the_address_keeps_it()
    {
        await using var open = await example.OpenAsync("index.html");
        var page = open.Page;
        var important = await page.Locator(".entry[data-importance='4'], .entry[data-importance='5']").CountAsync();
        Assert.InRange(important, 1, 35);
        await page.Locator("select[data-least]").SelectOptionAsync("4");
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(important);
        await Expect(page.Locator(".chip")).ToHaveTextAsync("Importance 4 or more ×");
        Assert.EndsWith("?importance=4", page.Url, StringComparison.Ordinal);

        var before = await page.Locator(".entry").EvaluateAllAsync<string[]>("all => all.map(e => e.id)");
        var years = await page.Locator(".year").AllInnerTextsAsync();
        await page.Locator("select[data-order]").SelectOptionAsync("newest");
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[^1]);
        Assert.Equal(before.Reverse(), await page.Locator(".entry").EvaluateAllAsync<string[]>("all => all.map(e => e.id)"));
        Assert.EndsWith("?importance=4&order=newest", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[^1]);
        await Expect(page.Locator("select[data-order]")).ToHaveValueAsync("newest");
        await Expect(page.Locator("select[data-least]")).ToHaveValueAsync("4");
        await page.ClickAsync(".clear");
        await Expect(page.Locator(".year").First).ToHaveTextAsync(years[0]);
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(36);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_list_of_a_year_is_filtered_within_the_year_and_its_drawing_with_it()
    {
        using var site = Large();
        await using var open = await example.OpenAsync(site.Folder["output/years/2001/index.html"]);
        var page = open.Page;
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync("80 of 80 events");
        await page.ClickAsync("summary:text-is('People')");
        await Expect(page.Locator("[data-facet=people] li")).ToHaveTextAsync(["ada 20", "bob 60"]);
        await page.Locator("[data-facet=people] button").First.ClickAsync();
        await Expect(page.Locator("#filters [role=status]")).ToHaveTextAsync("20 of 80 events");
        await Expect(page.Locator(".brief > li:visible")).ToHaveCountAsync(20);
        await Expect(page.Locator("timeline-view.is-live")).ToHaveCountAsync(1);
        Assert.Equal(20, await page.EvaluateAsync<int>("timeline.shown.size"));
        await page.Locator("select[data-order]").SelectOptionAsync("newest");
        await Expect(page.Locator(".brief > li:visible").First).ToHaveIdAsync("event-e0076");
        Assert.Empty(open.Complaints);

        await using var still = await example.OpenAsync(site.Folder["output/years/2001/index.html"], new View { HasScripts = false });
        await Expect(still.Page.Locator("#filters :visible")).ToHaveCountAsync(0);
        await Expect(still.Page.Locator(".brief > li:visible")).ToHaveCountAsync(80);
    }

    [Fact]
    public async Task The_drawing_opens_with_the_window_of_the_settings_and_reaches_the_rest()
    {
        using var site = Large();
        await using var open = await example.OpenAsync(site.Folder["output/index.html"]);
        var page = open.Page;
        await Expect(page.Locator("timeline-view.is-live")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-act=earlier]")).ToHaveTextAsync("1 earlier");
        Assert.DoesNotContain("view=", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("[data-act=all]");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("\\?view=all$"));
        await Expect(page.Locator("[data-act=earlier]")).ToHaveAttributeAsync("aria-disabled", "true");
        await page.ReloadAsync();
        await Expect(page.Locator("timeline-view.is-live")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-act=all]")).ToHaveAttributeAsync("aria-disabled", "true");
        Assert.Empty(open.Complaints);
    }

    // Eighty events of one year and one eight centuries before.
    private static SmallSite Large()
    {
        var events = Enumerable.Range(0, 80).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"- {{ id: e{i:0000}, title: Event {i}, date: 2001-{1 + i / 7:00}-{1 + i % 7:00}, people: [{(i % 4 == 0 ? "ada" : "bob")}] }}\n"));
        var site = new SmallSite(SmallSite.Settings + "view: 1995/2005\n")
            .With("input/events/all.yml", string.Concat(events)).WithEvent("charter", "1142", "people: [ada, cleo]\n");
        site.Built();
        return site;
    }
}
