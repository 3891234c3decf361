using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Content.Fetching;

/// <summary>How politely addresses are asked for.</summary>
public sealed record PolitenessOptions
{
    /// <summary>The name that robots.txt knows this program by.</summary>
    public required string Name { get; init; }

    /// <summary>Servers asked at the same time; each gets one request at a time.</summary>
    public int MostServers { get; init; } = 8;

    /// <summary>Between two requests to one server.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Requests for one address of a server that is busy or in trouble.</summary>
    public int MostAttempts { get; init; } = 3;

    /// <summary>Before the second attempt; doubled before each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that wants to be left alone for longer is, for the rest of the run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    public int MostRedirects { get; init; } = 10;
}

/// <summary>
/// Asks whether addresses of the web are there. HEAD first, GET where that is refused, for some servers know only the latter; a server at a
/// time gets one request, and its robots.txt decides whether it gets any.
/// </summary>
public sealed class AddressCheck(Fetcher fetcher, PolitenessOptions options)
{
    // A server that has not answered for so many addresses in a row is down: the others are not waited for.
    private const int MostSilent = 2;

    private readonly ConcurrentDictionary<string, Server> servers = new(StringComparer.OrdinalIgnoreCase);
    private bool someoneAnswered;

    /// <param name="addresses">Absolute addresses of http and https.</param>
    /// <param name="isOnline">Whether the web is known to be within reach; else no answer from anywhere means that it is not.</param>
    /// <param name="progress">Told how many are done, from many threads.</param>
    /// <param name="cancelled">Stops the asking.</param>
    public async Task<ImmutableArray<AskedAddress>> AskAsync(
        IReadOnlyCollection<string> addresses, bool isOnline, Action<int>? progress, CancellationToken cancelled)
    {
        var asked = new ConcurrentDictionary<string, AskedAddress>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MostServers, CancellationToken = cancelled };
        await Parallel.ForEachAsync(addresses.GroupBy(Authority, StringComparer.OrdinalIgnoreCase), parallel, async (group, stop) =>
        {
            foreach (var address in group.Order(StringComparer.Ordinal))
            {
                asked[address] = await AskAsync(address, stop);
                progress?.Invoke(asked.Count);
            }
        });
        return
        [
            .. asked.Values.OrderBy(one => one.Address, StringComparer.Ordinal).Select(one => isOnline || someoneAnswered || one.State != AddressState.Dead
                ? one : one with { State = AddressState.Unknown, Reason = "no server at all could be reached; is this machine on the web?" }),
        ];
    }

    private static string Authority(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Authority : "";

    // Only what comes before anything temporary has moved for good.
    private async Task<AskedAddress> AskAsync(string address, CancellationToken cancelled)
    {
        var (uri, movedTo, isForGood) = (new Uri(address), (Uri?)null, true);
        for (var redirects = 0; redirects <= options.MostRedirects; redirects++)
        {
            var server = servers.GetOrAdd(uri.Authority, static (_, check) => new Server(new(check.fetcher, check.options.Name)), (fetcher, options));
            var answer = await server.WaitAsync(() => AskAsync(server, uri.AbsoluteUri, cancelled), cancelled);
            if (answer.Location is { Scheme: "http" or "https" } next)
            {
                isForGood &= answer.Status is 301 or 308;
                movedTo = isForGood ? next : movedTo;
                uri = next;
                continue;
            }

            return Judged(address, answer, movedTo);
        }

        return new(address, AddressState.Unknown, null, $"redirects more than {options.MostRedirects} times");
    }

    private static AskedAddress Judged(string address, FetchAnswer answer, Uri? movedTo) => answer switch
    {
        { HasNoHost: true } => new(address, AddressState.Dead, null, "there is no server of this name"),
        { Status: 404 or 410 } => new(address, AddressState.Dead, null, Said(answer)),
        { Status: >= 200 and < 300 } => new(address, movedTo is null ? AddressState.Fine : AddressState.Moved, movedTo?.AbsoluteUri, ""),
        { Status: not null } => new(address, AddressState.Unknown, null, Said(answer)),
        _ => new(address, AddressState.Unknown, null, answer.Problem ?? ""),
    };

    private static string Said(FetchAnswer answer) =>
        string.Create(CultureInfo.InvariantCulture, $"the server says {answer.Status} {answer.Phrase}").TrimEnd();

    private async Task<FetchAnswer> AskAsync(Server server, string address, CancellationToken cancelled)
    {
        if (server.Left is { } left)
        {
            return left;
        }

        if (!await server.Robots.AllowAsync(address, cancelled))
        {
            return new("its robots.txt asks programs to leave it alone");
        }

        var method = server.KnowsHead ? HttpMethod.Head : HttpMethod.Get;
        for (var attempt = 1; ; attempt++)
        {
            var answer = await OnceAsync(server, method, address, cancelled);
            if (method == HttpMethod.Head && answer.Status is >= 400 and not (429 or 503))
            {
                // Nothing is called dead by a HEAD alone.
                server.KnowsHead &= answer.Status is not (405 or 501);
                method = HttpMethod.Get;
                answer = await OnceAsync(server, method, address, cancelled);
            }

            server.Silent = answer.Status is null ? server.Silent + 1 : 0;
            var mayWait = answer.Status is 429 or >= 500 || answer.MayAnswerLater;
            var wait = answer.RetryAfter ?? options.FirstWait * Math.Pow(2, attempt - 1);
            if (answer.HasNoHost || (mayWait && (wait > options.LongestWait || server.Silent >= MostSilent * options.MostAttempts)))
            {
                server.Left = answer;
            }

            if (!mayWait || attempt == options.MostAttempts || server.Left is not null)
            {
                return answer;
            }

            await Task.Delay(wait, cancelled);
        }
    }

    private async Task<FetchAnswer> OnceAsync(Server server, HttpMethod method, string address, CancellationToken cancelled)
    {
        if (server.WasAsked)
        {
            await Task.Delay(options.Pause, cancelled);
        }

        server.WasAsked = true;
        var answer = await fetcher.AskAsync(method, address, cancelled);
        someoneAnswered |= answer.Status is not null;
        return answer;
    }

    /// <summary>What is known of one server, which answers one question at a time.</summary>
    private sealed class Server(Robots robots)
    {
        private readonly SemaphoreSlim turn = new(1);

        public Robots Robots => robots;

        public bool WasAsked { get; set; }

        public bool KnowsHead { get; set; } = true;

        /// <summary>Requests without an answer since the last one with.</summary>
        public int Silent { get; set; }

        /// <summary>Why it is not asked any more, which holds for all of its addresses; null while it is.</summary>
        public FetchAnswer? Left { get; set; }

        public async Task<T> WaitAsync<T>(Func<Task<T>> work, CancellationToken cancelled)
        {
            await turn.WaitAsync(cancelled);
            try
            {
                return await work();
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
