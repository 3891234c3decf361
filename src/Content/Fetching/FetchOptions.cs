using System.Net;
using System.Net.Sockets;

namespace Timeline.Content.Fetching;

/// <summary>How far a fetch may go. The defaults are for a person who waits at a terminal.</summary>
public sealed record FetchOptions
{
    /// <summary>Bytes, unpacked. Reports and scans of books stay below it; a film or a server that never ends does not.</summary>
    public int Largest { get; init; } = 64 * 1024 * 1024;

    /// <summary>For everything: names, redirects and the last byte.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public int MostRedirects { get; init; } = 10;

    /// <summary>What the program calls itself.</summary>
    public required string UserAgent { get; init; }

    /// <summary>What helps who means an address that is not asked.</summary>
    public string LocalRemedy { get; init; } = "if you mean it, say --allow-local";

    /// <summary>What helps who waits in vain.</summary>
    public string LateRemedy { get; init; } = "save the page with a browser and add the file";

    /// <summary>Which addresses are not asked. A test, or who allows it, gives another rule.</summary>
    public Func<IPAddress, bool> Refuses { get; init; } = LocalAddresses.Contain;
}

/// <summary>A file as a server gave it, its content coding undone.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Bytes">The body.</param>
/// <param name="MediaType">As the server says it, in lower case.</param>
/// <param name="Charset">As the server says it.</param>
public sealed record FetchedFile(Uri Address, byte[] Bytes, string? MediaType, string? Charset);

/// <summary>A file, or one sentence saying why there is none.</summary>
public sealed record FetchOutcome(FetchedFile? File, string? Problem)
{
    /// <summary>What the server answered, if it did.</summary>
    public int? Status { get; init; }
}

/// <summary>What a server says of an address, or one sentence saying why it says nothing.</summary>
public sealed record FetchAnswer(string? Problem)
{
    public int? Status { get; init; }

    /// <summary>The words beside the status.</summary>
    public string? Phrase { get; init; }

    /// <summary>Where it sends on to; null where it does not.</summary>
    public Uri? Location { get; init; }

    /// <summary>For how long it wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether there is no server of this name, as those say who must know.</summary>
    public bool HasNoHost { get; init; }

    /// <summary>Whether the server may answer another time: it did not now.</summary>
    public bool MayAnswerLater { get; init; }

    internal static FetchAnswer Without(Exception? fault, string problem)
    {
        var cause = fault is OperationCanceledException or SocketException or IOException ? fault : fault?.InnerException;
        var hasNoHost = cause is SocketException { SocketErrorCode: SocketError.HostNotFound };
        return new(problem) { HasNoHost = hasNoHost, MayAnswerLater = !hasNoHost && cause is OperationCanceledException or SocketException or IOException };
    }
}
