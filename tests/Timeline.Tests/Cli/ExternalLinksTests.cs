using Timeline.Tests.Content.Fetching;

namespace Timeline.Tests.Cli;

/// <summary>`check --external`, by the real program, against servers on this machine that stand in for the web.</summary>
public sealed class ExternalLinksTests : IDisposable
{
    private readonly LoopbackServer server = new();
    private readonly TemporaryFolder site = new TemporaryFolder().With("input/timeline.yml", "title: Bridges\nevidence: { require: none }\n");

    public void Dispose()
    {
        server.Dispose();
        site.Dispose();
    }

    [Fact]
    public void What_is_dead_moved_or_unknown_is_told_where_it_was_written_and_what_was_there_is_not_asked_again()
    {
        var busy = 0;
        using var walled = new LoopbackServer("127.0.0.2").With("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        server.With("/fine", "fine").Redirecting("/moved", "/new/", 301).With("/new/", "new").Redirecting("/front", "/", 308).With("/", "front")
            .Redirecting("/for-now", "/fine", 302).With("/gone", "x", status: 410).With("/forbidden", "x", status: 403).With("/broken", "x", status: 500)
            .Doing("/only-get", (request, stream) => Say(stream, request.StartsWith("HEAD", StringComparison.Ordinal) ? "405 No" : "200 OK"))
            .Doing("/wrong-head", (request, stream) => Say(stream, request.StartsWith("HEAD", StringComparison.Ordinal) ? "404 No" : "200 OK"))
            .Doing("/busy", (_, stream) => Say(stream, Interlocked.Increment(ref busy) == 1 ? "429 Slow\r\nRetry-After: 0" : "200 OK"));
        using var closed = new LoopbackServer("127.0.0.3").With("/a", "x", status: 429, fields: "Retry-After: 3600").With("/b", "x");
        Write(walled.Address, closed.Address);

        var run = Check("--external", "--strict");
        Assert.Equal(0, run.ExitCode); // what others do fails no check
        Assert.Equal(
        [
            $"input/events/a.yml:6:13: note TL709: {server.Address}/nothing is dead: the server says 404 Not Found; lead to another page, or take the link out",
            $"input/events/a.yml:8:22: note TL711: whether {server.Address}/forbidden is there cannot be said: the server says 403 Said",
            $"input/events/a.yml:9:22: note TL711: whether {server.Address}/broken is there cannot be said: the server says 500 Said",
            $"input/events/a.yml:15:22: note TL711: whether {walled.Address}/x is there cannot be said: its robots.txt asks programs to leave it alone",
            $"input/events/a.yml:16:22: note TL711: whether {closed.Address}/a is there cannot be said: the server says 429 Said",
            $"input/events/a.yml:17:22: note TL711: whether {closed.Address}/b is there cannot be said: the server says 429 Said",
            $"seeds/gone.yml:3:6: note TL709: {server.Address}/gone is dead: the server says 410 Said; its archived copy of 2019-02-01 is {server.Address}/fine",
            $"seeds/moved.yml:2:6: note TL710: {server.Address}/moved has moved for good to {server.Address}/new/",
            $"seeds/moved.yml:5:8: note TL710: {server.Address}/front has moved for good to {server.Address}/, which is a front page: what was meant is likely gone",
        ],
        run.Error.Split('\n').Where(line => line.Contains(" TL7", StringComparison.Ordinal)));
        Assert.Contains("Asked the web for 14 addresses of 3 servers; 0 addresses known from the last 24 hours: 5 there, 2 moved, 2 dead, 5 unknown.", run.Out, StringComparison.Ordinal);
        Assert.Equal(["GET /robots.txt"], Asked(walled));
        Assert.Equal(["GET /robots.txt", "HEAD /a"], Asked(closed)); // who asks to be left alone is
        Assert.Equal(2, Asked(server).Count(line => line.EndsWith(" /busy", StringComparison.Ordinal)));
        Assert.All(server.Requests, request => Assert.Contains("User-Agent: timeline/", request, StringComparison.Ordinal));
        Assert.DoesNotContain(Asked(server), line => line.EndsWith(" /report", StringComparison.Ordinal));

        server.Requests.Clear();
        var again = Check("--external", "fail");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("error TL709", again.Error, StringComparison.Ordinal);
        Assert.Contains("note TL710", again.Error, StringComparison.Ordinal); // known, and told again
        Assert.Contains("Asked the web for 7 addresses of 3 servers; 7 addresses known from the last 24 hours: 5 there, 2 moved, 2 dead, 5 unknown.", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked(server), line => line.EndsWith(" /fine", StringComparison.Ordinal) || line.EndsWith(" /moved", StringComparison.Ordinal));

        server.Requests.Clear();
        Assert.Equal(0, TimelineProgram.Run(site.Path, "build").ExitCode);
        Assert.Equal(0, Check("--links").ExitCode);
        Assert.Empty(server.Requests); // only who is asked to asks
    }

    [Fact]
    public void Without_leave_this_machine_is_not_asked_and_a_broken_link_is_told_too()
    {
        site.With("input/events/a.yml", $"title: A\ndate: 1932\nlinks: [{server.Address}/x]\nsummary: See [below](#nowhere).\n");
        var run = Check("--external=report", "--strict", allowLocal: false);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/events/a.yml:4:22: warning TL708: events/a/index.html leads to its own '#nowhere'", run.Error, StringComparison.Ordinal);
        Assert.Contains("input/events/a.yml:3:9: note TL711: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-local", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private void Write(string walled, string closed) => site
        .With("input/timeline.yml", $"title: Bridges\nevidence: {{ require: none }}\nlinks: {{ report: '{server.Address}/report?{{id}}' }}\n")
        .With("input/events/a.yml", $"""
            title: A
            date: 1932
            summary: |
              There it [was]({server.Address}/for-now),
              and it is
              gone [to]({server.Address}/nothing).
            links:
              - {Link("/forbidden")}
              - {Link("/broken")}
              - {Link("/only-get")}
              - {Link("/wrong-head")}
              - {Link("/busy")}
              - {Link("/fine#part")}
              - {Link("/fine")}
              - {Link("/x", walled)}
              - {Link("/a", closed)}
              - {Link("/b", closed)}
            citations: [gone, moved]
            """ + "\n")
        .With("input/events/b.yml", "title: B\ndate: 1933\ncitations: [gone]\n")
        .With("seeds/gone.yml", $"title: Gone\n# the paper's own\nurl: {server.Address}/gone\narchive: {{ url: {server.Address}/fine, date: 2019-02-01 }}\n")
        .With("seeds/moved.yml", $"title: Moved\nurl: {server.Address}/moved\narchive:\n  date: 2020\n  url: {server.Address}/front\n");

    private string Link(string path, string? host = null) => $"{{ title: x, url: {host ?? server.Address}{path} }}";

    private TimelineProgram.Outcome Check(string option, string? more = null, bool allowLocal = true) =>
        TimelineProgram.Run(site.Path, ["check", option, .. new[] { more }.OfType<string>(), .. allowLocal ? ["--allow-local"] : Array.Empty<string>()]);

    private static string[] Asked(LoopbackServer one)
    {
        lock (one.Requests)
        {
            return [.. one.Requests.Select(request => string.Join(' ', request.Split(' ').Take(2)))];
        }
    }

    private static Task Say(System.Net.Sockets.NetworkStream stream, string status) => LoopbackServer.SayAsync(stream, $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
