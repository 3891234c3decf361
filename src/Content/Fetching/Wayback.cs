using System.Text.Json;

namespace Timeline.Content.Fetching;

/// <summary>A copy in the Wayback Machine: its address, and the day it was made (<c>yyyy-mm-dd</c>).</summary>
public sealed record WaybackCopy(string Address, string Date);

/// <summary>A copy, or why there is none; a service that does not answer is no reason not to record a source.</summary>
public sealed record WaybackOutcome(WaybackCopy? Copy, string? Problem);

/// <summary>
/// The Wayback Machine of the Internet Archive: its availability API for the newest copy, its Save Page Now API for a new one.
/// </summary>
/// <param name="fetcher">What asks.</param>
/// <param name="stand">Another server in place of both, for tests; null for the real ones.</param>
/// <param name="keys">The user's own <c>access:secret</c> for Save Page Now; null without an account.</param>
public sealed class Wayback(Fetcher fetcher, string? stand, string? keys)
{
    // A page with many parts is saved in minutes; who waits at a terminal is told the job goes on.
    private const int MostAsked = 30;

    /// <summary>Between two looks at a job.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(3);

    private readonly string available = (stand ?? "https://archive.org") + "/wayback/available?url=";
    private readonly string save = (stand ?? "https://web.archive.org") + "/save";

    /// <summary>The newest copy that is known; neither copy nor problem where there is none.</summary>
    public async Task<WaybackOutcome> NewestAsync(string address, CancellationToken cancelled)
    {
        var (json, problem) = await AskAsync(HttpMethod.Get, available + Uri.EscapeDataString(address), null, cancelled);
        return json is not { } answer ? new(null, problem)
            : answer.TryGetProperty("archived_snapshots", out var snapshots) && snapshots.ValueKind == JsonValueKind.Object
                && snapshots.TryGetProperty("closest", out var closest) && closest.ValueKind == JsonValueKind.Object
                && Text(closest, "url") is { } copy && Day(Text(closest, "timestamp")) is { } day
            ? new(new(copy.StartsWith("http://web.archive.org/", StringComparison.Ordinal) ? "https" + copy[4..] : copy, day), null)
            : new(null, null);
    }

    /// <summary>Asks for a copy to be made, and waits until it is.</summary>
    public async Task<WaybackOutcome> SaveAsync(string address, CancellationToken cancelled)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["url"] = address, ["capture_all"] = "0" };
        var (json, problem) = await AskAsync(HttpMethod.Post, save, form, cancelled);
        if (json is not { } answer || Text(answer, "job_id") is not { } job)
        {
            var why = (json is { } told ? Text(told, "message") : null) ?? "it does not say why";
            return new(null, problem ?? $"the Wayback Machine took no job: {why}");
        }

        for (var asked = 0; asked < MostAsked; asked++)
        {
            var (state, lost) = await AskAsync(HttpMethod.Get, $"{save}/status/{Uri.EscapeDataString(job)}", null, cancelled);
            if (state is not { } now)
            {
                return new(null, lost);
            }

            switch (Text(now, "status"))
            {
                case "success" when Text(now, "timestamp") is { } time && Day(time) is { } day:
                    return new(new($"https://web.archive.org/web/{time}/{Text(now, "original_url") ?? address}", day), null);
                case "pending":
                    await Task.Delay(Pause, cancelled);
                    break;
                default:
                    var reason = Text(now, "message") ?? Text(now, "exception") ?? "it does not say why";
                    return new(null, $"the Wayback Machine could not save it: {reason}");
            }
        }

        return new(null, "the Wayback Machine is still at work; look again later with --archive");
    }

    // The keys are for saving only.
    private async Task<(JsonElement? Answer, string? Problem)> AskAsync(
        HttpMethod method, string address, Dictionary<string, string>? form, CancellationToken cancelled)
    {
        var isSaving = address.StartsWith(save, StringComparison.Ordinal);
        var sent = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = "application/json" };
        if (isSaving && keys is not null)
        {
            sent["Authorization"] = "LOW " + keys;
        }

        var outcome = await fetcher.SendAsync(method, address, sent, form, cancelled);
        if (outcome.File is not { } file)
        {
            return (null, outcome.Status != 401 ? outcome.Problem
                : "the Wayback Machine wants an account for this: set TIMELINE_WAYBACK_KEYS to your own 'access:secret' of archive.org");
        }

        try
        {
            using var json = JsonDocument.Parse(file.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? (json.RootElement.Clone(), null)
                : (null, $"{address}: the answer is none that is documented");
        }
        catch (JsonException)
        {
            return (null, $"{address}: the answer is no JSON");
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text : null;

    // 20130919044612
    private static string? Day(string? timestamp) =>
        timestamp is { Length: >= 8 } && timestamp.Take(8).All(char.IsAsciiDigit)
            ? $"{timestamp[..4]}-{timestamp[4..6]}-{timestamp[6..8]}" : null;
}
