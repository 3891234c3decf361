using System.Globalization;

using Microsoft.Playwright;

namespace Timeline.Benchmarks.Pressing;

/// <summary>How long a reader of a built site waits for what comes with data: the drawing, once its data is there, and what a word finds, once its slice is.</summary>
internal static class DataToPaint
{
    private const int Pages = 7;

    // Told when the drawing's data has come, when the drawing is live, and, after each search, when what it found has been painted.
    private const string Observe =
        """
        window.told = { found: [] };
        window.timeline = { set data(data) { this.given = data; told.data = performance.now(); }, get data() { return this.given; } };
        window.live = new Promise((done) => new MutationObserver((_, observer) => {
          if (!document.querySelector("timeline-view.is-live")) return;
          told.live = performance.now();
          observer.disconnect();
          done();
        }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] }));
        document.addEventListener("input", () => { told.typed = performance.now(); }, true);
        // A message comes right after the frame; a timer might come after what follows it, such as the drawing.
        const painted = (done) => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        });
        document.addEventListener("DOMContentLoaded", () => new MutationObserver(() => painted(() => told.found.push(performance.now() - told.typed)))
          .observe(document.querySelector(".filter-count"), { childList: true }));
        """;

    public static async Task ReportAsync(IBrowser browser, string folder, TextWriter console)
    {
        var (drawn, found) = (new List<double>(), new List<double>());
        for (var n = 0; n < Pages; n++)
        {
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
            await page.AddInitScriptAsync(Observe);
            await page.GotoAsync(new Uri(Path.Combine(Path.GetFullPath(folder), "index.html")).AbsoluteUri);
            await page.EvaluateAsync("live"); // anything else that waits works in the page meanwhile
            drawn.Add(await page.EvaluateAsync<double>("told.live - told.data"));
            found.AddRange(await FindAsync(page));
            await page.CloseAsync();
        }

        await console.WriteLineAsync("| from its data to the screen | median | longest |\n|---|---|---|");
        await console.WriteLineAsync(Line("the drawing", drawn));
        await console.WriteLineAsync(Line("what a word finds", found));
        await console.WriteLineAsync();
    }

    // The first search brings the slice of its word; the same word again, and longer ones of the same slice, need nothing more.
    private static async Task<IEnumerable<double>> FindAsync(IPage page)
    {
        var word = await page.EvaluateAsync<string>("timeline.data.events.title.flatMap((title) => title.split(/[^a-zA-Z]+/)).find((word) => word.length > 4).toLowerCase()");
        await page.Locator("#find").ClickAsync();
        var times = new List<double>();
        foreach (var text in new[] { word, "", word[..^1], word, "", word })
        {
            var before = await page.EvaluateAsync<int>("told.found.length");
            await page.FillAsync("#find", text);
            await page.WaitForFunctionAsync("(before) => told.found.length > before", before);
            await page.WaitForTimeoutAsync(500);
            if (text.Length > 0)
            {
                times.Add(await page.EvaluateAsync<double>("told.found.at(-1)"));
            }
        }

        return times.Skip(1);
    }

    private static string Line(string name, List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:0} ms | {times[^1]:0} ms |");
    }
}
