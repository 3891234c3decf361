using Microsoft.Playwright;

using Timeline.Tests.Theme;

namespace Timeline.Tests.Desk.Events;

/// <summary>The desk of the real program over a small site of its own, in Debian's Chromium.</summary>
public sealed class BoardDesk(Chromium chromium) : IAsyncLifetime
{
    public const string Report = """
        Report of the harbour board

        On 3 May 1987 the board voted for the new mole. Jane Carver spoke against it, and the two-thirds majority held.

        The ferry Marta ran aground off Gull Point on 9 May 1987, and forty-one passengers were taken off.

        """;

    public const string Mole = """
        # Kept by hand: every comment, blank and quote of this file stays.
        title:   The board votes for a mole   # the new one
        date: 1987-05-03
        summary: >-
          The board votes. [@report]
        people: [ 'jane-carver' ]   # who spoke
        links: [https://harbour.example/]
        citations:
          - source: report   # page 1

            quote: "On 3 May 1987 the board voted for the old mole."
            supports: [title, date]

        """;

    private DeskBrowser? browser;
    private OpenPage? open;

    public TemporaryFolder Folder { get; } = new TemporaryFolder()
        .With("input/timeline.yml", "title: Harbours\nlanguage: en\nfacets: { people: { title: People, terms: { jane-carver: Jane Carver } }, places: { title: Places } }\n"
            + "lanes: [harbour, town]\nevidence: { require: verified }\n")
        .With("seeds/report.yml", "title: Report of the harbour board\nissued: 1987-06-01\nlanguage: en\nurl: https://harbour.example/report\ntext: report.txt\npublish: full\n")
        .With("seeds/report.txt", Report)
        .With("input/events/others.yml", """
            - { id: one, title: One of two, date: 1986, status: draft, places: [Gull Point] }
            - { id: two, title: Two of two, date: 1987-01, status: draft }

            """);

    public RunningDesk? Desk => browser?.Desk;

    public ValueTask InitializeAsync()
    {
        browser = new(chromium, Folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await (open?.DisposeAsync() ?? ValueTask.CompletedTask);
        browser?.Dispose();
        Folder.Dispose();
    }

    /// <summary>A page of the desk, and what its console says besides refused saves.</summary>
    public async Task<(IPage Page, IEnumerable<string> Complaints)> OpenAsync(string address, int width = 1280, bool isDark = false)
    {
        if (open is not null)
        {
            await open.DisposeAsync(); // of the test before
        }

        open = await browser!.OpenAsync(address, width, isDark, forgiven: "409");
        return (open.Page, open.Complaints);
    }

    /// <summary>The address of a file's form; the desk must have read the file.</summary>
    public async Task<string> FormOf(string path, string text)
    {
        Folder.With(path, text);
        return await Task.FromResult("event?path=" + Uri.EscapeDataString(path));
    }

    public string Text(string path) => File.ReadAllText(Folder[path]);
}
