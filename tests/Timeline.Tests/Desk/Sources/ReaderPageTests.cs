using Microsoft.Playwright;

namespace Timeline.Tests.Desk.Sources;

/// <summary>The reader in a real browser: words are selected with mouse and keyboard, and what they come to is shown before anything is made of them.</summary>
[Collection(Chromium.Clipboard)]
public sealed class ReaderPageTests(ReaderPageTests.OpenDesk site) : IClassFixture<ReaderPageTests.OpenDesk>
{
    private readonly DeskBrowser desk = site.Desk;

    [Theory]
    [InlineData("", 1280, false)]
    [InlineData("", 768, true)]
    [InlineData("reader?source=report", 1280, false)]
    [InlineData("reader?source=report", 768, true)]
    [InlineData("reader?source=hebrew", 768, false)]
    [InlineData("reader?source=sealed", 1280, true)]
    public async Task Every_page_fits_asks_nothing_of_others_and_has_no_axe_violation(string page, int width, bool isDark)
    {
        await using var open = await desk.OpenAsync(page, width, isDark);
        await Assertions.Expect(open.Page.Locator("#rows li, #facts div").First).ToBeVisibleAsync();
        await Looking.AssertFitsAsync(open.Page);
        await Accessibility.AssertAsync(open.Page, page);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Words_selected_with_the_mouse_show_their_verdict_and_lead_to_a_new_event()
    {
        await using var open = await desk.OpenAsync("reader?source=report");
        var page = open.Page;
        await Assertions.Expect(page.Locator(".text .date").First).ToHaveTextAsync("3 May 1987");
        await DeskBrowser.DragAsync(page, "The ferry", "taken off");
        var card = page.Locator("#selection .card");
        await Assertions.Expect(card.Locator(".verdict")).ToContainTextAsync("exact");
        await Assertions.Expect(card.Locator(".dates")).ToContainTextAsync("9 May 1987 1987-05-09");
        var address = new Uri(await card.GetByText("New event").EvaluateAsync<string>("a => a.href"));
        var words = System.Web.HttpUtility.ParseQueryString(address.Query);
        Assert.Equal("report", words["source"]);
        Assert.StartsWith("The ferry Marta ran aground", HarbourSite.Report[int.Parse(words["start"]!, null)..int.Parse(words["end"]!, null)], StringComparison.Ordinal);
        await card.GetByText("Copy as YAML").ClickAsync();
        await Assertions.Expect(card.Locator("[role=status]")).ToContainTextAsync("Copied");
        Assert.StartsWith("- source: report\n  quote: \"The ferry Marta", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_whole_way_goes_by_keyboard_and_nothing_changes_the_text()
    {
        await using var open = await desk.OpenAsync("reader?source=report");
        var page = open.Page;
        var text = page.Locator("#text");
        await Assertions.Expect(page.Locator(".text .date").First).ToBeVisibleAsync();
        var before = await text.InnerTextAsync();
        for (var presses = 0; presses < 20 && await page.EvaluateAsync<string>("document.activeElement.id") != "text"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("No word is added. ");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Control+x");
        await page.Keyboard.PressAsync("Control+v");
        for (var i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("Control+ArrowRight");
        }

        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await Waiting.ForRestAsync(page);
        Assert.Equal(before, await text.InnerTextAsync());
        var card = page.Locator("#selection .card");
        await Assertions.Expect(card.Locator(".quote")).ToHaveTextAsync("board voted for");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("Enter");

        await page.Keyboard.PressAsync("Enter");
        await Waiting.ForAsync("New event", () => page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Escape");
        await Waiting.ForFocusAsync(page, "#text");
        await Waiting.ForAsync("board voted for", () => page.EvaluateAsync<string>("getSelection().toString().trim()"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#selection")).ToBeHiddenAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Words_are_added_to_an_event_that_is_chosen_by_typing()
    {
        await using var open = await desk.OpenAsync("reader?source=report");
        var page = open.Page;
        await Assertions.Expect(page.Locator(".text .date").First).ToBeVisibleAsync();
        await DeskBrowser.DragAsync(page, "Jane Carver spoke", "against it");
        await page.GetByText("Add to event…").ClickAsync();
        await page.Keyboard.TypeAsync("ferry");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveTextAsync("A ferry runs aground9 May 1987");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/event?path=input%2Fevents%2Fmole.yml&event=ferry**");
        await Assertions.Expect(page.Locator("[id^=field-citations-][id$=-quote]").Last).ToHaveValueAsync("Jane Carver spoke against it");
    }

    [Fact]
    public async Task A_date_under_the_caret_shows_its_value_and_the_cited_words_lead_to_their_event()
    {
        await using var open = await desk.OpenAsync("reader?source=report");
        var page = open.Page;
        await Assertions.Expect(page.Locator(".text .date").First).ToBeVisibleAsync();
        await page.ClickAsync("#date-on");
        await Assertions.Expect(page.Locator("#value")).ToHaveTextAsync("3 May 19871987-05-03");
        await page.ClickAsync("#date-on");
        await Assertions.Expect(page.Locator("#value")).ToHaveTextAsync("9 May 19871987-05-09");
        await page.ClickAsync("#date-back");
        await Assertions.Expect(page.Locator("#value")).ToHaveTextAsync("3 May 19871987-05-03");
        Assert.Equal(["On 3 May 1987 the board voted for the new mole.", "ran aground off Gull Point on 9 May 1987", "forty-one passengers were taken off"],
            (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.cite')].map(a => { let all = ''; for (let n = a.previousSibling; n && !(n.nodeType === 3); n = n.previousSibling) all = n.textContent + all; return all; })")));
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("cited by The board votes for a mole (exact)", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        Assert.EndsWith("event?path=input%2Fevents%2Fmole.yml&event=mole", await page.EvaluateAsync<string>("document.activeElement.href"), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Ten_megabytes_open_at_once_anywhere_and_only_what_is_near_is_there()
    {
        await using var open = await desk.OpenAsync("reader?source=long&at=6000000");
        var page = open.Page;
        await Assertions.Expect(page.Locator(".text p").First).ToBeVisibleAsync();
        await Waiting.ForRestAsync(page);
        Assert.InRange(await page.Locator(".text p").CountAsync(), 20, 3_000);
        var near = await page.EvaluateAsync<int>("Number([...document.querySelectorAll('.text p')].find(p => p.getBoundingClientRect().bottom > 0).dataset.start)");
        Assert.InRange(near, 5_950_000, 6_050_000);
        await Assertions.Expect(page.Locator(".text .date").First).ToBeVisibleAsync();

        await page.FillAsync("#seek", "ship 39999 came");
        await Assertions.Expect(page.Locator("#sought")).ToHaveTextAsync("1 of 1");
        await Assertions.Expect(page.Locator("mark.sought")).ToBeInViewportAsync();
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await Assertions.Expect(page.Locator(".text p[data-number='1']")).ToBeInViewportAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_text_from_right_to_left_is_read_and_selected_so()
    {
        await using var open = await desk.OpenAsync("reader?source=hebrew");
        var page = open.Page;
        var first = page.Locator(".text p").First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        Assert.Equal("rtl", await page.Locator("#text").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("Control+Shift+ArrowLeft");
        await Assertions.Expect(page.Locator("#selection .quote")).ToHaveTextAsync(HarbourSite.Hebrew.Split(' ')[0]);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Of_a_source_that_is_only_a_fingerprint_pasted_words_are_checked()
    {
        await using var open = await desk.OpenAsync("reader?source=sealed");
        var page = open.Page;
        await page.FillAsync("#quote", "the minister had known of the leak since the spring of 1986");
        await page.ClickAsync("#paste-form button");
        await Assertions.Expect(page.Locator("#pasted .verdict")).ToContainTextAsync("verified");
        Assert.Contains("&quote=the+minister+had+known", await page.Locator("#pasted a.button").EvaluateAsync<string>("a => a.href"), StringComparison.Ordinal);
        await page.FillAsync("#quote", "the minister had known nothing of the leak since the spring of 1986");
        await page.ClickAsync("#paste-form button");
        await Assertions.Expect(page.Locator("#pasted .verdict")).ToContainTextAsync("differs");
        Assert.Empty(open.Complaints);
    }

    /// <summary>A desk over the harbour, with a text of ten megabytes. No test of the reader saves anything.</summary>
    public sealed class OpenDesk : IDisposable
    {
        private readonly HarbourSite site = new();

        public OpenDesk(Chromium chromium)
        {
            var ship = 0;
            site.Folder.With("seeds/long.yml", "title: Ten megabytes\nlanguage: en\ntext: long.txt\npublish: full\n")
                .With("seeds/long.txt", string.Concat(Enumerable.Repeat(0, 40_000).Select(_ => $"On 3 May 1987 ship {++ship} came in. {string.Concat(Enumerable.Repeat("It carried coal and grain. ", 8))}\n\n")));
            Desk = new(chromium, site.Folder);
        }

        public DeskBrowser Desk { get; }

        public void Dispose()
        {
            Desk.Dispose();
            site.Dispose();
        }
    }
}
