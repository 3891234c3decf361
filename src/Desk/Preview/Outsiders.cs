using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Preview;

/// <summary>
/// Tells a person who looks at the preview from another site's page that would read it in their browser: drafts are served here.
/// </summary>
internal static class Outsiders
{
    /// <summary>
    /// Whether a page of another origin asks. Following a link from elsewhere, or a frame, is no asking: then a person sees the preview,
    /// and that page does not.
    /// </summary>
    public static bool AsksFor(HttpRequest request)
    {
        // What browsers say of every request (Fetch Metadata); a page elsewhere cannot change it. Another port of this machine is
        // "same-site", and elsewhere too.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return request.Headers["Sec-Fetch-Mode"] != "navigate";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
    }
}
