using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Title, author, day and address of a page, as its head gives them.</summary>
internal static class HtmlDetails
{
    public static DocumentDetails Of(IHtmlDocument document)
    {
        var meta = document.Head?.Children.Where(element => element.LocalName == "meta").ToList() ?? [];
        return new()
        {
            Title = Clean(Meta("og:title") ?? document.Title),
            Authors = Meta("author") is { } author && !author.Contains("://", StringComparison.Ordinal) ? [author] : [],
            ContainerTitle = Meta("og:site_name"),
            Issued = (Meta("article:published_time") ?? Meta("citation_publication_date") ?? Meta("date")) is { Length: >= 10 } time
                && IsDay(time) ? time[..10] : null,
            Language = Clean(document.DocumentElement.GetAttribute("lang")),
            Url = Address(document.Head?.Children.FirstOrDefault(element =>
                element.LocalName == "link" && element.GetAttribute("rel") == "canonical")?.GetAttribute("href") ?? Meta("og:url")),
        };

        string? Meta(string name) => Clean(meta.Find(element =>
            element.GetAttribute("property") == name || element.GetAttribute("name") == name)?.GetAttribute("content"));
    }

    private static string? Clean(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : null;
    }

    private static string? Address(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? url : null;

    private static bool IsDay(string time) =>
        time[4] == '-' && time[7] == '-' && time.Where((_, i) => i < 10 && i is not (4 or 7)).All(char.IsAsciiDigit);
}
