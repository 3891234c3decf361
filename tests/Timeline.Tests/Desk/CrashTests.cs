using System.Net;
using System.Text.Json.Nodes;

using Timeline.Desk.Saving;

namespace Timeline.Tests.Desk;

/// <summary>The real program: killed while it writes, and two of them at once on one folder.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_desk_killed_while_it_writes_leaves_whole_texts_and_loses_none_that_was_saved()
    {
        using var folder = DeskFolder.Make();
        var size = 200_000;
        var saved = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            using var desk = new RunningDesk(folder.Path);
            var (_, loaded) = await desk.LoadAsync(DeskFolder.Event);
            var version = (string?)loaded["version"];
            var now = (string)loaded["text"]!;
            Assert.True(saved.Count == 0 || IsWhole(now), now[..Math.Min(now.Length, 100)]);
            Assert.True(saved.Count == 0 || Number(now) >= saved.Count, "a text that was saved is gone");
            // At another moment of a save in each round, however slow the machine is.
            var (start, isUnderWay) = (saved.Count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            var kill = Task.Run(async () =>
            {
                await isUnderWay.Task;
                await Task.Delay(3 + (round * 7));
                desk.Kill();
            });
            try
            {
                while (true)
                {
                    var text = Text(saved.Count + 1);
                    var (status, answer) = await desk.SaveAsync(DeskFolder.Event, text, version);
                    Assert.Equal(HttpStatusCode.OK, status);
                    version = (string?)answer["version"];
                    saved.Add(version!);
                    if (saved.Count == start + 4)
                    {
                        isUnderWay.SetResult();
                    }
                }
            }
            catch (HttpRequestException)
            {
                await kill; // the answer was lost; the text may be there or not
            }

            var stands = File.ReadAllText(folder[DeskFolder.Event]);
            Assert.True(saved.Count == 0 || IsWhole(stands), "half a text");
            if (IsWhole(stands) && Number(stands) > saved.Count)
            {
                saved.Add(FileVersion.Of(File.ReadAllBytes(folder[DeskFolder.Event])));
            }

            Assert.True(saved.Count == 0 || FileVersion.Of(File.ReadAllBytes(folder[DeskFolder.Event])) == saved[^1]);
        }

        Assert.True(saved.Count > 6, $"{saved.Count} saves only: the test proves little");
        using var last = new RunningDesk(folder.Path);
        Assert.Equal(["one.yml"], Directory.GetFiles(folder["input/events"]).Select(Path.GetFileName));
        var (undone, before) = await last.AskAsync(last.Post("undo", new JsonObject { ["path"] = DeskFolder.Event }));
        Assert.Equal(HttpStatusCode.OK, undone);
        Assert.Equal(saved[^2], (string?)before["version"]);

        string Text(int number) => $"title: {number}\ndate: 2001\nstatus: draft\nsummary: {new string('x', size)}\n# end {number}\n";
        static int Number(string text) => int.Parse(text.Split('\n')[0]["title: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        static bool IsWhole(string text) => text.StartsWith("title: ", StringComparison.Ordinal) && char.IsAsciiDigit(text[7]) && text.EndsWith($"# end {Number(text)}\n", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_desks_on_one_folder_never_write_over_each_other()
    {
        using var folder = DeskFolder.Make();
        using var one = new RunningDesk(folder.Path);
        using var other = new RunningDesk(folder.Path);
        Assert.NotEqual(one.Key, other.Key);
        Assert.NotEqual(one.Cookie.Split('=')[0], other.Cookie.Split('=')[0]);
        var won = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(new[] { one, other }.Select(async (desk, who) =>
        {
            for (var i = 0; i < 40; i++)
            {
                var (_, loaded) = await desk.LoadAsync(DeskFolder.Event);
                var text = (string)loaded["text"]! + $"# {who} {i}\n";
                var (status, answer) = await desk.SaveAsync(DeskFolder.Event, text, (string?)loaded["version"]);
                if (status == HttpStatusCode.OK)
                {
                    won.Add($"# {who} {i}");
                }
                else
                {
                    Assert.Equal(HttpStatusCode.Conflict, status);
                    Assert.NotEqual((string?)loaded["version"], (string?)answer["version"]);
                    Assert.Contains("was changed on disk", (string?)answer["problem"], StringComparison.Ordinal);
                }
            }
        }));

        // Each adds a line to what it loaded: were one written over, its line would be gone.
        Assert.Equal(won.Order(StringComparer.Ordinal), File.ReadAllLines(folder[DeskFolder.Event]).Where(line => line.StartsWith('#')).Order(StringComparer.Ordinal));
        Assert.Contains(won, line => line.StartsWith("# 0", StringComparison.Ordinal));
        Assert.Contains(won, line => line.StartsWith("# 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_taken_port_is_said_and_how_to_choose_another()
    {
        using var folder = DeskFolder.Make();
        using var desk = new RunningDesk(folder.Path);
        var run = Cli.TimelineProgram.Run(folder.Path, "desk", "--no-browser", "--port", desk.Opening.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--port", run.Error, StringComparison.Ordinal);
        Assert.Contains("address already in use", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    // A browser of our own on the path, as desktops have one.
    [Fact]
    public async Task The_browser_is_opened_with_an_address_that_opens_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = DeskFolder.Make().With("bin/xdg-open", "#!/bin/sh\necho \"$1\" > opened.new && mv opened.new opened\n");
        File.SetUnixFileMode(folder["bin/xdg-open"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = Cli.TimelineProgram.Prepare(folder.Path, "desk", "--port", "0");
        start.Environment["PATH"] = folder["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
        using var process = System.Diagnostics.Process.Start(start)!;
        try
        {
            for (var i = 0; i < 600 && !File.Exists(folder["opened"]); i++)
            {
                await Task.Delay(50);
            }

            var address = (await File.ReadAllTextAsync(folder["opened"])).Trim();
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
            using var first = await client.GetAsync(new Uri(address));
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
            using var second = await client.GetAsync(new Uri(address));
            Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
