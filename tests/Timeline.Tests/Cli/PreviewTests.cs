using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Timeline.Tests.Cli;

/// <summary>The real preview, asked as browsers and as strangers would: it shows drafts, so nobody but the person at this machine may read it.</summary>
public sealed partial class PreviewTests(PreviewTests.RunningPreview preview) : IClassFixture<PreviewTests.RunningPreview>, IDisposable
{
    private const string Draft = "The draft nobody may see";

    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    private Uri Address => preview.Address;

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task A_person_sees_the_drafts()
    {
        Assert.Contains(Draft, await Text(Ask("")), StringComparison.Ordinal);
        Assert.Contains(Draft, await Text(Ask("", ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate"))), StringComparison.Ordinal);
        Assert.Contains(Draft, await Text(Ask("data/timeline.js", ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "no-cors"))), StringComparison.Ordinal);
    }

    // A link elsewhere that a person follows, and a frame, which the page around it cannot read.
    [Fact]
    public async Task A_link_from_elsewhere_may_be_followed() =>
        Assert.Contains(Draft, await Text(Ask("", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("data/timeline.js", "cross-site", "no-cors")]
    [InlineData("data/timeline.js", "same-site", "no-cors")]
    [InlineData("events.json", "cross-site", "cors")]
    [InlineData("events/one/", "cross-site", "cors")]
    [InlineData("_timeline/problems", "cross-site", "cors")]
    [InlineData("_timeline/changes", "same-site", "cors")]
    public async Task A_page_of_another_origin_reads_nothing(string path, string site, string mode) =>
        await Refused(Ask(path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode)), HttpStatusCode.Forbidden);

    // Browsers without Fetch Metadata.
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task An_origin_of_another_page_is_refused(string origin) =>
        await Refused(Ask("events.json", ("Origin", origin)), HttpStatusCode.Forbidden);

    [Fact]
    public async Task Its_own_origin_is_not() =>
        Assert.Contains(Draft, await Text(Ask("", ("Origin", Address.GetLeftPart(UriPartial.Authority)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Other_methods_than_GET_and_HEAD_are_not_allowed(string method)
    {
        var asked = Ask("");
        asked.Method = new(method);
        var answer = await Refused(asked, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_that_points_at_this_machine_is_refused()
    {
        var asked = Ask("");
        asked.Headers.Host = "evil.example:" + Address.Port;
        await Refused(asked, HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data/timeline.js")]
    [InlineData("_timeline/reload.js")]
    [InlineData("no/such/page")]
    public async Task No_other_origin_may_load_what_is_sent(string path)
    {
        using var answer = await browser.SendAsync(Ask(path), TestContext.Current.CancellationToken);
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        var asked = Ask("");
        asked.Method = HttpMethod.Head;
        using var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_theme_folder_made_while_it_runs_is_seen()
    {
        preview.Folder.With("theme/parts/footer.html", "<p>My own footer</p>");
        await Waiting.ForAsync(true, async () => (await Text(Ask(""))).Contains("My own footer", StringComparison.Ordinal), "its footer is shown");
    }

    [Fact]
    public async Task What_is_written_renamed_and_removed_while_it_runs_is_seen()
    {
        preview.Folder.With("input/events/later.yml", "title: Later\ndate: 1999\nsummary: It came later.\n");
        await Waiting.ForAsync(true, async () => (await Text(Ask(""))).Contains("It came later.", StringComparison.Ordinal), "the new event is shown");
        preview.Folder.With("input/events/later.yml", "title: Later\ndate: 1999\nsummary: It came at last.\n");
        await Waiting.ForAsync(true, async () => (await Text(Ask(""))).Contains("It came at last.", StringComparison.Ordinal), "the edit is shown");
        File.Move(preview.Folder["input/events/later.yml"], preview.Folder["input/events/latest.yml"]);
        await Waiting.ForAsync(true, async () => (await Text(Ask(""))).Contains("events/latest/", StringComparison.Ordinal), "the new name is its address");
        File.Delete(preview.Folder["input/events/latest.yml"]);
        await Waiting.ForAsync(false, async () => (await Text(Ask(""))).Contains("It came at last.", StringComparison.Ordinal), "it is gone");
    }

    private HttpRequestMessage Ask(string path, params (string Name, string Value)[] headers)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        foreach (var (name, value) in headers)
        {
            asked.Headers.TryAddWithoutValidation(name, value);
        }

        return asked;
    }

    private async Task<string> Text(HttpRequestMessage asked)
    {
        using var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> Refused(HttpRequestMessage asked, HttpStatusCode expected)
    {
        var answer = await browser.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer;
    }

    /// <summary>One preview for all tests: none writes anything but a theme that was not there.</summary>
    public sealed partial class RunningPreview : IDisposable
    {
        private readonly Process process;

        public RunningPreview()
        {
            process = TimelineProgram.Start(Folder.Path, "preview", "--port", "0");
            var said = new List<string>();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                said.Add(line);
                if (Previewing().Match(line) is { Success: true } found)
                {
                    Address = new(found.Groups[1].Value);
                    return;
                }
            }

            throw new InvalidOperationException(string.Join('\n', said) + process.StandardError.ReadToEnd());
        }

        public TemporaryFolder Folder { get; } = new TemporaryFolder()
            .With("input/timeline.yml", "title: Small\nevidence: { require: none }\n")
            .With("input/events/one.yml", $"title: {Draft}\ndate: 2001\nstatus: draft\n");

        public Uri Address { get; }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            Folder.Dispose();
        }

        [GeneratedRegex("Previewing at (http://[^ ]+)")]
        private static partial Regex Previewing();
    }
}
