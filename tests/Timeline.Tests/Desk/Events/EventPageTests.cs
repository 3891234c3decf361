using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Desk.Events;

/// <summary>The form of an event and the text beside it, as an author uses them.</summary>
public sealed class EventPageTests(BoardDesk desk) : IClassFixture<BoardDesk>
{
    private static readonly int Start = BoardDesk.Report.IndexOf("The ferry", StringComparison.Ordinal);
    private static readonly int End = BoardDesk.Report.IndexOf("taken off.", StringComparison.Ordinal) + "taken off.".Length;

    [Fact]
    public async Task Selected_words_become_an_event_that_is_proven_before_it_is_saved()
    {
        var (page, complaints) = await desk.OpenAsync($"event?new&source=report&start={Start}&end={End}");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Verified");
        await Expect(page.Locator("#field-date")).ToHaveValueAsync("1987-05-09");
        await Expect(page.Locator("#raw-problems")).ToContainTextAsync("Nothing is wrong");
        await page.FillAsync("#field-title", "The Marta runs aground");
        await page.FillAsync("#field-summary", "A ferry ran aground, and its passengers were taken off. [@report]");
        await Save(page);
        Assert.Equal("""
            title: The Marta runs aground
            date: 1987-05-09
            summary: |
              A ferry ran aground, and its passengers were taken off. [@report]
            citations:
              - source: report
                quote: "The ferry Marta ran aground off Gull Point on 9 May 1987, and forty-one passengers were taken off."
                locator: { paragraph: 3 }
                supports: [date, title]

            """, desk.Text("input/events/the-marta-runs-aground.yml"));
        await Expect(page.Locator("#page")).ToHaveAttributeAsync("href", "/events/the-marta-runs-aground/");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Of_a_file_written_by_hand_only_what_is_edited_changes()
    {
        const string Path = "input/events/by-hand.yml";
        var (page, complaints) = await desk.OpenAsync(await desk.FormOf(Path, BoardDesk.Mole));
        await Expect(page.Locator(".difference del").First).ToHaveTextAsync("old");
        await page.ClickAsync("text=Use the source’s words");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Verified");
        await page.FillAsync("#field-date", "early May 1987");
        await page.FillAsync("#field-title", "The board votes for the new mole");
        await page.GetByLabel("the summary").CheckAsync();
        await Expect(page.Locator(".others")).ToContainTextAsync("1 more field in the text: links");
        await Save(page);
        Assert.Equal(BoardDesk.Mole
            .Replace("the old mole", "the new mole", StringComparison.Ordinal)
            .Replace("date: 1987-05-03", "date: 1987-05", StringComparison.Ordinal)
            .Replace("The board votes for a mole", "The board votes for the new mole", StringComparison.Ordinal)
            .Replace("[title, date]", "[title, date, summary]", StringComparison.Ordinal), desk.Text(Path));
        await page.ClickAsync("#undo");
        await Expect(page.Locator("#notice")).ToContainTextAsync("as it was before");
        Assert.Equal(BoardDesk.Mole, desk.Text(Path));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_text_can_be_written_too_and_the_form_follows()
    {
        const string Path = "input/events/raw.yml";
        var (page, _) = await desk.OpenAsync(await desk.FormOf(Path, "title: Raw\ndate: 1987\nstatus: draft\n"));
        var raw = page.Locator(".raw-text");
        await raw.FillAsync("title: Written in the text\ndate: 1987-13\nstatus: draft\n");
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("Written in the text");
        await Expect(page.Locator("#field-date-problems")).ToContainTextAsync("not a date");
        await Expect(page.Locator(".raw-lines > div").Nth(1)).ToHaveClassAsync("is-error");
        await raw.FillAsync("title: [\n");
        await Expect(page.Locator("#fields:disabled")).ToHaveCountAsync(1);
        await raw.FillAsync("title: Whole again\ndate: 1987\nstatus: draft\n");
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("Whole again");
        await Expect(page.Locator("#fields:disabled")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Unsaved_text_comes_back_and_can_be_discarded()
    {
        const string Path = "input/events/unsaved.yml";
        const string Text = "title: As it is on disk\ndate: 1987\nstatus: draft\n";
        var (page, _) = await desk.OpenAsync(await desk.FormOf(Path, Text));
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("As it is on disk");
        await page.Locator("#field-title").PressSequentiallyAsync(", and more"); // the last letters are in no text yet
        await page.ReloadAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("is back");
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("As it is on disk, and more");
        await Expect(page.Locator(".raw-text")).ToHaveValueAsync(Text.Replace("disk", "disk, and more", StringComparison.Ordinal));
        Assert.Equal(Text, desk.Text(Path));
        await page.ClickAsync("text=Discard it");
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("As it is on disk");
        await page.ReloadAsync();
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("As it is on disk");
        await Expect(page.Locator("#notice")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Keep mine", "Mine")]
    [InlineData("Take theirs", "Theirs")]
    public async Task A_file_that_changed_meanwhile_is_written_over_only_when_the_author_says_so(string choice, string title)
    {
        var path = $"input/events/conflict-{title.ToLowerInvariant()}.yml";
        var (page, _) = await desk.OpenAsync(await desk.FormOf(path, "title: Before\ndate: 1987\nstatus: draft\n"));
        await Expect(page.Locator("#field-title")).ToHaveValueAsync("Before");
        await page.FillAsync("#field-title", "Mine");
        desk.Folder.With(path, "title: Theirs\ndate: 1987\nstatus: draft\n");
        await page.ClickAsync("#save");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("pre").Nth(0)).ToContainTextAsync("title: Mine");
        await Expect(dialog.Locator("pre").Nth(1).Locator("ins")).ToHaveTextAsync("title: Theirs\n");
        Assert.Contains("Theirs", desk.Text(path), StringComparison.Ordinal);
        await Accessibility.AssertAsync(page, page.Url);
        await dialog.GetByText(choice).ClickAsync();
        await Expect(page.Locator("#state")).ToContainTextAsync("Saved");
        Assert.Equal($"title: {title}\ndate: 1987\nstatus: draft\n", desk.Text(path));
        if (title == "Theirs")
        {
            await page.ClickAsync("text=Bring mine back");
            await Expect(page.Locator("#field-title")).ToHaveValueAsync("Mine");
        }
    }

    [Fact]
    public async Task An_event_is_written_and_saved_by_keyboard_alone()
    {
        var (page, complaints) = await desk.OpenAsync("events");
        var keys = page.Keyboard;
        await Expect(page.Locator(".events tbody tr")).Not.ToHaveCountAsync(0);
        await page.Locator("main a.button").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#field-title")).ToBeFocusedAsync();
        await keys.TypeAsync("Typed alone");
        await DeskBrowser.TabAsync(page, "#field-date");
        await keys.TypeAsync("9 May 1987");
        await DeskBrowser.TabAsync(page, "#field-summary");
        await Expect(page.Locator("#field-date")).ToHaveValueAsync("1987-05-09");
        await keys.TypeAsync("All of it was typed. [@report]");
        await DeskBrowser.TabAsync(page, "#add-citation");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#field-citations-0-source")).ToBeFocusedAsync();
        await keys.TypeAsync("report");
        await DeskBrowser.TabAsync(page, "#field-citations-0-quote");
        await keys.TypeAsync("forty-one passengers were taken off");
        await DeskBrowser.TabAsync(page, "#citation-citations-0 .check:nth-child(1) input");
        await keys.PressAsync("Space");
        await DeskBrowser.TabAsync(page, "#field-lane");
        await keys.PressAsync("t");
        await DeskBrowser.TabAsync(page, "#terms-1");
        await keys.TypeAsync("car");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".chosen button").First).ToHaveTextAsync("Jane Carver×");
        await DeskBrowser.TabAsync(page, "#terms-2");
        await keys.TypeAsync("Lighthouse");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Verified");
        await keys.PressAsync("Control+s");
        await Expect(page.Locator("#state")).ToHaveTextAsync("Saved");
        Assert.Equal("""
            title: Typed alone
            date: 1987-05-09
            summary: |
              All of it was typed. [@report]
            lane: town
            citations:
              - source: report
                quote: forty-one passengers were taken off
                supports: [title]
            people: [jane-carver]
            places: [Lighthouse]

            """, desk.Text("input/events/typed-alone.yml"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_citation_is_added_to_the_event_that_the_address_names()
    {
        const string Path = "input/events/cited.yml";
        var (page, _) = await desk.OpenAsync(await desk.FormOf(Path, "- { id: c1, title: One, date: 1987, status: draft }\n- { id: c2, title: Two, date: 1987, status: draft }\n")
            + $"&event=c2&cite=report&start={Start}&end={End}");
        await Expect(page.Locator("#field-citations-0-quote")).ToBeFocusedAsync();
        await Expect(page.Locator("#heading")).ToHaveTextAsync("Two");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Verified");
        await Save(page);
        Assert.StartsWith("- { id: c1, title: One, date: 1987, status: draft }\n", desk.Text(Path), StringComparison.Ordinal);
        Assert.Contains("forty-one passengers", desk.Text(Path), StringComparison.Ordinal);
        await page.SelectOptionAsync("#choice", "0");
        await Expect(page.Locator("#heading")).ToHaveTextAsync("One");
    }

    [Fact]
    public async Task A_problem_leads_to_its_field()
    {
        desk.Folder.With("input/events/problem.yml", "title: A problem\ndate: 1987\nsummary: None. [@report]\ncitations:\n  - source: report\n    quote: the board voted for a bridge\n");
        var (page, _) = await desk.OpenAsync("events");
        await Expect(page.Locator(".events")).ToContainTextAsync("A problem");
        await page.GotoAsync(new Uri(desk.Desk!.Desk, "problems").AbsoluteUri);
        await page.Locator("#files a", new() { HasText = "the board voted for a bridge" }).ClickAsync();
        await Expect(page.Locator("#field-citations-0-quote")).ToBeFocusedAsync();
        File.Delete(desk.Folder["input/events/problem.yml"]);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("problems")]
    [InlineData("event?path=input%2Fevents%2Faxe.yml")]
    [InlineData("event?path=input%2Fevents%2Fothers.yml&event=two")]
    [InlineData("event?path=input%2Ftimeline.yml")]
    [InlineData("event?new")]
    public async Task Every_page_fits_and_has_no_axe_violation(string address)
    {
        await desk.FormOf("input/events/axe.yml", BoardDesk.Mole.Replace("1987-05-03", "1987-13-03", StringComparison.Ordinal));
        var (page, complaints) = await desk.OpenAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Looking.AssertFitsAsync(page);
        await Accessibility.AssertAsync(page, address);
        foreach (var (width, isDark) in new[] { (768, true), (390, false) })
        {
            await Looking.AtAsync(page, width, isDark);
            await Looking.AssertFitsAsync(page);
            await Accessibility.AssertLooksAsync(page, $"{address}, {width} px");
        }

        Assert.Empty(complaints);
    }

    private static async Task Save(IPage page)
    {
        await page.ClickAsync("#save");
        await Expect(page.Locator("#state")).ToHaveTextAsync("Saved");
    }
}
