using System.Net;
using System.Text;

using Microsoft.AspNetCore.Http;

namespace Timeline.Desk.Gate;

/// <summary>What the gate itself says: pages in words, and the headers that a browser keeps to.</summary>
internal static class GateWords
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>For everything that the desk sends.</summary>
    public static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
    }

    /// <summary>A plain page for a person. It holds nothing of the site.</summary>
    /// <param name="comesAgain">Whether it asks for itself once more, at once.</param>
    public static byte[] Page(string why, bool comesAgain) => Encoding.UTF8.GetBytes(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">{(comesAgain ? "\n<meta http-equiv=\"refresh\" content=\"0\">" : "")}
        <title>Not open</title>
        </head>
        <body>
        <h1>Not open</h1>
        <p>{WebUtility.HtmlEncode(why)}</p>
        <p><a href="">Try this page again</a></p>
        </body>
        </html>

        """);
}
