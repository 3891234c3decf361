using Microsoft.Playwright;

namespace Timeline.Tests.Desk.Sources;

/// <summary>A source is added in a real browser out of a PDF, a web page and pasted words, without opening an editor.</summary>
public sealed class IntakePageTests : IDisposable
{
    private const string Page = "<html lang=\"en\"><head><title>Ferry aground</title><meta property=\"article:published_time\" content=\"2025-09-10T08:00:00Z\"></head><body><main><p>The ferry Marta ran aground off Gull Point on 9 September 2025.</p></main></body></html>";

    private readonly TemporaryFolder folder = new TemporaryFolder().With("input/timeline.yml", "title: A small site\n");
    private readonly DeskBrowser desk;

    public IntakePageTests(Chromium chromium) => desk = new(chromium, folder);

    public void Dispose()
    {
        desk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_dropped_page_is_asked_about_and_recorded_with_its_guesses_marked()
    {
        await using var open = await desk.OpenAsync("");
        var page = open.Page;
        await Assertions.Expect(page.Locator("#empty")).ToContainTextAsync("No source yet");
        await page.EvaluateAsync("text => { const data = new DataTransfer(); data.items.add(new File([text], 'ferry.html', { type: 'text/html' })); document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }", Page);
        await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("Ferry aground");
        await Assertions.Expect(page.Locator("#guess-title")).ToHaveTextAsync("Guess from the page's title");
        await page.GetByLabel("Date").FillAsync("2025-09-11");
        await Assertions.Expect(page.Locator("#guess-issued")).Not.ToContainTextAsync("Guess");

        // The question has no answer of its own.
        await page.GetByText("Record this source").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Last).ToContainTextAsync("Say whether the text may lie in the repository");
        Assert.False(Directory.Exists(folder["seeds"]));
        await page.GetByText("No, or I am not sure").ClickAsync();
        await page.GetByText("Record this source").ClickAsync();
        await Assertions.Expect(page.Locator(".written")).ToContainTextAsync("seeds/private/ferry.html");
        await Assertions.Expect(page.Locator(".written")).ToContainTextAsync(".gitignore");
        var record = File.ReadAllText(folder["seeds/ferry.yml"]);
        Assert.Contains("title: Ferry aground  # guess, from the page's title: check it\n", record, StringComparison.Ordinal);
        Assert.Contains("issued: 2025-09-11\n", record, StringComparison.Ordinal);
        await page.GetByText("Read it and select words").ClickAsync();
        await Assertions.Expect(page.Locator(".text .date")).ToHaveTextAsync("9 September 2025");
        Assert.DoesNotContain(open.Complaints, told => !told.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chosen_PDF_is_recorded_by_keyboard_alone()
    {
        await using var open = await desk.OpenAsync("");
        var page = open.Page;
        await page.Locator("#file").SetInputFilesAsync(Path.Combine(Repository.Root, "tests/cases/sources/pdf/report.pdf"));
        await Assertions.Expect(page.GetByLabel("Title")).ToBeFocusedAsync();
        for (var presses = 0; presses < 15 && await page.EvaluateAsync<string>("document.activeElement.name") != "may"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".written")).ToContainTextAsync("seeds/report.pdf");
        Assert.Contains("publish: full\n", File.ReadAllText(folder["seeds/report.yml"]), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".text p").First).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Pasted_words_become_a_source_and_are_not_taken_twice()
    {
        await using var open = await desk.OpenAsync("");
        var page = open.Page;
        async Task Paste()
        {
            await page.FillAsync("#paste", "Minutes of the board\n\nThe board met on 3 May 1987 and voted for the mole.");
            await page.GetByText("Use this text").ClickAsync();
        }

        await Paste();
        await page.GetByText("Yes: it is mine").ClickAsync();
        await page.GetByText("I have checked what is guessed").ClickAsync();
        await page.GetByText("Record this source").ClickAsync();
        await Assertions.Expect(page.Locator(".written")).ToContainTextAsync("seeds/minutes-of-the-board.txt");
        Assert.DoesNotContain("guess", File.ReadAllText(folder["seeds/minutes-of-the-board.yml"]), StringComparison.Ordinal);
        await page.GetByText("Back to the sources").ClickAsync();
        await Assertions.Expect(page.Locator("#rows")).ToContainTextAsync("Minutes of the board");
        await Paste();
        await Assertions.Expect(page.Locator("#add-problem")).ToContainTextAsync("is a source already");
        Assert.Empty(open.Complaints);
    }
}
