using System.Collections.Concurrent;
using System.Net;
using System.Text;

using Microsoft.Playwright;

using Timeline.Tests.Cli;

namespace Timeline.Tests.Desk;

/// <summary>The author's own browser, with the key in it, on pages that would use it: another server of this machine, and the site's own theme.</summary>
public sealed class AttackerTests : IAsyncDisposable
{
    // Everything a page can try: reads, writes, frames, forms, popups. Says what it got.
    private const string Attack = """
        window.attack = async (desk, site) => {
          const got = [];
          const tell = async (what, promise) => { try { got.push(what + ": " + await promise); } catch (fault) { got.push(what + ": kept out"); } };
          const body = JSON.stringify({ path: "input/events/evil.yml", text: "title: Evil\ndate: 2001\n" });
          for (const root of [desk, site]) {
            const api = root + "/-/desk/api/";
            await tell("read", fetch(api + "file?path=input/events/one.yml", { credentials: "include" }).then((r) => r.text()));
            await tell("page", fetch(root + "/-/desk/", { credentials: "include" }).then((r) => r.text()));
            for (const type of ["application/json", "text/plain"]) {
              for (const mode of ["cors", "no-cors", "same-origin"]) {
                for (const headers of [{ "Content-Type": type }, { "Content-Type": type, "X-Timeline-Desk": "1" }]) {
                  await tell("write", fetch(api + "save", { method: "POST", mode, headers, body, credentials: "include" }).then((r) => r.text()));
                }
              }
            }
            navigator.sendBeacon(api + "save", new Blob([body], { type: "text/plain" }));
            const script = document.createElement("script");
            script.src = api + "file?path=input/events/one.yml";
            document.head.append(script);
            for (const address of [root + "/-/desk/", api + "file?path=input/events/one.yml"]) {
              const frame = document.createElement("iframe");
              frame.src = address;
              document.body.append(frame);
              await new Promise((resolve) => { frame.onload = frame.onerror = resolve; setTimeout(resolve, 1500); });
              await tell("frame", (async () => frame.contentDocument.body.innerText)());
            }
            const other = window.open(root + "/-/desk/");
            // Until it is another's, or there.
            for (let waits = 0; waits < 40; waits++) {
              await new Promise((resolve) => setTimeout(resolve, 50));
              try { if (!other || other.closed || (other.location.href !== "about:blank" && other.document.readyState === "complete")) break; } catch { break; }
            }
            await tell("popup", (async () => other.document.body.innerText)());
            if (other) other.close();
          }
          try { await navigator.serviceWorker.register("/evil-worker.js", { scope: "/" }); got.push("worker: registered"); } catch { got.push("worker: kept out"); }
          return got;
        };
        """;

    private readonly TemporaryFolder folder = DeskFolder.Make().With("theme/scripts/page/address.js", Attack).With("input/assets/evil-worker.js", "self.onfetch = () => {};");
    private readonly RunningDesk desk;
    private readonly Chromium chromium;
    private IBrowserContext? context;

    public AttackerTests(Chromium chromium) => (desk, this.chromium) = (new(folder.Path), chromium);

    public async ValueTask DisposeAsync()
    {
        await (context?.CloseAsync() ?? Task.CompletedTask);
        desk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_author_comes_from_the_terminal_to_the_desk_to_the_site_and_back_by_edit()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page).ToHaveURLAsync(desk.Desk.AbsoluteUri);
        await Assertions.Expect(page.Locator("nav")).ToContainTextAsync("Sources");

