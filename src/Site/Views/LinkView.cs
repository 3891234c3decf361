using Timeline.Content;
using Timeline.Content.Yaml;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A link, of an event or of the menu.</summary>
internal static class LinkView
{
    private static readonly Shape<(string? Title, string? Url, bool IsCurrent, YamlMap? Extra)> Shape = new(
        "link",
        ("title", link => link.Title),
        ("url", link => link.Url),
        ("current", link => link.IsCurrent),
        ("extra", link => YamlValue.Of(link.Extra)));

    public static DataMap Of(string? title, string? url, bool isCurrent = false) => Shape.Map((title, url, isCurrent, null));

    public static DataMap Of(Link link) => Shape.Map((link.Title, link.Url, false, link.Extra));
}
