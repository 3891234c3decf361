using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Timeline.Tests.Cli;

namespace Timeline.Tests.Desk;

/// <summary>The real program with a desk over a folder, and a client that has its key as the author's browser has.</summary>
public sealed partial class RunningDesk : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    public RunningDesk(string folder, int port = 0)
    {
        process = TimelineProgram.Start(folder, "desk", "--no-browser", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Opening = new(ReadUntil(Address()).Groups[1].Value);
        Desk = new(Opening.GetLeftPart(UriPartial.Path));
        Site = new($"http://localhost:{Opening.Port}/");
        client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    public int Id => process.Id;

    /// <summary>The address of the terminal, with the key.</summary>
    public Uri Opening { get; }

    public string Key => Opening.Query["?key=".Length..];

    public string Cookie => $"timeline-desk-{Opening.Port}={Key}";

    /// <summary>The desk's first page.</summary>
    public Uri Desk { get; }

    /// <summary>The previewed site: another origin.</summary>
    public Uri Site { get; }

    public HttpRequestMessage Get(string path, params (string Name, string Value)[] headers) =>
        With(new(HttpMethod.Get, new Uri(Desk, path)), [("Cookie", Cookie), .. headers]);

    /// <summary>A question as the desk's own pages send it.</summary>
    public HttpRequestMessage Post(string name, JsonNode value, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Desk, "api/" + name))
        {
            Content = new StringContent(value.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        (string, string)[] own = [("Cookie", Cookie), ("Origin", Desk.GetLeftPart(UriPartial.Authority)), ("X-Timeline-Desk", "1")];
        return With(request, [.. own.Where(o => headers.All(h => h.Name != o.Item1)), .. headers]);
    }

    public async Task<(HttpStatusCode Status, JsonNode Json)> AskAsync(HttpRequestMessage request)
    {
        using var answer = await SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public Task<(HttpStatusCode Status, JsonNode Json)> SaveAsync(string path, string text, string? version) =>
        AskAsync(Post("save", new JsonObject { ["path"] = path, ["text"] = text, ["version"] = version }));

    public Task<(HttpStatusCode Status, JsonNode Json)> LoadAsync(string path) => AskAsync(Get("api/file?path=" + Uri.EscapeDataString(path)));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public static HttpRequestMessage With(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>As a cut of power would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        client.Dispose();
    }

    private Match ReadUntil(Regex wanted)
    {
        var said = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            said.Add(line);
            if (wanted.Match(line) is { Success: true } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException(string.Join('\n', said) + process.StandardError.ReadToEnd());
    }

    [GeneratedRegex("The desk is at (http://[^ ]+)")]
    private static partial Regex Address();
}
