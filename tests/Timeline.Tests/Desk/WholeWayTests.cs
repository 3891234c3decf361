using Microsoft.Playwright;

using Timeline.Tests.Cli;

using static Microsoft.Playwright.Assertions;

namespace Timeline.Tests.Desk;

/// <summary>From a new site to published events out of a PDF, a web page and pasted words, without an editor; and once without a mouse.</summary>
public sealed class WholeWayTests : IDisposable
{
    private const string Page = "<html lang=\"en\"><head><title>Ferry aground</title><meta property=\"article:published_time\" content=\"1987-05-10T08:00:00Z\"></head>"
        + "<body><main><h1>Ferry aground</h1><p>The ferry Marta ran aground off Gull Point on Saturday, and forty-one passengers were taken off.</p></main></body></html>";

    private const string Minutes = "Minutes of the board\n\nThe board voted for the new mole on 3 May 1987.\n";

    private readonly TemporaryFolder folder = new();
    private readonly DeskBrowser desk;

    public WholeWayTests(Chromium chromium)
    {
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "new", "site").ExitCode);
        desk = new(chromium, folder);
    }

    public void Dispose()
    {
        desk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Three_events_are_published_out_of_a_PDF_a_web_page_and_pasted_words()
    {
        await using var open = await desk.OpenAsync("");
        var page = open.Page;

        await page.Locator("#file").SetInputFilesAsync(Path.Combine(Repository.Root, "tests/cases/sources/pdf/report.pdf"));
        await page.GetByLabel("Date").FillAsync("1912-03");
        await RecordAsync(page, "No, or I am not sure");
        await EventOfAsync(page, "The second failure", "was shorter", "input/events/the-lamps-fail-a-second-time.yml", "The lamps fail a second time");

        await page.GotoAsync(new Uri(desk.Desk.Desk, "").AbsoluteUri);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "ferry.html", MimeType = "text/html", Buffer = System.Text.Encoding.UTF8.GetBytes(Page) });
        await Expect(page.Locator("#guess-issued")).ToContainTextAsync("Guess");
        await RecordAsync(page, "No, or I am not sure");
        await EventOfAsync(page, "The ferry Marta", "were taken off", "input/events/the-ferry-marta-runs-aground.yml", "The ferry Marta runs aground");

        await page.GotoAsync(new Uri(desk.Desk.Desk, "").AbsoluteUri);
        await page.FillAsync("#paste", Minutes);
        await page.GetByText("Use this text").ClickAsync();
        await RecordAsync(page, "Yes: it is mine");
        await EventOfAsync(page, "The board voted", "3 May 1987", "input/events/the-board-votes-for-a-mole.yml", "The board votes for a mole");

        Assert.Equal("""
            title: The ferry Marta runs aground
            date: 1987-05-09
            summary: |
              The ferry Marta runs aground. [@ferry]
            citations:
              - source: ferry
                quote: "The ferry Marta ran aground off Gull Point on Saturday, and forty-one passengers were taken off"
                locator: { paragraph: 2 }
                supports: [date, title]

            """, File.ReadAllText(folder["input/events/the-ferry-marta-runs-aground.yml"]));
        var build = TimelineProgram.Run(folder.Path, "build", "--strict");
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Contains("6 events", build.Out, StringComparison.Ordinal);
        foreach (var id in new[] { "the-lamps-fail-a-second-time", "the-ferry-marta-runs-aground", "the-board-votes-for-a-mole" })
        {
            Assert.True(File.Exists(folder[$"output/events/{id}/index.html"]), id);
        }

        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_whole_way_goes_by_keyboard_alone()
    {
        await using var open = await desk.OpenAsync("");
        var (page, keys) = (open.Page, open.Page.Keyboard);
        await Expect(page.Locator("#rows li")).Not.ToHaveCountAsync(0);
        await DeskBrowser.TabAsync(page, "#paste");
        await keys.InsertTextAsync(Minutes);
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(page.GetByLabel("Title")).ToBeFocusedAsync();
        await DeskBrowser.TabAsync(page, "[name=may]");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".written")).ToContainTextAsync("seeds/minutes-of-the-board.txt");
        await DeskBrowser.TabAsync(page, ".written a, .written ~ * a");
        await keys.PressAsync("Enter");

        await Expect(page.Locator(".text .date").First).ToBeVisibleAsync();
        await DeskBrowser.TabAsync(page, "#text");
        await keys.PressAsync("Control+Home");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Home");
        await keys.PressAsync("Shift+End");
        await Expect(page.Locator("#selection .card .verdict")).ToContainTextAsync("exact");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");

        await Expect(page.Locator("#field-date")).ToHaveValueAsync("1987-05-03");
        await Expect(page.Locator("#field-title")).ToBeFocusedAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("The board votes for a mole");
        await keys.PressAsync("Control+s");
        await Expect(page.Locator("#state")).ToHaveTextAsync("Saved");
        var text = File.ReadAllText(folder["input/events/the-board-votes-for-a-mole.yml"]);
        Assert.StartsWith("title: The board votes for a mole\ndate: 1987-05-03\n", text, StringComparison.Ordinal);
        Assert.Contains("    quote: The board voted for the new mole on 3 May 1987.\n", text, StringComparison.Ordinal);
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "build").ExitCode);
        Assert.Empty(open.Complaints);
    }

    private static async Task RecordAsync(IPage page, string may)
    {
        await page.GetByText(may).ClickAsync();
        await page.GetByText("I have checked what is guessed").ClickAsync();
        await page.GetByText("Record this source").ClickAsync();
        await page.GetByText("Read it and select words").ClickAsync();
    }

    private async Task EventOfAsync(IPage page, string from, string to, string path, string title)
    {
        await Expect(page.Locator(".text .date").First).ToBeVisibleAsync();
        await DeskBrowser.DragAsync(page, from, to);
        await page.Locator("#selection .card").GetByText("New event").ClickAsync();
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Verified");
        await page.FillAsync("#field-title", title);
        var note = await page.InputValueAsync("#field-summary");
        await page.FillAsync("#field-summary", $"{title}. {note[note.LastIndexOf('[')..]}");
        await page.ClickAsync("#save");
        await Expect(page.Locator("#state")).ToHaveTextAsync("Saved");
        Assert.True(File.Exists(folder[path]), string.Join('\n', Directory.GetFiles(folder["input/events"])));
    }
}
