using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Gate;

/// <summary>
/// Who may ask the desk, which writes the author's files, and who sees the site beside it, drafts and all.
/// </summary>
/// <remarks>
/// One port, two origins: the desk is at <c>127.0.0.1</c> and the site at <c>localhost</c>. On the site's pages run scripts of its theme
/// and texts of strangers; a browser lets them reach the desk no more than a page on the web, and keeps the cookies of the two apart.
/// </remarks>
public sealed class DeskGate(DeskKeys keys)
{
    /// <summary>Below which the desk is.</summary>
    public const string Root = "/-/desk/";

    /// <summary>Below which its questions are.</summary>
    public const string Questions = Root + "api/";

    internal const string KeyName = "key";

    private const string DeskName = "127.0.0.1";
    private const string SiteName = "localhost";

    // What the preview itself answers with (reload, problems); the desk's own pages may listen too.
    private const string Own = "/_timeline/";

    private static readonly Admission.Refused NoKey = new(StatusCodes.Status403Forbidden,
        "This is a desk of Timeline, and it opens with its key only. Open the address that 'timeline desk' shows in the terminal: it " +
            "has the key in it, and a new one each time the desk is started.");

    private static readonly Admission.Refused Elsewhere = new(
        StatusCodes.Status403Forbidden, "A page elsewhere asks, and it gets nothing.");

    private string? ticket = DeskKeys.One();

    /// <summary>The address that opens the desk, for the terminal.</summary>
    public string AddressOf(int port) => Address(port, keys.Desk);

    /// <summary>
    /// An address that opens the desk once, to start a browser with: other users of a machine may see what programs are started with.
    /// </summary>
    public string OnceAddressOf(int port) => Address(port, ticket ?? "");

    internal Admission Judge(Asked asked)
    {
        var isDesk = asked.Path.StartsWith(Root, StringComparison.Ordinal) || asked.Path == Root[..^1];
        return asked.Host == Asked.HostOf(DeskName, asked.Port) ? AtDesk(asked, isDesk)
            : asked.Host == Asked.HostOf(SiteName, asked.Port) ? AtSite(asked, isDesk)
            // Another name that points at this machine: a page elsewhere would be of the same origin.
            : new Admission.Refused(StatusCodes.Status421MisdirectedRequest, "There is no site of this name here.");
    }

    private static string Address(int port, string key) => $"http://{Asked.HostOf(DeskName, port)}{Root}?{KeyName}={key}";

    private Admission AtDesk(Asked asked, bool isDesk)
    {
        var isOnce = asked.IsVisit && ticket is { } once && DeskKeys.AreSame(once, asked.Key)
            && Interlocked.CompareExchange(ref ticket, null, once) == once;
        var cookie = CookieName("desk", asked.Port);
        if (Entered(isOnce ? asked with { Key = keys.Desk } : asked, keys.Desk, cookie) is { } entered)
        {
            return entered;
        }

        if (asked.IsFromElsewhere && !asked.IsVisit)
        {
            return Elsewhere;
        }

        if (!HasKey(asked, keys.Desk, cookie))
        {
            return Stranger(asked);
        }

        if (!isDesk && !asked.Path.StartsWith(Own, StringComparison.Ordinal))
        {
            var site = Asked.HostOf(SiteName, asked.Port);
            return asked.IsVisit
                ? new Admission.Redirected($"http://{site}{Escaped(asked.Path)}{With(asked.Query, keys.Site)}")
                : new Admission.Refused(StatusCodes.Status404NotFound, "The site is at 'localhost', not here.");
        }

        return asked switch
        {
            { Method: "POST" } => Posted(asked),
            { IsReading: false } => new Admission.Refused(StatusCodes.Status405MethodNotAllowed, "The desk knows GET and POST only."),
            // Nobody visits an answer: a page elsewhere could only make a person look at raw data.
            { FetchMode: "navigate" } when asked.IsQuestion => Elsewhere,
            _ when isDesk => new Admission.ToDesk(),
            _ => new Admission.ToSite(),
        };
    }

    private Admission AtSite(Asked asked, bool isDesk)
    {
        if (isDesk)
        {
            // A person follows "edit". The key does not go along: this origin's scripts may have seen it.
            return asked.IsVisit
                ? new Admission.Redirected($"http://{Asked.HostOf(DeskName, asked.Port)}{Escaped(asked.Path)}{Without(asked.Query)}")
                : Elsewhere;
        }

        var cookie = CookieName("site", asked.Port);
        return Entered(asked, keys.Site, cookie) is { } entered ? entered
            : HasKey(asked, keys.Site, cookie) ? new Admission.ToSite()
            : Stranger(asked);
    }

    private static Admission Posted(Asked asked) => asked switch
    {
        _ when !asked.IsQuestion => new Admission.Refused(StatusCodes.Status405MethodNotAllowed, "A page of the desk is only read."),
        { IsFromHere: false } or { HasDeskHeader: false } => Elsewhere,
        { ContentType: "application/json" or "application/octet-stream" } => new Admission.ToDesk(),
        _ => new Admission.Refused(StatusCodes.Status415UnsupportedMediaType, "The desk takes JSON and the bytes of files."),
    };

    // The first visit: from then on the cookie has the key, and no address that could be seen, kept or passed on.
    private static Admission.Redirected? Entered(Asked asked, string key, string cookie) =>
        asked.IsVisit && DeskKeys.AreSame(key, asked.Key)
            ? new($"http://{asked.Host}{Escaped(asked.Path)}{Without(asked.Query)}") { Cookie = (cookie, key) }
            : null;

    private static bool HasKey(Asked asked, string key, string cookie) => DeskKeys.AreSame(key, asked.Cookies.GetValueOrDefault(cookie));

    private static Admission.Refused Stranger(Asked asked) =>
        NoKey with { MayComeAgain = asked.IsVisit && asked.FetchSite is "cross-site" or "same-site" };

    // Cookies know no ports: two desks on one machine must not throw each other out.
    private static string CookieName(string what, int port) => string.Create(CultureInfo.InvariantCulture, $"timeline-{what}-{port}");

    private static string Escaped(string path) => new PathString(path).ToUriComponent();

    private static string With(string query, string key) => $"{(query.Length > 1 ? query + "&" : "?")}{KeyName}={key}";

    private static string Without(string query)
    {
        var left = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != KeyName && !part.StartsWith(KeyName + "=", StringComparison.Ordinal));
        var joined = string.Join('&', left);
        return joined.Length == 0 ? "" : "?" + joined;
    }
}
