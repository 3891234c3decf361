using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>Embeds in pages of other people, on an origin of their own, in a real browser.</summary>
[Collection(Chromium.Clipboard)]
public sealed class EmbedTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    private const string Strict = "sandbox=\"\"";
    private const string Usual = "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"";
    private const string Event = "embed/events/antwerp-visit/index.html";

    public static TheoryData<string, string> Frames => new()
    {
        { Event, "" },
        { Event, Strict },
        { Event, Usual },
        { "embed/index.html", Strict },
        { "embed/index.html", Usual },
        { "embed/people/kristi-noem/index.html", Usual },
        { "embed/years/2025/index.html", Usual },
        { "embed/eras/formation/index.html", Strict },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task In_any_sandbox_an_embed_shows_its_content_and_asks_for_nothing_but_itself(string path, string sandbox)
    {
        await using var host = await HostPage.OpenAsync(example, $"""<iframe src="{HostPage.Site}{path}" {sandbox} width="320" height="600" title="Framed"></iframe>""");
        var frame = host.Page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".note:visible, .entry:visible")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(frame.Locator("mark").First).ToBeAttachedAsync();
        Assert.Equal([HostPage.Address, HostPage.Site + path], host.Requests);
        await Waiting.ForAsync(true, () => frame.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth <= html.clientWidth"), "it fits");
        // That a sandbox without scripts runs none is what Chromium calls an error.
        Assert.All(host.Complaints, complaint => Assert.True(sandbox == Strict && complaint.StartsWith("Blocked script execution", StringComparison.Ordinal), complaint));
    }

    [Fact]
    public async Task In_the_strictest_sandbox_the_number_of_a_note_leads_to_the_note()
    {
        await using var host = await HostPage.OpenAsync(example, $"""<iframe src="{HostPage.Site}{Event}" {Strict} width="480" height="300" title="Framed"></iframe>""");
        var frame = host.Page.FrameLocator("iframe");
        await frame.Locator(".note-ref a").Nth(1).ClickAsync();
        await Assertions.Expect(frame.Locator("#note-2")).ToBeInViewportAsync();
        Assert.Single(host.Page.Context.Pages);
    }

    [Fact]
    public async Task Links_open_the_site_beside_the_page_also_those_of_the_drawing()
    {
        await using var host = await HostPage.OpenAsync(example, $"""<iframe src="{HostPage.Site}embed/index.html" {Usual} width="900" height="700" title="Framed"></iframe>""");
        var frame = host.Page.FrameLocator("iframe");
        foreach (var link in new[] { frame.Locator("h2 a").First, frame.Locator("a.mark[data-event]").First })
        {
            var opened = await host.Page.Context.RunAndWaitForPageAsync(() => link.DispatchEventAsync("click"));
            await opened.WaitForURLAsync(HostPage.Site + "events/**");
            await Assertions.Expect(opened.Locator("h1")).ToBeVisibleAsync();
        }

        Assert.Equal(HostPage.Address, host.Page.Url);
    }

    [Theory]
    [InlineData("?people=kristi-noem", ".entry[data-terms*='people:kristi-noem']")]
    [InlineData("?people=kristi-noem+bart-de-wever", ".entry[data-terms*='people:kristi-noem'][data-terms*='people:bart-de-wever']")]
    [InlineData("?people=kristi-noem,marco-rubio&lane=politics", ".entry[data-terms*='lane:politics']:is([data-terms*='people:kristi-noem'], [data-terms*='people:marco-rubio'])")]
    [InlineData("?q=helicoptér", "#event-helicopter-flight")]
    [InlineData("?from=2026-01-03&to=2026-01-03&lane=enforcement", "#event-capture-in-caracas, #event-charges-against-maduro, #event-turn-to-ketamine, #event-decade-of-cocaine")]
    public async Task The_query_of_the_address_narrows_the_list_and_can_be_undone(string query, string shown)
    {
        await using var host = await HostPage.OpenAsync(example, $"""<iframe src="{HostPage.Site}embed/index.html{query}" {Usual} width="700" height="700" title="Framed"></iframe>""");
        var frame = host.Page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator(".shown button")).ToBeVisibleAsync();
        var expected = await frame.Locator(shown).EvaluateAllAsync<string[]>("entries => entries.map((entry) => entry.id)");
        Assert.NotEmpty(expected);
        await Waiting.ForAsync(string.Join(' ', expected), () => frame.Locator(".entry:visible").EvaluateAllAsync<string>("entries => entries.map((entry) => entry.id).join(' ')"));
        await Assertions.Expect(frame.Locator(".shown")).ToContainTextAsync($"{expected.Length} of 36 events");
        await Assertions.Expect(frame.Locator("h1 a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(query.Split('=')[0])));
        await frame.Locator(".shown button").ClickAsync();
        await Assertions.Expect(frame.Locator(".entry:visible")).ToHaveCountAsync(36);
        await Assertions.Expect(frame.Locator("a.is-out")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_an_embed_too_what_is_asked_for_in_vain_is_said_and_a_range_may_be_the_wrong_way_round()
    {
        await using var unknown = await example.LookAsync("embed/index.html?people=kristi-noen&lane=politics");
        await Assertions.Expect(unknown.Page.Locator(".shown")).ToContainTextAsync("Nothing is filed under “kristi-noen”.");
        await Assertions.Expect(unknown.Page.Locator(".entry:visible")).ToHaveCountAsync(0);

        await using var straight = await example.LookAsync("embed/index.html?from=2025-09&to=2026-01");
        await using var turned = await example.LookAsync("embed/index.html?from=2026-01&to=2025-09");
        await Assertions.Expect(straight.Page.Locator(".shown")).ToContainTextAsync("of 36 events");
        var found = await straight.Page.Locator(".entry:visible").CountAsync();
        Assert.InRange(found, 1, 35);
        await Assertions.Expect(turned.Page.Locator(".entry:visible")).ToHaveCountAsync(found);
        await Assertions.Expect(turned.Page.Locator(".shown")).ToContainTextAsync("2026-01 lies after 2025-09: the two were swapped.");
        Assert.DoesNotContain("swapped", await straight.Page.Locator(".shown").TextContentAsync() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_element_is_as_high_as_its_content_and_keeps_what_stands_in_it_until_then()
    {
        await using var host = await HostPage.OpenAsync(example, $"""
            <style>iframe, a, timeline-embed {'{'} all: unset !important; font: 40px fantasy {'}'}</style>
            <timeline-embed id="found" src="{HostPage.Site}{Event}" theme="dark"><a href="{HostPage.Site}events/antwerp-visit/">The visit</a></timeline-embed>
            <timeline-embed id="fixed" src="{HostPage.Site}embed/index.html" height="333" filter="people=kristi-noem&from=2025"><a href="{HostPage.Site}">All</a></timeline-embed>
            <timeline-embed id="lost" src="{HostPage.Site}embed/no-such/index.html"><a href="{HostPage.Site}">Not there</a></timeline-embed>
            <timeline-embed id="bad" src="javascript:alert(1)"><a href="{HostPage.Site}">No address</a></timeline-embed>
            <script async src="{HostPage.Site}embed.js"></script>
            """);
        var page = host.Page;
        await Assertions.Expect(page.Locator("#found a")).ToBeHiddenAsync();
        var iframe = page.Locator("#found iframe");
        var frame = iframe.ContentFrame;
        Task<double> HeightAsync() => frame.Locator("html").EvaluateAsync<double>("html => Math.ceil(html.getBoundingClientRect().height)");
        await Waiting.ForAsync(0d, async () => await HeightAsync() - (await Waiting.ForBoxAsync(iframe)).Height, "as high as its content");
        var height = await HeightAsync();
        Assert.InRange(height, 200, 2000);
        Assert.Equal(("The visit", "allow-scripts allow-popups allow-popups-to-escape-sandbox", "lazy"), (await iframe.GetAttributeAsync("title"), await iframe.GetAttributeAsync("sandbox"), await iframe.GetAttributeAsync("loading")));
        await Assertions.Expect(frame.Locator("html")).ToHaveCSSAsync("background-color", "rgb(21, 22, 24)");

        // A narrower frame is a higher one.
        await page.SetViewportSizeAsync(340, 900);
        await page.WaitForFunctionAsync("height => document.querySelector('#found').shadowRoot.querySelector('iframe').offsetHeight > height", height);

        await page.Locator("#fixed").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("#fixed a")).ToBeHiddenAsync();
        Assert.Equal(333, (await Waiting.ForBoxAsync(page.Locator("#fixed iframe"))).Height); // whatever is in it
        await Assertions.Expect(page.Locator("#fixed iframe").ContentFrame.Locator(".shown")).ToContainTextAsync("of 36 events");
        await Assertions.Expect(page.Locator("#lost a")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#bad a")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#bad iframe")).ToHaveCountAsync(0);
        Assert.DoesNotContain(host.Requests, request => !request.StartsWith(HostPage.Site, StringComparison.Ordinal) && request != HostPage.Address);
    }

    [Fact]
    public async Task A_height_that_another_window_sends_is_not_believed()
    {
        await using var host = await HostPage.OpenAsync(example, $"""
            <timeline-embed src="{HostPage.Site}{Event}"></timeline-embed><script src="{HostPage.Site}embed.js"></script>
            """);
        var page = host.Page;
        var iframe = page.Locator("timeline-embed iframe");
        await Assertions.Expect(iframe.ContentFrame.Locator("h1")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('timeline-embed').shadowRoot.querySelector('slot') === null");
        var height = (await Waiting.ForBoxAsync(iframe)).Height;
        await page.EvaluateAsync("() => new Promise((done) => { addEventListener('message', () => setTimeout(done)); postMessage({ type: 'timeline-embed', version: 1, height: 9000 }, '*'); })");
        Assert.Equal(height, (await Waiting.ForBoxAsync(iframe)).Height);

        // A page with a script of its own may ask.
        Assert.Equal(height, await page.EvaluateAsync<double>("""
            () => new Promise((done) => {
              addEventListener("message", ({ data }) => done(data.height));
              document.querySelector("timeline-embed").shadowRoot.querySelector("iframe").contentWindow.postMessage({ type: "timeline-embed", version: 1, ask: "height" }, "*");
            })
            """));
    }

    [Fact]
    public async Task The_keys_j_and_k_move_within_an_embed()
    {
        await using var host = await HostPage.OpenAsync(example, $"""<iframe src="{HostPage.Site}embed/people/kristi-noem/index.html" {Usual} width="700" height="700" title="Framed"></iframe>""");
        var frame = host.Page.FrameLocator("iframe");
        await frame.Locator("h1 a").FocusAsync();
        foreach (var (key, expected) in new[] { ("j", 0), ("j", 1), ("k", 0) })
        {
            await host.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(frame.Locator("h2 a").Nth(expected)).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task The_code_to_copy_has_the_address_and_the_filters_of_the_moment()
    {
        await using var host = await HostPage.OpenAsync(example, "");
        var page = host.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(HostPage.Site + "index.html?people=kristi-noem&from=2025");
        await page.ClickAsync(".embed-box > summary");
        await Assertions.Expect(page.Locator(".embed-address")).ToHaveCountAsync(0); // its script comes when it is asked for
        await Assertions.Expect(page.Locator("#embed-frame")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("from=2025"));
        var code = await page.InputValueAsync("#embed-frame");
        Assert.StartsWith($"""<iframe src="{HostPage.Site}embed/index.html?people=kristi-noem&amp;from=2025" title="Antwerp and the drug war" """, code, StringComparison.Ordinal);
        var element = await page.InputValueAsync("#embed-element");
        Assert.Contains($"""<timeline-embed src="{HostPage.Site}embed/index.html?people=kristi-noem&amp;from=2025" height="640">""", element, StringComparison.Ordinal);
        Assert.Contains($"""<script async src="{HostPage.Site}embed.js"></script>""", element, StringComparison.Ordinal);
        await page.Locator(".embed-box button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".embed-box button").First).ToHaveTextAsync("Copied");
        Assert.Equal(code, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.Locator(".embed-box p a").ClickAsync();
        await Assertions.Expect(page.Locator(".shown")).ToContainTextAsync("of 36 events");

        // Forms to cite in are copied by the same means.
        await page.GotoAsync(HostPage.Site + "events/antwerp-visit/index.html");
        await page.ClickAsync(".cite:not(.embed-box) > summary");
        var cite = page.Locator(".cite-forms button").First;
        await cite.ClickAsync();
        await Assertions.Expect(cite).ToHaveTextAsync("Copied");
        Assert.Equal(await page.Locator(".cite-text").First.TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        // What was copied works where it is pasted.
        await host.ShowAsync(code + element);
        await Assertions.Expect(page.Locator("iframe").First.ContentFrame.Locator(".shown button")).ToBeVisibleAsync();
        await page.Locator("timeline-embed").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("timeline-embed iframe").ContentFrame.Locator(".shown button")).ToBeVisibleAsync();
        Assert.Empty(host.Complaints);
    }
}
