using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;

namespace Timeline.Site.Views;

/// <summary>References to be copied by people who cite the site or its sources.</summary>
internal static class References
{
    public static string Event(LinkedEvent e, SiteContext site, string? url) =>
        Join($"“{e.Event.Title}” ({site.PhraseOf(e)})", site.Settings.Title, url);

    public static string Source(Source source, SiteContext site) =>
        Join(
            source.Authors.IsEmpty ? null : Names(source),
            $"“{source.Title}”",
            source.ContainerTitle ?? source.Publisher,
            source.Issued is { } issued ? site.Phrases.Long(issued.Value) : null,
            source.Url);

    /// <summary>Who, where, when, in one line; null when the record says none of it.</summary>
    public static string? Byline(Source source, SiteContext site)
    {
        string?[] parts =
        [
            source.Authors.IsEmpty ? null : Apart(Names(source), site),
            Apart(source.ContainerTitle ?? source.Publisher, site),
            source.Issued is { } issued ? site.Phrases.Long(issued.Value) : null,
        ];
        return parts.All(p => p is null) ? null : string.Join(", ", parts.Where(p => p is not null));
    }

    private static string Names(Source source) => string.Join(", ", source.Authors.Select(author => CitedName.Of(author).Natural));

    // Between words that run from right to left a foreign name would draw the numbers beside it to itself: it is isolated (Unicode, UAX 9).
    private static string? Apart(string? name, SiteContext site) =>
        name is not null && site.Words.IsRightToLeft ? $"\u2068{name}\u2069" : name;

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
