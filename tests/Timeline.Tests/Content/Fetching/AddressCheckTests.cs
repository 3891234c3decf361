using System.Net.Sockets;

using NodaTime;

using Timeline.Content.Fetching;

namespace Timeline.Tests.Content.Fetching;

/// <summary>How politely addresses are asked for, and what is remembered. What is told of them: ExternalLinksTests.</summary>
public sealed class AddressCheckTests : IDisposable
{
    private static readonly PolitenessOptions Quick = new() { Name = "timeline", Pause = TimeSpan.Zero, FirstWait = TimeSpan.FromMilliseconds(1) };

    private readonly LoopbackServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_server_that_never_answers_is_unknown_and_left_after_a_few_addresses()
    {
        using var over = new CancellationTokenSource();
        Task Wait(string request, NetworkStream stream) => Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        server.With("/robots.txt", "").Doing("/a", Wait).Doing("/b", Wait).Doing("/c", Wait).Doing("/d", Wait);
        var asked = await Ask(["/a", "/b", "/c", "/d"], TimeSpan.FromMilliseconds(300));
        await over.CancelAsync();
        Assert.All(asked, one => Assert.Equal(AddressState.Unknown, one.State));
        Assert.All(asked, one => Assert.Contains("took longer than 0.3 s", one.Reason, StringComparison.Ordinal));
        Assert.Equal((3, 3, 0, 0), (Times("/a"), Times("/b"), Times("/c"), Times("/d")));
    }

    [Fact]
    public async Task A_server_gets_one_request_at_a_time_also_from_where_others_lead_to_it()
    {
        var (inside, most) = (0, 0);
        async Task Slowly(string request, NetworkStream stream)
        {
            var now = Interlocked.Increment(ref inside);
            most = Math.Max(most, now);
            await Task.Delay(50);
            Interlocked.Decrement(ref inside);
            await LoopbackServer.SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }

        server.Doing("/a", Slowly).Doing("/b", Slowly);
        using var second = new LoopbackServer("127.0.0.2").Redirecting("/a", server.Address + "/a", 301);
        using var third = new LoopbackServer("127.0.0.3").Redirecting("/b", server.Address + "/b", 307);
        var asked = await Ask([server.Address + "/a", server.Address + "/b", second.Address + "/a", third.Address + "/b"]);
        Assert.Equal(1, most);
        Assert.Equal([AddressState.Fine, AddressState.Fine, AddressState.Moved, AddressState.Fine], asked.Select(one => one.State));
        Assert.Single(server.Requests, request => request.StartsWith("GET /robots.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_for_good_only_up_to_the_first_that_is_not()
    {
        server.Redirecting("/a", "/b", 308).Redirecting("/b", "/c", 302).Redirecting("/c", "/d", 301).With("/d", "d").Redirecting("/round", "/round", 301).Redirecting("/lost", "/nothing", 301)
            .Redirecting("/mail", "mailto:a@example.org", 301);
        var asked = await Ask(["/a", "/lost", "/mail", "/round"]);
        Assert.Equal([(AddressState.Moved, server.Address + "/b"), (AddressState.Dead, null), (AddressState.Unknown, null), (AddressState.Unknown, null)], asked.Select(one => (one.State, one.MovedTo)));
        Assert.Contains("redirects more than 10 times", asked[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_but_not_for_ever()
    {
        server.With("/busy", "x", status: 503).With("/once", "x", status: 404);
        Assert.Equal([AddressState.Unknown, AddressState.Dead], (await Ask(["/busy", "/once"])).Select(one => one.State));
        Assert.Equal((3, 2), (Times("/busy"), Times("/once"))); // HEAD, then GET
    }

    // Which of the two a machine without a network says differs from system to system.
    [Theory]
    [InlineData(SocketError.HostNotFound, true, false)]
    [InlineData(SocketError.TryAgain, false, true)]
    [InlineData(SocketError.ConnectionRefused, false, true)]
    public void Only_who_must_know_says_that_there_is_no_server(SocketError error, bool hasNoHost, bool mayAnswerLater)
    {
        var answer = FetchAnswer.Without(new HttpRequestException("x", new SocketException((int)error)), "x");
        Assert.Equal((hasNoHost, mayAnswerLater), (answer.HasNoHost, answer.MayAnswerLater));
    }

    [Fact]
    public void What_was_there_is_remembered_for_a_day_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var then = Instant.FromUtc(2026, 11, 29, 12, 0);
        new KnownAddresses(folder.Path, then).Write(new KnownAddresses(folder.Path, then).Read(),
        [
            new("http://a.example/", AddressState.Fine, null, ""), new("http://b.example/", AddressState.Moved, "http://c.example/", ""),
            new("http://d.example/", AddressState.Dead, null, "x"), new("http://e.example/", AddressState.Unknown, null, "x"),
        ]);
        var known = new KnownAddresses(folder.Path, then + Duration.FromHours(23)).Read();
        Assert.Equal(["http://a.example/", "http://b.example/"], known.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("http://c.example/", known["http://b.example/"].Asked.MovedTo);
        Assert.Empty(new KnownAddresses(folder.Path, then + Duration.FromHours(24)).Read());
        Assert.Empty(new KnownAddresses(folder.Path, then - Duration.FromHours(1)).Read()); // of a clock that was wrong

        File.WriteAllText(folder["addresses"], "timeline-addresses 1\nx\n2026-11-29T12:00:00Z\t\t\n2026-11-29T12:00:00Z\thttp://a.example/\t\n");
        Assert.Equal(["http://a.example/"], new KnownAddresses(folder.Path, then).Read().Keys);
        File.WriteAllText(folder["addresses"], "timeline-addresses 2\n2026-11-29T12:00:00Z\thttp://a.example/\t\n");
        Assert.Empty(new KnownAddresses(folder.Path, then).Read());
    }

    private async Task<IReadOnlyList<AskedAddress>> Ask(string[] addresses, TimeSpan? time = null)
    {
        using var fetcher = new Fetcher(new() { UserAgent = "timeline/test", Refuses = _ => false, Time = time ?? TimeSpan.FromSeconds(60) });
        return await new AddressCheck(fetcher, Quick).AskAsync([.. addresses.Select(one => one.StartsWith('/') ? server.Address + one : one)], isOnline: true, null, default);
    }

    private int Times(string path) => server.Requests.Count(request => request.Split(' ')[1] == path);
}
