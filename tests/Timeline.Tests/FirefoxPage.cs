using System.Collections.Concurrent;
using System.Text.Json;

namespace Timeline.Tests;

/// <summary>A tab of <see cref="Firefox"/>: what is in it is asked for in JavaScript, and what a reader does is done with keys and a mouse.</summary>
public sealed class FirefoxPage : IAsyncDisposable
{
    private readonly FirefoxWire wire;
    private readonly string tab;
    private readonly ConcurrentQueue<string> complaints = new();

    public FirefoxPage(FirefoxWire wire, string tab)
    {
        (this.wire, this.tab) = (wire, tab);
        wire.Happened += Note;
    }

    /// <summary>What the console says, and what is asked of other places than files and this machine.</summary>
    public IEnumerable<string> Complaints => complaints;

    public async Task GoToAsync(string url) => await wire.SendAsync("browsingContext.navigate", new { context = tab, url, wait = "complete" });

    /// <summary>The value of an expression, or what its promise brings; by way of JSON.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await wire.SendAsync("script.evaluate", new { expression = $"(async () => JSON.stringify(await ({expression})) ?? 'null')()", target = new { context = tab }, awaitPromise = true });
        return answer.GetProperty("type").GetString() == "success"
            ? JsonSerializer.Deserialize<T>(answer.GetProperty("result").GetProperty("value").GetString()!)!
            : throw new InvalidOperationException($"{answer.GetProperty("exceptionDetails").GetProperty("text").GetString()} in {expression}");
    }

    /// <summary>Until an expression is true.</summary>
    public async Task WaitForAsync(string expression)
    {
        var isSo = await EvaluateAsync<bool>($$"""
            new Promise(async (done) => {
              const end = Date.now() + 30_000;
              while (!({{expression}}) && Date.now() < end) await new Promise((next) => setTimeout(next, 30));
              done(!!({{expression}}));
            })
            """);
        Assert.True(isSo, $"after half a minute not true: {expression}");
    }

    /// <summary>Until nothing of the page has moved or changed for three frames.</summary>
    public async Task RestAsync() => Assert.True(await EvaluateAsync<bool>($"({Waiting.Still})()"), "the page does not come to rest");

    /// <summary>Keys as WebDriver has them, such as <see cref="FirefoxKeys.Escape"/>.</summary>
    public Task PressAsync(string keys) => ActAsync("key", null, [.. keys.SelectMany(key => new object[] { new { type = "keyDown", value = key.ToString() }, new { type = "keyUp", value = key.ToString() } })]);

    /// <summary>Presses the first element that is shown and matches, in its middle.</summary>
    public async Task ClickAsync(string selector)
    {
        var (x, y) = await MiddleAsync(selector);
        await PointAsync([Move(x, y), Down, Up]);
    }

    /// <summary>Presses in the middle of an element and moves by so much.</summary>
    public async Task DragAsync(string selector, int right, int down)
    {
        var (x, y) = await MiddleAsync(selector);
        await PointAsync([Move(x, y), Down, Move(x + right / 2, y + down / 2), Move(x + right, y + down), Up]);
    }

    public async Task PointAtAsync(string selector)
    {
        var (x, y) = await MiddleAsync(selector);
        await PointAsync([Move(x, y)]);
    }

    /// <summary>Turns the wheel over the middle of an element, with a key held down or none.</summary>
    public async Task WheelAsync(string selector, int down, string? with = null)
    {
        var (x, y) = await MiddleAsync(selector);
        if (with is not null)
        {
            await ActAsync("key", null, [new { type = "keyDown", value = with }]);
        }

        await ActAsync("wheel", null, [new { type = "scroll", x, y, deltaX = 0, deltaY = down }]);
        if (with is not null)
        {
            await ActAsync("key", null, [new { type = "keyUp", value = with }]);
        }
    }

    /// <summary>What is seen, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() =>
        (await wire.SendAsync("browsingContext.captureScreenshot", new { context = tab })).GetProperty("data").GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        wire.Happened -= Note;
        await wire.SendAsync("browsingContext.close", new { context = tab });
    }

    private static object Down => new { type = "pointerDown", button = 0 };

    private static object Up => new { type = "pointerUp", button = 0 };

    private static object Move(int x, int y) => new { type = "pointerMove", x, y, duration = 20 };

    private Task PointAsync(object[] actions) => ActAsync("pointer", new { pointerType = "mouse" }, actions);

    private async Task ActAsync(string type, object? parameters, object[] actions) => await wire.SendAsync("input.performActions", new
    {
        context = tab,
        actions = new[]
        {
            parameters is null ? new Dictionary<string, object> { ["type"] = type, ["id"] = type, ["actions"] = actions }
                : new() { ["type"] = type, ["id"] = type, ["parameters"] = parameters, ["actions"] = actions },
        },
    });

    private async Task<(int X, int Y)> MiddleAsync(string selector)
    {
        var shown = $"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})].find((one) => one.checkVisibility({{ visibilityProperty: true }}))";
        await WaitForAsync(shown);
        await EvaluateAsync<bool>($$"""
            (() => {
              const one = {{shown}};
              const seen = ({ top, bottom, left, right }) => top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
              if (!seen(one.getBoundingClientRect())) one.scrollIntoView({ block: "center", behavior: "instant" });
              return true;
            })()
            """);
        await RestAsync();
        var middle = await EvaluateAsync<double[]>($$"""
            (() => {
              const one = {{shown}};
              const { x, y, width, height } = one.getBoundingClientRect();
              return [x + width / 2, y + height / 2];
            })()
            """);
        return ((int)middle[0], (int)middle[1]);
    }

    private void Note(string what, JsonElement happened)
    {
        if (what == "log.entryAdded" && happened.GetProperty("source").TryGetProperty("context", out var from) && from.GetString() == tab)
        {
            complaints.Enqueue(happened.GetProperty("text").GetString() ?? what);
        }
        else if (what == "network.beforeRequestSent" && happened.GetProperty("context").GetString() == tab
            && new Uri(happened.GetProperty("request").GetProperty("url").GetString()!) is { IsLoopback: false, Scheme: not "data" } url)
        {
            complaints.Enqueue("asked for " + url);
        }
    }
}

/// <summary>Keys that write nothing (https://www.w3.org/TR/webdriver2/#keyboard-actions).</summary>
public static class FirefoxKeys
{
    public const string Tab = "\uE004";
    public const string Enter = "\uE007";
    public const string Control = "\uE009";
    public const string Escape = "\uE00C";
    public const string Left = "\uE012";
    public const string Right = "\uE014";
}
