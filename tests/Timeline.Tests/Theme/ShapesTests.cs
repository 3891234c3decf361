using System.Globalization;
using System.Text.Json;

namespace Timeline.Tests.Theme;

public sealed class ShapesTests(BuiltExample browser, BuiltShapes shapes) : IClassFixture<BuiltExample>
{
    // Shape, width, with or without scripts, and the least number or share of events that the drawing names.
    private static readonly string[][] Cases =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "cases", "drawing", "shapes.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Names => [.. Shapes.Names];

    [Fact]
    public void Every_shape_has_its_cases() => Assert.Equal(Shapes.Names.Order(StringComparer.Ordinal), Cases.Select(one => one[0]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>TIMELINE_SHAPES=folder keeps the sites there, to be looked at.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_shape_is_a_site_that_builds_without_a_complaint_and_whose_drawing_uses_the_room_it_has(string shape)
    {
        if (Environment.GetEnvironmentVariable("TIMELINE_SHAPES") is { } kept)
        {
            Keep(shapes.Folder(shape), Path.Combine(kept, shape));
        }

        foreach (var one in Cases.Where(one => one[0] == shape))
        {
            await MeasureAsync(shapes.Page(shape, "index.html"), one);
        }
    }

    private async Task MeasureAsync(string path, string[] one)
    {
        var (what, hasScripts) = (string.Join(" | ", one), one[2] == "on");
        await using var open = await browser.LookAsync(path, new() { Width = int.Parse(one[1], CultureInfo.InvariantCulture), HasScripts = hasScripts });
        if (hasScripts)
        {
            await LiveDrawing.DrawnAsync(open.Page);
        }

        var seen = await open.Page.EvaluateAsync<JsonElement>(
            """
            async hasScripts => {
              const drawing = document.querySelector(hasScripts ? ".view-stage .view-drawing:not(.view-scale)" : `.axis-scroll .axis-drawing${innerWidth < 640 ? ".axis-down" : ""}`);
              const hidden = document.querySelector(`.axis-scroll .axis-drawing${innerWidth < 640 ? ":not(.axis-down)" : ".axis-down"}`);
              const edge = drawing.getBoundingClientRect();
              const marks = [...drawing.querySelectorAll(".mark")];
              const counts = [...drawing.querySelectorAll(".mark-count")].map((count) => +count.textContent);
              const problems = hidden.checkVisibility() ? ["both drawings are shown"] : [];
              if (document.documentElement.scrollWidth > innerWidth || !hasScripts && innerWidth < 640 && drawing.parentElement.scrollWidth > drawing.parentElement.clientWidth) problems.push("it scrolls to its side");
              for (const problem of counts.filter((count) => count < 2).map((count) => "a cluster of " + count)) problems.push(problem);
              const boxes = [...drawing.querySelectorAll("text.mark-label, text.mark-when, .mark-point, .mark-cluster, .mark-bar")]
                .map((one) => ({ words: one.matches("text") ? one.textContent : "", mark: one.closest(".mark"), box: one.getBoundingClientRect() }))
                .sort((one, other) => one.box.left - other.box.left);
              for (const { words, box } of boxes) if (words && (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) problems.push("out of bounds: " + words);
              boxes.forEach(({ words, mark, box }, i) => {
                for (const next of boxes.slice(i + 1)) {
                  if (next.box.left >= box.right - 1) break;
                  if (next.mark !== mark && (words || next.words) && next.box.top < box.bottom - 3 && box.top < next.box.bottom - 3) problems.push(words + " over " + next.words);
                }
              });
              const shift = hasScripts && await new Promise((done) => {
                let sum = 0;
                const observer = new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; });
                observer.observe({ type: "layout-shift", buffered: true });
                requestAnimationFrame(() => setTimeout(() => done(sum)));
              });
              if (shift > 0.001) problems.push("it shifts what is below by " + shift);
              const events = marks.filter((mark) => !mark.matches(".mark-competing"));
              return {
                problems,
                named: events.filter((mark) => mark.querySelector(".mark-label")).length,
                total: events.length - counts.length + counts.reduce((sum, count) => sum + count, 0),
                cut: events.filter((mark) => [...mark.querySelectorAll(".mark-label")].some((label) => label.textContent.endsWith("…"))).length,
              };
            }
            """, hasScripts);
        Assert.True(seen.GetProperty("problems").GetArrayLength() == 0, $"{what}: {seen.GetProperty("problems")}");
        var (named, total) = (seen.GetProperty("named").GetInt32(), seen.GetProperty("total").GetInt32());
        var least = one[3].EndsWith('%') ? int.Parse(one[3].TrimEnd('%', ' '), CultureInfo.InvariantCulture) * total / 100.0 : int.Parse(one[3], CultureInfo.InvariantCulture);
        Assert.True(named >= least, $"{what}: {named} of {total} are named");
        // At this width there is room for all that is named.
        Assert.True(one[1] != "1280" || seen.GetProperty("cut").GetInt32() <= named / 20, $"{what}: {seen.GetProperty("cut")} labels are cut");
    }

    private static void Keep(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }
}