        await page.GotoAsync(new Uri(desk.Desk, "/events/one/").AbsoluteUri);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Site, "events/one/").AbsoluteUri);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(DeskFolder.Draft);
        Assert.DoesNotContain(desk.Key, await page.EvaluateAsync<string>("document.cookie + document.referrer + JSON.stringify(performance.getEntries())"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit this event" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Desk, "event?path=input%2Fevents%2Fone.yml&event=one&line=1").AbsoluteUri);
        // Its heading is the word for it until the event is there, and then the event's title.
        await Assertions.Expect(page.Locator("nav")).ToContainTextAsync("Sources");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(DeskFolder.Draft);
    }

    [Fact]
    public async Task Saving_in_the_desk_reloads_the_open_page_of_the_site()
    {
        var page = await OpenAsync();
        await page.GotoAsync(new Uri(desk.Desk, "/events/one/").AbsoluteUri);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(DeskFolder.Draft);
        var version = (string?)(await desk.LoadAsync(DeskFolder.Event)).Json["version"];
        var (status, _) = await desk.SaveAsync(DeskFolder.Event, "title: A new title\ndate: 2001\nstatus: draft\n", version);
        Assert.Equal(HttpStatusCode.OK, status);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("A new title");
    }

    // 127.0.0.1 on another port is the same site for cookies, evil.example is a name that its owner points here.
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData(Chromium.PointedHere)]
    public async Task A_page_of_another_server_gets_nothing_and_writes_nothing(string name)
    {
        var (attacker, port) = LoopbackListener.Start("*");
        using var _ = attacker;
        var serving = ServeAsync(attacker);
        var page = await OpenAsync();
        await page.GotoAsync($"http://{name}:{port}/");
        await Attacked(page);
        attacker.Stop();
        await serving;
    }

    [Fact]
    public async Task A_name_that_is_pointed_at_this_machine_is_no_name_of_the_desk()
    {
        var page = await OpenAsync();
        var evil = $"http://{Chromium.PointedHere}:{desk.Opening.Port}/";
        var answers = new ConcurrentQueue<int>();
        page.Response += (_, answer) =>
        {
            // Late answers to the desk's own page are not of concern here.
            if (answer.Url.StartsWith(evil, StringComparison.Ordinal))
            {
                answers.Enqueue(answer.Status);
            }
        };
        // A Chromium with a window calls an answer without words a fault, one without shows it.
        await Record.ExceptionAsync(() => page.GotoAsync(evil + "-/desk/"));
        Assert.NotEmpty(answers);
        Assert.All(answers, status => Assert.Equal(421, status));
    }

    [Fact]
    public async Task Who_follows_a_link_without_the_key_is_told_so_and_not_led_in_a_circle()
    {
        context = await chromium.ContextAsync(new());
        var page = await context.NewPageAsync();
        await page.RouteAsync("http://paper.example/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<a href='{desk.Desk}events'>desk</a>" }));
        await page.GotoAsync("http://paper.example/");
        var asked = 0;
        page.Request += (_, _) => asked++;
        await page.ClickAsync("a");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not open");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle); // for half a second nothing more is asked for
        Assert.Equal(2, asked);
        await Assertions.Expect(page).ToHaveURLAsync($"{desk.Desk}events");
    }

    [Fact]
    public async Task A_script_of_the_theme_gets_nothing_and_writes_nothing()
    {
        var page = await OpenAsync();
        await page.GotoAsync(new Uri(desk.Desk, "/events/one/").AbsoluteUri);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(DeskFolder.Draft);
        await Attacked(page);
    }

    [Fact]
    public async Task Preview_offers_no_edit_and_a_build_has_none()
    {
        using var preview = TimelineProgram.Start(folder.Path, "preview", "--port", "0");
        try
        {
            var line = "";
            while (!line.StartsWith("Previewing at ", StringComparison.Ordinal))
            {
                line = preview.StandardOutput.ReadLine()!;
            }

            using var client = new HttpClient();
            var page = await client.GetStringAsync(line.Split(' ')[2] + "events/one/");
            Assert.Contains("/_timeline/reload.js", page, StringComparison.Ordinal);
            Assert.DoesNotContain("data-edit", page, StringComparison.Ordinal);
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await preview.WaitForExitAsync();
        }

        Assert.Equal(0, TimelineProgram.Run(folder.Path, "build", "-s", "evidence.require=none").ExitCode);
        foreach (var file in Directory.GetFiles(folder["output"], "*.html", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("/-/desk/", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain("data-edit", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private async Task Attacked(IPage page)
    {
        var before = ExampleSite.Tree(folder["input"]);
        var got = await page.EvaluateAsync<string[]>("([desk, site]) => attack(desk, site)",
            new[] { desk.Desk.GetLeftPart(UriPartial.Authority), desk.Site.GetLeftPart(UriPartial.Authority) });
        Assert.True(got.Length > 30, string.Join('\n', got)); // the attack itself ran
        Assert.Contains("worker: kept out", got);
        Assert.DoesNotContain(got, line => line.Contains("title:", StringComparison.Ordinal) || line.Contains("Skip to the content", StringComparison.Ordinal)
            || line.Contains("Problems", StringComparison.Ordinal) || line.Contains(DeskFolder.Draft, StringComparison.Ordinal));
        Assert.Equal(before, ExampleSite.Tree(folder["input"]));
        Assert.False(Directory.Exists(folder[".timeline/desk/history"]));
    }

    private async Task<IPage> OpenAsync()
    {
        context = await chromium.ContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(desk.Opening.AbsoluteUri);
        return page;
    }

    private static async Task ServeAsync(HttpListener attacker)
    {
        while (attacker.IsListening)
        {
            try
            {
                var context = await attacker.GetContextAsync();
                var isScript = context.Request.Url!.AbsolutePath == "/evil-worker.js";
                context.Response.ContentType = isScript ? "text/javascript" : "text/html";
                context.Response.StatusCode = isScript ? 404 : 200; // its own worker is no matter
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<!doctype html><title>Evil</title><body><script>{Attack}</script>"));
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
