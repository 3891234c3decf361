using Timeline.Content;
using Timeline.Site.Chronology;

namespace Timeline.Site.Views;

/// <summary>References to be copied by people who cite the site or its sources.</summary>
internal static class References
{
    public static string Event(LinkedEvent e, SiteContext site, string? url) =>
        Join($"“{e.Event.Title}” ({site.PhraseOf(e)})", site.Settings.Title, url);

    public static string Source(Source source, SiteContext site) =>
        Join(
            source.Authors.IsEmpty ? null : string.Join(", ", source.Authors),
            $"“{source.Title}”",
            source.ContainerTitle ?? source.Publisher,
            source.Issued is { } issued ? site.Phrases.Long(issued.Value) : null,
            source.Url);

    /// <summary>Who, where, when, in one line; null when the record says none of it.</summary>
    public static string? Byline(Source source, SiteContext site)
    {
        string?[] parts =
        [
            source.Authors.IsEmpty ? null : string.Join(", ", source.Authors),
            source.ContainerTitle ?? source.Publisher,
            source.Issued is { } issued ? site.Phrases.Long(issued.Value) : null,
        ];
        return parts.All(p => p is null) ? null : string.Join(", ", parts.Where(p => p is not null));
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            text += string.IsNullOrEmpty(part) ? "" : text.Length == 0 ? part : (text[^1] == '.' ? " " : ". ") + part;
        }

        return text;
    }
}
