using System.Net;
using System.Text.Json.Nodes;

namespace Timeline.Tests.Desk;

/// <summary>The real desk, asked as browsers and as strangers would: it writes the author's files, so nobody else may ask it anything.</summary>
public sealed class GateTests : IClassFixture<GateTests.OneDesk>
{
    public sealed class OneDesk : IDisposable
    {
        public TemporaryFolder Folder { get; } = DeskFolder.Make();

        public RunningDesk Desk { get; }

        public OneDesk() => Desk = new(Folder.Path);

        public void Dispose()
        {
            Desk.Dispose();
            Folder.Dispose();
        }
    }

    private readonly RunningDesk desk;
    private readonly TemporaryFolder folder;

    public GateTests(OneDesk one) => (desk, folder) = (one.Desk, one.Folder);

    [Fact]
    public async Task The_address_of_the_terminal_sets_a_cookie_and_leads_to_an_address_without_the_key()
    {
        using var answer = await desk.SendAsync(new(HttpMethod.Get, desk.Opening));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(desk.Desk, answer.Headers.Location);
        Assert.Equal([$"{desk.Cookie}; path=/; samesite=strict; httponly"], answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.True(desk.Key.Length >= 22, "fewer than 128 bits");
    }

    [Theory]
    [InlineData("")]
    [InlineData("events")]
    [InlineData("api.js")]
    [InlineData("api/file?path=input/events/one.yml")]
    [InlineData("api/history")]
    [InlineData("/events/one/")]
    [InlineData("/_timeline/problems")]
    [InlineData("/no/such/page")]
    public async Task Without_the_key_nothing_is_told(string path)
    {
        foreach (var cookie in new[] { "", $"timeline-desk-{desk.Opening.Port}=wrong", $"timeline-desk-{desk.Opening.Port}={desk.Key[..^1]}", $"timeline-desk-1={desk.Key}" })
        {
            foreach (var root in new[] { desk.Desk, new Uri(desk.Site, "-/desk/") })
            {
                using var answer = await desk.SendAsync(RunningDesk.With(new(HttpMethod.Get, new Uri(root, path)), ("Cookie", cookie)));
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect, $"{answer.StatusCode} {text}");
                Assert.DoesNotContain(DeskFolder.Draft, text, StringComparison.Ordinal);
                Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Without_the_key_a_person_is_told_where_it_is()
    {
        using var answer = await desk.SendAsync(new(HttpMethod.Get, desk.Desk + "?key=wrong"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Open the address that &#39;timeline desk&#39; shows in the terminal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_key_the_desk_answers_and_leads_to_the_site_with_the_site_s_own_key()
    {
        var (status, file) = await desk.LoadAsync(DeskFolder.Event);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(DeskFolder.Draft, (string?)file["text"], StringComparison.Ordinal);

        using var led = await desk.SendAsync(desk.Get("/events/one/?a=b"));
        var there = led.Headers.Location!;
        Assert.StartsWith($"{desk.Site}events/one/?a=b&key=", there.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Key, there.AbsoluteUri, StringComparison.Ordinal);

        using var entered = await desk.SendAsync(new(HttpMethod.Get, there));
        Assert.Equal($"{desk.Site}events/one/?a=b", entered.Headers.Location!.AbsoluteUri);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var page = await desk.SendAsync(RunningDesk.With(new(HttpMethod.Get, entered.Headers.Location), ("Cookie", cookie)));
        Assert.Contains(DeskFolder.Draft, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // What opens the site does not open the desk.
        using var no = await desk.SendAsync(RunningDesk.With(new(HttpMethod.Get, desk.Desk), ("Cookie", cookie.Replace("-site-", "-desk-", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.Forbidden, no.StatusCode);
    }

    [Fact]
    public async Task The_address_a_browser_is_started_with_is_not_led_out_of_the_desk()
    {
        using var answer = await desk.SendAsync(new(HttpMethod.Get, $"{desk.Desk.GetLeftPart(UriPartial.Authority)}//evil.example/?key={desk.Key}"));
        Assert.Equal(desk.Desk.Authority, answer.Headers.Location!.Authority);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("localhost.:PORT")]
    [InlineData("LOCALHOST.evil.example:PORT")]
    public async Task Any_other_name_is_refused(string host)
    {
        var name = host.Replace("PORT", desk.Opening.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var path in new[] { "api/file?path=" + DeskFolder.Event, "", "/events/one/" })
        {
            var asked = desk.Get(path);
            asked.Headers.Host = name;
            using var answer = await desk.SendAsync(asked);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.MisdirectedRequest, await WriteAsync(request => request.Headers.Host = name));
    }

    // Each alone keeps a page elsewhere from writing, even one that would have the cookie.
    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:PORT")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://127.0.0.1:PORT")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none", "Origin", "")]
    [InlineData("X-Timeline-Desk", "")]
    [InlineData("Cookie", "")]
    [InlineData("Cookie", "timeline-desk=1")]
    public async Task A_write_that_a_page_elsewhere_could_send_is_refused(params string[] headers)
    {
        var port = desk.Opening.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var own = headers.Chunk(2).Select(pair => (pair[0], pair[1].Replace("PORT", port, StringComparison.Ordinal))).ToArray();
        Assert.Equal(HttpStatusCode.Forbidden, await WriteAsync(_ => { }, own));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("text/json")]
    [InlineData("application/jsonx")]
    [InlineData("")]
    public async Task A_form_is_no_question(string type) => Assert.Equal(HttpStatusCode.UnsupportedMediaType, await WriteAsync(request =>
    {
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
    }));

    [Fact]
    public async Task What_the_browser_vouches_for_may_write()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await WriteAsync(request => request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"))));
        Assert.Equal(HttpStatusCode.BadRequest, await WriteAsync(
            request => request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), ("Sec-Fetch-Site", "same-origin"), ("Origin", "")));
    }

    [Theory]
    [InlineData("api/history", "cross-site", "cors", "empty")]
    [InlineData("api/history", "same-site", "cors", "empty")]
    [InlineData("api/history", "cross-site", "no-cors", "script")]
    [InlineData("api/history", "cross-site", "navigate", "document")]
    [InlineData("api/history", "none", "navigate", "document")]
    [InlineData("api.js", "same-site", "no-cors", "script")]
    [InlineData("events", "cross-site", "navigate", "iframe")]
    [InlineData("events", "same-origin", "navigate", "iframe", HttpStatusCode.OK)]
    [InlineData("events", "cross-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("api/history", "same-origin", "cors", "empty", HttpStatusCode.OK)]
    public async Task A_page_elsewhere_reads_nothing(string path, string site, string mode, string what, HttpStatusCode expected = HttpStatusCode.Forbidden)
    {
        using var answer = await desk.SendAsync(desk.Get(path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", what)));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", HttpStatusCode.MethodNotAllowed)]
    public async Task Other_methods_are_not_known(string method, HttpStatusCode expected)
    {
        var asked = desk.Get("api/file?path=" + DeskFolder.Event);
        asked.Method = new(method);
        using var answer = await desk.SendAsync(asked);
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Select(h => h.Key));
    }

    // The theme's scripts run there.
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task The_desk_is_not_at_the_site_s_origin(string method)
    {
        var asked = desk.Post("save", new JsonObject { ["path"] = "input/events/evil.yml", ["text"] = "x" }, ("Origin", desk.Site.GetLeftPart(UriPartial.Authority)),
            ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors"));
        asked.Method = new(method);
        asked.RequestUri = new Uri(desk.Site, "-/desk/api/save");
        using var answer = await desk.SendAsync(asked);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(File.Exists(folder["input/events/evil.yml"]));
    }

    [Fact]
    public async Task No_service_worker_settles_on_either_name()
    {
        foreach (var root in new[] { desk.Desk, desk.Site })
        {
            using var answer = await desk.SendAsync(RunningDesk.With(new(HttpMethod.Get, new Uri(root, "/embed.js")), ("Service-Worker", "script"), ("Cookie", desk.Cookie)));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("api.js")]
    [InlineData("api/history")]
    [InlineData("no-such-page")]
    [InlineData("api/no-such-question")]
    public async Task Everything_the_desk_sends_is_shut_in(string path)
    {
        using var answer = await desk.SendAsync(desk.Get(path));
        string Header(string name) => string.Join('|', answer.Headers.GetValues(name));
        Assert.Equal("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
            Header("Content-Security-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_in_words()
    {
        var asked = desk.Post("save", new JsonObject { ["path"] = DeskFolder.Event, ["text"] = new string('x', 33 * 1024 * 1024) });
        asked.Headers.ExpectContinue = true;
        var (status, said) = await desk.AskAsync(asked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("at most 32 MB", (string?)said["problem"], StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> WriteAsync(Action<HttpRequestMessage> change, params (string, string)[] headers)
    {
        var before = File.ReadAllText(folder[DeskFolder.Event]);
        var asked = desk.Post("save", new JsonObject { ["path"] = DeskFolder.Event, ["text"] = "evil: true\n", ["version"] = (await desk.LoadAsync(DeskFolder.Event)).Json["version"]!.GetValue<string>() }, headers);
        change(asked);
        using var answer = await desk.SendAsync(asked);
        Assert.Equal(before, File.ReadAllText(folder[DeskFolder.Event]));
        return answer.StatusCode;
    }
}
