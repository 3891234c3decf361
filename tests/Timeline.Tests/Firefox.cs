using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timeline.Tests;

/// <summary>Debian's Firefox without a window, in a profile of its own that is gone after the tests. Playwright drives only a Firefox that it has built itself.</summary>
public sealed partial class Firefox : IAsyncDisposable
{
    private static readonly string Program = Environment.GetEnvironmentVariable("FIREFOX")
        ?? new[] { "/usr/bin/firefox-esr", "/usr/bin/firefox" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("no Firefox: tests/run.sh installs it, or FIREFOX says where it is");

    // Asks nothing of others, greets nobody, and starts no process before one is needed.
    private const string Preferences = """
        user_pref("app.normandy.enabled", false);
        user_pref("app.update.disabledForTesting", true);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("browser.startup.homepage_override.mstone", "ignore");
        user_pref("browser.startup.page", 0);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("dom.ipc.processPrelaunch.enabled", false);
        user_pref("extensions.update.enabled", false);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "data:,");
        user_pref("toolkit.telemetry.enabled", false);
        user_pref("ui.prefersReducedMotion", 1);
        """;

    private readonly TemporaryFolder profile;
    private readonly Process process;

    private Firefox(TemporaryFolder profile, Process process) => (this.profile, this.process) = (profile, process);

    public FirefoxWire Wire { get; } = new();

    public static async Task<Firefox> LaunchAsync()
    {
        var profile = new TemporaryFolder().With("user.js", Preferences);
        var start = new ProcessStartInfo(Program, ["--headless", "--no-remote", "--profile", profile.Path, "--remote-debugging-port", "0", "--remote-allow-system-access", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = profile.Path, ["MOZ_CRASHREPORTER_DISABLE"] = "1" },
        };
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.ErrorDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } found)
            {
                address.TrySetResult(new(found.Groups[1].Value + "/session"));
            }
        };
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"{Program} ended before it could be driven"));
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var firefox = new Firefox(profile, process);
        try
        {
            await firefox.Wire.ConnectAsync(await address.Task.WaitAsync(TimeSpan.FromMinutes(2)));
            await firefox.Wire.SendAsync("session.new", new { capabilities = new { } });
            await firefox.Wire.SendAsync("session.subscribe", new { events = new[] { "log.entryAdded", "network.beforeRequestSent" } });
            return firefox;
        }
        catch
        {
            await firefox.DisposeAsync();
            throw;
        }
    }

    /// <summary>A page in a tab of its own, whose scripts have run as far as they do by themselves.</summary>
    public async Task<FirefoxPage> OpenAsync(string url, int width = 1280, bool isDark = false)
    {
        await UseColorsAsync(isDark);
        var tab = (await Wire.SendAsync("browsingContext.create", new { type = "tab" })).GetProperty("context").GetString()!;
        var page = new FirefoxPage(Wire, tab);
        await Wire.SendAsync("browsingContext.setViewport", new { context = tab, viewport = new { width, height = 900 } });
        await page.GoToAsync(url);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        profile.Dispose();
    }

    // BiDi knows no command for it; the browser's own window may set the preference.
    private async Task UseColorsAsync(bool isDark)
    {
        var tree = await Wire.SendAsync("browsingContext.getTree", new Dictionary<string, object> { ["moz:scope"] = "chrome" });
        await Wire.SendAsync("script.evaluate", new
        {
            expression = $"Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {(isDark ? 0 : 1)})",
            target = new { context = tree.GetProperty("contexts")[0].GetProperty("context").GetString() },
            awaitPromise = false,
        });
    }

    [GeneratedRegex("WebDriver BiDi listening on (ws://\\S+)")]
    private static partial Regex Listening();
}
