using Microsoft.AspNetCore.Http;

using Timeline.Desk.Preview;

namespace Timeline.Desk.Gate;

/// <summary>Who may ask the desk: it writes the author's files.</summary>
internal static class DeskGate
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    public static bool Opens(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return !Outsiders.AsksFor(context.Request);
    }
}
