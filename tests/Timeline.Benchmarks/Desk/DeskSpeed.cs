using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using Timeline.Benchmarks.Serving;

namespace Timeline.Benchmarks.Desk;

/// <summary>How long an author waits at the desk: the real program is asked over HTTP, as its pages ask it.</summary>
internal static class DeskSpeed
{
    private const int Rounds = 40;

    /// <summary>Asks a desk on a site the questions of a day's work, and prints the median and the slowest but two milliseconds of each.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">A site that may be changed: each save is undone, and <c>.timeline/desk</c> fills.</param>
    /// <param name="console">Where to print.</param>
    public static async Task<int> ReportAsync(string program, string folder, TextWriter console)
    {
        using var desk = await RunningServer.StartAsync(program, folder, "desk", "--no-browser");
        using var client = new HttpClient { BaseAddress = new(desk.Address, "./api/") };
        _ = await client.GetAsync(desk.Address);
        client.DefaultRequestHeaders.Add("X-Timeline-Desk", "1");
        client.DefaultRequestHeaders.Add("Origin", desk.Address.GetLeftPart(UriPartial.Authority));
        await AskAsync(client, console);
        return 0;
    }

    private static async Task AskAsync(HttpClient client, TextWriter console)
    {
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var sources = (await TimedAsync("list of sources", () => client.GetFromJsonAsync<JsonObject>("sources")))!["sources"]!.AsArray();
        var events = (await TimedAsync("list of events", () => client.GetFromJsonAsync<JsonObject>("events")))!["events"]!.AsArray();
        for (var round = 0; round < Rounds; round++)
        {
            var id = (string)sources[round * 37 % sources.Count]!["id"]!;
            await TimedAsync("open a source", async () =>
            {
                await client.GetStringAsync($"source?id={id}");
                return await client.GetStringAsync($"text?id={id}&section=0");
            });
            await TimedAsync("its dates", () => client.GetStringAsync($"dates?id={id}&section=0"));
            await TimedAsync("verdict of a selection", () => PostAsync("select", new JsonObject { ["source"] = id, ["start"] = 40, ["end"] = 160 }));
        }

        for (var round = 0; round < Rounds; round++)
        {
            var path = (string)events[round * 53 % events.Count]!["path"]!;
            var file = await TimedAsync("open an event", () => client.GetFromJsonAsync<JsonObject>($"file?path={Uri.EscapeDataString(path)}"));
            var edited = await TimedAsync("change a field", () => PostAsync("edit", new JsonObject
            {
                ["path"] = path,
                ["text"] = (string)file!["text"]!,
                ["event"] = 0,
                ["field"] = new JsonArray("title"),
                ["value"] = string.Create(CultureInfo.InvariantCulture, $"A title of round {round}"),
            }));
            var text = (string)edited["text"]!;
            await TimedAsync("check while typing", () => PostAsync("check", new JsonObject { ["path"] = path, ["text"] = text }));
            await TimedAsync("save", () => PostAsync("save", new JsonObject { ["path"] = path, ["text"] = text, ["version"] = (string)file!["version"]! }));
            await TimedAsync("first question after it", () => client.GetStringAsync("sources"));
            await TimedAsync("undo", () => PostAsync("undo", new JsonObject { ["path"] = path }));
        }

        foreach (var (what, all) in times)
        {
            all.Sort();
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} median {all[all.Count / 2],6:0.0} ms, slowest but two {all[Math.Max(0, all.Count - 3)],6:0.0} ms"));
        }

        async Task<JsonObject> PostAsync(string name, JsonObject body)
        {
            using var answer = await client.PostAsJsonAsync(name, body);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonObject>(text)! : throw new InvalidOperationException($"{name}: {text}");
        }

        async Task<T> TimedAsync<T>(string what, Func<Task<T>> ask)
        {
            var watch = Stopwatch.StartNew();
            var answer = await ask();
            if (!times.TryGetValue(what, out var all))
            {
                times[what] = all = [];
            }

            all.Add(watch.Elapsed.TotalMilliseconds);
            return answer;
        }
    }
}
