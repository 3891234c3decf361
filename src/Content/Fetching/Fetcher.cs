using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Timeline.Content.Fetching;

/// <summary>
/// Fetches files from the web, when a person asks for it: over HTTP and HTTPS only, to addresses that were checked, within limits. The one
/// place of the product that opens connections.
/// </summary>
/// <remarks>
/// No proxy and no cookies: with a proxy the address that is connected to would be the proxy's, and nothing could be checked.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private static readonly FrozenDictionary<string, string> NoHeaders = FrozenDictionary<string, string>.Empty;

    private readonly FetchOptions options;
    private readonly HttpClient client;

    public Fetcher(FetchOptions options)
    {
        this.options = options;
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // ours is for redirects and body too
        };
    }

    /// <summary>Whether these words are an address to be fetched.</summary>
    public static bool IsAddress(string words) =>
        words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public Task<FetchOutcome> GetAsync(string address, CancellationToken cancelled) =>
        SendAsync(HttpMethod.Get, address, NoHeaders, null, cancelled);

    /// <summary>Sends a request with headers and perhaps a form, and follows where it leads.</summary>
    public Task<FetchOutcome> SendAsync(
        HttpMethod method, string address, IReadOnlyDictionary<string, string> headers, IReadOnlyDictionary<string, string>? form,
        CancellationToken cancelled) =>
        WithinLimitsAsync(
            address,
            (uri, time) => FollowAsync(method, WithoutFragment(uri), headers, form, time),
            (_, problem) => new FetchOutcome(null, problem),
            cancelled);

    /// <summary>Asks once whether an address is there: follows nothing, and reads no body.</summary>
    public Task<FetchAnswer> AskAsync(HttpMethod method, string address, CancellationToken cancelled) =>
        WithinLimitsAsync(address, (uri, time) => AskAsync(method, WithoutFragment(uri), time), FetchAnswer.Without, cancelled);

    // What goes wrong with a server is a value; null stands for an address that is not asked.
    private async Task<T> WithinLimitsAsync<T>(
        string address, Func<Uri, CancellationToken, Task<T>> work, Func<Exception?, string, T> failed, CancellationToken cancelled)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || Problem(uri) is not null)
        {
            return failed(null, $"{address}: {(uri is null ? "this is no address" : Problem(uri))}");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        time.CancelAfter(options.Time);
        try
        {
            return await work(uri, time.Token);
        }
        catch (OperationCanceledException late) when (!cancelled.IsCancellationRequested)
        {
            return failed(late, string.Create(CultureInfo.InvariantCulture,
                $"{address}: the server took longer than {options.Time.TotalSeconds:0.#} s; {options.LateRemedy}"));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException or InvalidDataException
            or InvalidOperationException or UriFormatException or RefusedException) // the last three: Brotli's, of names that are none, ours
        {
            return failed(fault, $"{address}: {Reason(fault)}");
        }
    }

    private async Task<FetchAnswer> AskAsync(HttpMethod method, Uri uri, CancellationToken cancelled)
    {
        using var request = new HttpRequestMessage(method, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*"); // without it some servers refuse
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled);
        var (status, retry) = ((int)response.StatusCode, response.Headers.RetryAfter);
        return new(null)
        {
            Status = status,
            Phrase = response.ReasonPhrase,
            Location = status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
                && Uri.TryCreate(uri, location, out var next) ? next : null,
            RetryAfter = retry?.Delta ?? (retry?.Date - response.Headers.Date), // by the server's own clock
        };
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchOutcome> FollowAsync(
        HttpMethod method, Uri uri, IReadOnlyDictionary<string, string> headers, IReadOnlyDictionary<string, string>? form,
        CancellationToken cancelled)
    {
        var first = uri;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(method, uri);
            request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
            foreach (var (name, value) in headers)
            {
                // A secret is for the host it was meant for.
                if (uri.Authority == first.Authority)
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }
            }

            request.Content = form is null || method == HttpMethod.Get ? null : new FormUrlEncodedContent(form);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response.IsSuccessStatusCode
                    ? await BodyAsync(uri, response, cancelled)
                    : new(null, $"{uri}: the server says {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd())
                    {
                        Status = (int)response.StatusCode,
                    };
            }

            if (!Uri.TryCreate(uri, location, out var next) || Problem(next) is not null)
            {
                return new(null, $"{uri}: redirects to {location}: {(next is null ? "this is no address" : Problem(next))}");
            }

            if (redirects == options.MostRedirects)
            {
                return new(null, $"{first}: redirects more than {options.MostRedirects} times");
            }

            (uri, method) = (WithoutFragment(next), (int)response.StatusCode is 307 or 308 ? method : HttpMethod.Get);
        }
    }

    private async Task<FetchOutcome> BodyAsync(Uri uri, HttpResponseMessage response, CancellationToken cancelled)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancelled);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancelled) is > 0 and var read)
        {
            if (bytes.Length + read > options.Largest)
            {
                return new(null, $"{uri}: the server sends more than {Size(options.Largest)}, which is the most that is fetched");
            }

            bytes.Write(buffer, 0, read);
        }

        var type = response.Content.Headers.ContentType;
        var file = new FetchedFile(uri, bytes.ToArray(), type?.MediaType?.ToLowerInvariant(), type?.CharSet);
        return bytes.Length == 0 ? new(null, $"{uri}: the server sends an empty file")
            : new(file, null) { Status = (int)response.StatusCode };
    }

    private static string Size(int bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes / 1024} KB";

    private static string? Problem(Uri uri) =>
        uri.Scheme is not ("http" or "https") ? "only http and https are fetched"
        : uri.UserInfo.Length > 0
        ? "an address with a user's name and password is not fetched, as it would stand in the record; take them out"
        : null;

    private static Uri WithoutFragment(Uri uri) => uri.Fragment.Length == 0 ? uri : new UriBuilder(uri) { Fragment = "" }.Uri;

    // The name is resolved once, all its addresses are checked, and the connection goes to one that was.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancelled)
    {
        var host = context.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancelled);
        if (Array.Find(addresses, address => options.Refuses(address)) is { } refused)
        {
            throw new RefusedException(
                $"{host} is {(literal is null ? refused + ", " : "")}an address of this machine or of a private network; {options.LocalRemedy}");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancelled);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Reason(Exception fault) =>
        fault is RefusedException || fault.InnerException is null ? fault.Message
        : fault.InnerException is RefusedException refused ? refused.Message
        : $"cannot be fetched: {fault.InnerException.Message}";

    private sealed class RefusedException(string message) : Exception(message);
}
