using System.IO.Compression;
using System.Net;
using System.Text;

using Timeline.Content.Fetching;

namespace Timeline.Tests.Content.Fetching;

/// <summary>What is fetched and what is refused, against a server on this machine that does what it is told.</summary>
public sealed class FetcherTests : IDisposable
{
    private static readonly FetchOptions Anywhere = new() { UserAgent = "timeline/test", Refuses = _ => false };

    private readonly LoopbackServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_page_comes_with_its_type_and_the_address_it_was_redirected_to()
    {
        server.Redirecting("/old", "/new#part").With("/new", "<p>Here", "text/html; charset=ISO-8859-1");
        var file = (await Get("/old")).File!;
        Assert.Equal((server.Address + "/new", "<p>Here", "text/html", "ISO-8859-1"), (file.Address.AbsoluteUri, Encoding.UTF8.GetString(file.Bytes), file.MediaType, file.Charset));
        Assert.All(server.Requests, request => Assert.Contains("User-Agent: timeline/test\r\n", request, StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.DoesNotContain("Cookie", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_packed_page_is_unpacked_and_counted_unpacked()
    {
        server.With("/page", Packed("<p>Small"), "text/html", 200, "Content-Encoding: gzip").With("/bomb", Packed(new string(' ', 5_000_000)), "text/html", 200, "Content-Encoding: gzip");
        Assert.Equal("<p>Small", Encoding.UTF8.GetString((await Get("/page")).File!.Bytes));
        Assert.Contains("more than 1 MB", (await Get("/bomb", Anywhere with { Largest = 1024 * 1024 })).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off_by_its_size()
    {
        server.Doing("/endless", async (_, stream) =>
        {
            await LoopbackServer.SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (true)
            {
                await LoopbackServer.SayAsync(stream, new string('x', 60_000));
            }
        });
        Assert.Contains("more than 64 KB", (await Get("/endless", Anywhere with { Largest = 64 * 1024 })).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nso far")]
    public async Task A_server_that_never_goes_on_is_left(string said)
    {
        using var over = new CancellationTokenSource();
        server.Doing("/slow", async (_, stream) =>
        {
            await LoopbackServer.SayAsync(stream, said);
            await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        Assert.Contains("took longer than 0.3 s", (await Get("/slow", Anywhere with { Time = TimeSpan.FromMilliseconds(300) })).Problem, StringComparison.Ordinal);
        await over.CancelAsync();
    }

    [Fact]
    public async Task Redirects_end()
    {
        server.Redirecting("/round", "/round");
        Assert.Contains("redirects more than 10 times", (await Get("/round")).Problem, StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public async Task Only_the_web_is_followed(string elsewhere)
    {
        server.Redirecting("/away", elsewhere);
        Assert.Contains("only http and https are fetched", (await Get("/away")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_a_refused_address_is_not_followed()
    {
        using var other = new LoopbackServer("127.0.0.2").With("/secret", "secret");
        server.Redirecting("/in", other.Address + "/secret");
        var outcome = await Get("/in", Anywhere with { Refuses = address => address.Equals(IPAddress.Parse("127.0.0.2")) });
        Assert.Contains("--allow-local", outcome.Problem, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task This_machine_is_not_asked_under_any_name(string host)
    {
        server.With("/", "secret");
        var outcome = await Get($"http://{host}:{new Uri(server.Address).Port}/", new() { UserAgent = "timeline/test" });
        Assert.Contains("--allow-local", outcome.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2001:0:1::", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("2606:4700::1111", false)]
    public void Addresses_that_are_not_of_the_internet_are_known(string address, bool isLocal) => Assert.Equal(isLocal, LocalAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://user:secret@example.org/", "user's name and password")]
    [InlineData("http://", "no address")]
    [InlineData("ftp://example.org/", "only http and https")]
    public async Task What_is_no_address_of_the_web_is_told(string address, string told) => Assert.Contains(told, (await Get(address)).Problem, StringComparison.Ordinal);

    [Fact]
    public async Task What_the_server_refuses_is_told_in_its_words()
    {
        server.With("/gone", "x", status: 410).With("/empty", "");
        Assert.Contains("404", (await Get("/nothing")).Problem, StringComparison.Ordinal);
        Assert.Contains("410", (await Get("/gone")).Problem, StringComparison.Ordinal);
        Assert.Contains("empty", (await Get("/empty")).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_broken_answer_is_told_and_nothing_more(string answer)
    {
        server.Doing("/broken", (_, stream) => LoopbackServer.SayAsync(stream, answer));
        Assert.NotNull((await Get("/broken")).Problem);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/open", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Timeline\nDisallow: /no", "/open", true)]
    [InlineData("User-agent: other\nUser-agent: timeline\nDisallow: /", "/open", false)]
    [InlineData("User-agent: other\nDisallow: /", "/open", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?a", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("no rules at all", "/x", true)]
    public void Rules_of_robots_are_read_as_the_standard_says(string rules, string path, bool allowed) => Assert.Equal(allowed, Robots.Allow(rules, "timeline", path));

    [Fact]
    public async Task Robots_are_asked_once_a_site_and_a_site_in_trouble_says_no()
    {
        using var down = new LoopbackServer().With("/robots.txt", "x", status: 503);
        server.With("/robots.txt", "User-agent: *\nDisallow: /no", "text/plain");
        using var fetcher = new Fetcher(Anywhere);
        var robots = new Robots(fetcher, "timeline");
        Assert.False(await robots.AllowAsync(server.Address + "/no", default));
        Assert.True(await robots.AllowAsync(server.Address + "/yes", default));
        Assert.Single(server.Requests);
        Assert.False(await robots.AllowAsync(down.Address + "/yes", default));
    }

    [Fact]
    public async Task The_newest_kept_copy_is_found_or_one_is_made()
    {
        var asked = 0;
        server.With("/wayback/available", """{"url":"x","archived_snapshots":{"closest":{"status":"200","available":true,"url":"http://web.archive.org/web/20130919044612/http://example.com/","timestamp":"20130919044612"}}}""", "application/json")
            .With("/save", """{"url":"https://example.org/","job_id":"ab-1"}""", "application/json")
            .Doing("/save/status/ab-1", (_, stream) => LoopbackServer.SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                + (asked++ == 0 ? """{"status":"pending"}""" : """{"status":"success","timestamp":"20260102030405","original_url":"https://example.org/"}""")));
        using var fetcher = new Fetcher(Anywhere);
        var wayback = new Wayback(fetcher, server.Address, "me:mine") { Pause = TimeSpan.Zero };
        Assert.Equal(new("https://web.archive.org/web/20130919044612/http://example.com/", "2013-09-19"), (await wayback.NewestAsync("http://example.com/?a=1&b", default)).Copy);
        Assert.Contains("GET /wayback/available?url=http%3A%2F%2Fexample.com%2F%3Fa%3D1%26b ", server.Requests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("LOW", server.Requests[0], StringComparison.Ordinal);
        Assert.Equal(new("https://web.archive.org/web/20260102030405/https://example.org/", "2026-01-02"), (await wayback.SaveAsync("https://example.org/", default)).Copy);
        Assert.StartsWith("POST /save ", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("Authorization: LOW me:mine\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"archived_snapshots":{}}""", 200, null)]
    [InlineData("[]", 200, "none that is documented")]
    [InlineData("<html>", 200, "no JSON")]
    [InlineData("x", 503, "503")]
    public async Task An_archive_without_an_answer_is_told(string answer, int status, string? told)
    {
        server.With("/wayback/available", answer, "application/json", status);
        using var fetcher = new Fetcher(Anywhere);
        var (copy, problem) = await new Wayback(fetcher, server.Address, null).NewestAsync("http://example.com/", default);
        Assert.Null(copy);
        Assert.True(told is null ? problem is null : problem!.Contains(told, StringComparison.Ordinal), problem);
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packing = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private async Task<FetchOutcome> Get(string path, FetchOptions? options = null)
    {
        using var fetcher = new Fetcher(options ?? Anywhere);
        return await fetcher.GetAsync(path.StartsWith('/') ? server.Address + path : path, default);
    }
}
