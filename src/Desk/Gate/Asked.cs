using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Gate;

/// <summary>What of a request the gate judges by.</summary>
internal sealed record Asked(string Method, string Host, int Port, string Path)
{
    /// <summary>With its question mark, still encoded.</summary>
    public string Query { get; init; } = "";

    public string? Key { get; init; }

    public IReadOnlyDictionary<string, string> Cookies { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty where the browser does not say: these three are Fetch Metadata, which a page cannot change.</summary>
    public string FetchSite { get; init; } = "";

    public string FetchMode { get; init; } = "";

    public string FetchDestination { get; init; } = "";

    public string Origin { get; init; } = "";

    public string ContentType { get; init; } = "";

    public bool HasDeskHeader { get; init; }

    public bool IsQuestion => Path.StartsWith(DeskGate.Questions, StringComparison.Ordinal);

    public bool IsReading => Method is "GET" or "HEAD";

    /// <summary>Whether a person opens an address, as far as the browser tells: no script, no picture, no frame.</summary>
    public bool IsVisit => IsReading && FetchMode is "" or "navigate" && FetchDestination is "" or "document";

    /// <summary>Whether a page of another origin sent it, or led here. Another port of this machine is another origin.</summary>
    public bool IsFromElsewhere =>
        FetchSite is not ("" or "same-origin" or "none") || (Origin.Length > 0 && Origin != "http://" + Host);

    /// <summary>Whether the browser vouches that a page of this very origin asks.</summary>
    public bool IsFromHere => !IsFromElsewhere && (FetchSite == "same-origin" || Origin.Length > 0);

    public static Asked Of(HttpRequest request) => new(
        request.Method, request.Host.Value ?? "", request.HttpContext.Connection.LocalPort, request.Path.Value ?? "/")
    {
        Query = request.QueryString.Value ?? "",
        Key = request.Query[DeskGate.KeyName] is [{ } key] ? key : null,
        Cookies = request.Cookies.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        FetchSite = request.Headers["Sec-Fetch-Site"].ToString(),
        FetchMode = request.Headers["Sec-Fetch-Mode"].ToString(),
        FetchDestination = request.Headers["Sec-Fetch-Dest"].ToString(),
        Origin = request.Headers.Origin.ToString(),
        ContentType = (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant(),
        HasDeskHeader = request.Headers["X-Timeline-Desk"] == "1",
    };

    /// <summary>How a browser names a host and a port in <c>Host</c>.</summary>
    public static string HostOf(string name, int port) =>
        port == 80 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{port}");
}
