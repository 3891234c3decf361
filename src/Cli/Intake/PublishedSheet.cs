using System.Text.RegularExpressions;

namespace Timeline.Cli.Intake;

/// <summary>The address of a Google sheet that its author has published or shared, as the address of its rows as CSV.</summary>
internal static partial class PublishedSheet
{
    /// <summary>Unchanged where it is no such sheet.</summary>
    public static string Csv(string address)
    {
        var gid = Tab().Match(address) is { Success: true } tab ? tab.Groups[1].Value : "0";
        return Published().Match(address) is { Success: true } published ? $"https://docs.google.com/spreadsheets/d/e/{published.Groups[1].Value}/pub?output=csv&gid={gid}"
            : Shared().Match(address) is { Success: true } shared ? $"https://docs.google.com/spreadsheets/d/{shared.Groups[1].Value}/export?format=csv&gid={gid}"
            : address;
    }

    [GeneratedRegex(@"^https://docs\.google\.com/spreadsheets/d/e/([\w-]+)/pub", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"^https://docs\.google\.com/spreadsheets/d/([\w-]{20,})", RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"[?&#]gid=(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tab();
}
