using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Timeline.Tests.Theme;

/// <summary>Lanes and terms by colour and shape in a real browser: in the drawing with scripts as in the one without, in a legend that filters, and lines between related events.</summary>
public sealed partial class ColoursTests(BuiltExample example) : IClassFixture<BuiltExample>
{
    // What a mark of the drawing says of its colour, by event.
    private const string Looks =
        """
        drawing => Object.fromEntries([...document.querySelectorAll(drawing + " .mark[data-event]:not(.mark-competing)")].map((mark) => [mark.dataset.event,
          [...mark.classList].find((name) => name.startsWith("colour-")) + " " + mark.querySelector(".mark-point, .mark-bead")?.getAttribute("d") + " " + getComputedStyle(mark.querySelector(".mark-point, .mark-bead, .mark-bar")).fill]))
        """;

    [Fact]
    public async Task Both_drawings_give_an_event_the_same_colour_and_shape()
    {
        await using var open = await example.LookAsync("index.html");
        await LiveDrawing.DrawnAsync(open.Page);
        var still = await open.Page.EvaluateAsync<Dictionary<string, string>>(Looks, ".axis-scroll > :not(.axis-down)");
        var live = await open.Page.EvaluateAsync<Dictionary<string, string>>(Looks, ".view-drawing");
        Assert.Equal(36, still.Count);
        Assert.True(live.Count > 10);
        Assert.Equal(3, live.Values.Select(look => look.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(live, mark => Assert.Equal(still[mark.Key], mark.Value));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_legend_filters_as_the_bar_does_and_keeps_its_place()
    {
        await using var open = await OpenAsync();
        var page = open.Page;
        var (politics, enforcement) = (page.Locator(".colours [data-term]", new() { HasText = "Politics" }), page.Locator(".colours [data-term]", new() { HasText = "Enforcement" }));
        var count = (await politics.Locator(".count").TextContentAsync())!;
        var before = await Waiting.ForBoxAsync(enforcement);
        await politics.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Asked("politics"));
        await Assertions.Expect(politics).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator(".entry:visible")).ToHaveCountAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        await Assertions.Expect(page.Locator(".filter-status .chip")).ToHaveTextAsync("Politics ×");
        await Assertions.Expect(page.Locator(".view-drawing .mark.colour-1")).ToHaveCountAsync(0);
        Assert.Equal(before.X, (await Waiting.ForBoxAsync(enforcement)).X);
        await enforcement.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Asked("politics,enforcement"));
        await page.Locator(".filter-status .clear").ClickAsync();
        await Assertions.Expect(politics).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_is_pressed_in_the_legend_before_it_can_filter_counts_and_keys_press_as_well()
    {
        await using var open = await example.OpenAsync("index.html", new() { Before = "window.idle = []; window.requestIdleCallback = (act) => idle.push(act)" });
        var (page, politics) = (open.Page, open.Page.Locator(".colours [data-term]", new() { HasText = "Politics" }));
        await Assertions.Expect(page.Locator(".view-bar p")).ToHaveTextAsync("c. 2016 – c. 2026"); // the scripts are there, and wait until the browser is idle
        Assert.Equal(0, await page.Locator(".is-live").CountAsync());
        await politics.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Asked("politics"));
        await Assertions.Expect(politics).ToHaveAttributeAsync("aria-pressed", "true");
        await politics.FocusAsync();
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(politics).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Asked("politics"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Lines_lead_from_an_event_that_has_the_focus_to_those_related_to_it_and_all_are_drawn_where_asked_for()
    {
        await using var open = await OpenAsync();
        var (page, lines) = (open.Page, open.Page.Locator(".relations .relation"));
        Assert.Equal(0, await lines.CountAsync());
        await page.Locator(".view-drawing .mark[data-event=antwerp-visit]").FocusAsync();
        await Assertions.Expect(lines.First).ToBeAttachedAsync();
        await Waiting.ForRestAsync(page);
        var near = await lines.CountAsync();
        await page.Locator(".colours .lines").ClickAsync();
        await page.WaitForFunctionAsync("near => document.querySelectorAll('.relations .relation').length > near", near);
        // They begin where the mark is, also after the drawing has moved.
        await page.EvaluateAsync("() => timeline.state.set({ view: '2024-06-01/2026-02-01' })");
        await page.WaitForFunctionAsync(
            """
            () => {
              const edge = document.querySelector(".view-drawing:not(.view-scale)").getBoundingClientRect();
              const box = document.querySelector(".view-drawing .mark[data-event=antwerp-visit] .mark-point")?.getBoundingClientRect();
              const ends = [...document.querySelectorAll(".relations .relation")].flatMap((line) => [line.getPointAtLength(0), line.getPointAtLength(line.getTotalLength())]);
              return box && ends.some(({ x, y }) => Math.hypot(box.x + box.width / 2 - edge.x - x, box.y + box.height / 2 - edge.y - y) < 1);
            }
            """);
        await page.Locator(".colours .lines").ClickAsync();
        await page.Locator(".colours .lines").FocusAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    private async Task<OpenPage> OpenAsync()
    {
        var open = await example.OpenAsync("index.html");
        await LiveDrawing.DrawnAsync(open.Page);
        return open;
    }

    private static Regex Asked(string lanes) => new($@"[?&]lane={lanes}(&|$)");
}
