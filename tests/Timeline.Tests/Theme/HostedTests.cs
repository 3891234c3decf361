using System.Collections.Concurrent;

using Microsoft.Playwright;

using Timeline.Tests.Site;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Theme;

/// <summary>The example on a host: everything a reader asks for is there, what may be kept is not asked for twice, and what is missing says where the site is.</summary>
public sealed class HostedTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    [Fact]
    public async Task Whatever_a_reader_does_is_there_and_on_the_next_page_only_what_may_have_changed_is_asked_for()
    {
        using var host = new StaticHost(example.Folder);
        var context = await example.ContextAsync(new());
        try
        {
            var page = await context.NewPageAsync();
            var complaints = Complaints(page);
            await ReadAsync(page, host.Address);
            var first = host.Taken();
            Assert.Equal([], first.Where(answer => answer.Status != 200));
            Assert.All(first, answer => Assert.Equal((answer.Path, BuiltFiles.HashIn(answer.Path) is not null), (answer.Path, answer.IsLasting)));
            string[] used = ["assets/site.css", "assets/view.js", "assets/find.js", "assets/panel.js", "data/timeline.js", "data/events/0.js", "data/words/index.js", "data/words/0.js", "data/words/places-0.js"];
            Assert.Equal([], used.Except(first.Where(answer => answer.IsLasting).Select(answer => BuiltFiles.Plain(answer.Path))));

            await ReadAsync(page, host.Address);
            var second = host.Taken();
            Assert.Equal(["", "assets/names.js"], second.Select(answer => answer.Path).Distinct().Order(StringComparer.Ordinal));
            Assert.All(second, answer => Assert.Equal(304, answer.Status));

            foreach (var path in new[] { "events/antwerp-visit/", "years/2025/", "on-this-day/", "about/", "embed/", "events/antwerp-visit" })
            {
                await page.GotoAsync(host.Address + path);
            }

            Assert.Equal([], host.Taken().Where(answer => answer.Status >= 400 || (answer.Path.Contains("assets/", StringComparison.Ordinal) && answer.Path != "assets/names.js" && !answer.IsLasting)));
            Assert.Equal([], complaints);
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    // Wherever the site lies and however deep the address is: nobody told the build.
    [Theory]
    [InlineData("/", "nothing")]
    [InlineData("/", "events/not/there.html")]
    [InlineData("/a/b/", "nothing")]
    [InlineData("/a/b/", "events/nothing/")]
    [InlineData("/a/b/", "events/antwerp-visit/much/too/deep?x#y")]
    public async Task What_is_missing_looks_like_the_site_and_leads_to_it(string at, string path)
    {
        using var host = new StaticHost(example.Folder, at);
        var context = await example.ContextAsync(new());
        try
        {
            var page = await context.NewPageAsync();
            var answer = await page.GotoAsync(host.Address + path);
            Assert.Equal(404, answer!.Status);
            await page.WaitForFunctionAsync("home => document.querySelector('.actions a').href === home", host.Address + "index.html");
            Assert.NotEqual("", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--paper')"));
            var elsewhere = await page.Locator("a[href]:not(.skip)").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
            Assert.All(elsewhere, link => Assert.StartsWith(host.Address, link, StringComparison.Ordinal));
            await page.Locator(".actions a").First.ClickAsync();
            await Expect(page.Locator("timeline-view")).ToHaveCountAsync(1);
            await Expect(page).ToHaveURLAsync(host.Address);
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_page_that_is_open_while_the_site_is_built_anew_finds_what_is_new()
    {
        using var site = new SmallSite().WithEvent("harbour").WithEvent("bridge");
        site.Built();
        using var host = new StaticHost(site.Folder["output"]);
        var context = await example.ContextAsync(new());
        try
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(host.Address);
            await LiveDrawing.DrawnAsync(page);
            site.With("input/events/bridge.yml", "title: The bridge\ndate: 2001\nsummary: A viaduct instead.\n").Built();
            await page.FillAsync("#find", "viaduct");
            await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(1);
            await Expect(page.Locator(".entry:visible")).ToContainTextAsync("A viaduct instead.");
            await Waiting.ForAddressAsync(page, "?q=viaduct");
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    private static ConcurrentQueue<string> Complaints(IPage page)
    {
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        return complaints;
    }

    // The drawing, a filter, a phrase that is sought, an event in place.
    private static async Task ReadAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await LiveDrawing.DrawnAsync(page);
        await page.FillAsync("#find", "\"closed for crime\"");
        await Expect(page.Locator(".entry:visible")).ToHaveCountAsync(1);
        await page.Locator(".entry:visible .entry-title a").First.WaitForAsync();
        await page.EvaluateAsync("timeline.open('antwerp-visit')");
        await Expect(page.Locator("#panel")).ToContainTextAsync("received the US Secretary of Homeland Security");
        await Waiting.ForAsync(page, "document.querySelector('timeline-view').isInReach"); // hands come to lead to it
        await Waiting.ForRestAsync(page);
    }
}
