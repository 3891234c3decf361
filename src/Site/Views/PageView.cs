using Timeline.Content;
using Timeline.Site.Cards;
using Timeline.Site.Planning;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>What a page knows of itself.</summary>
internal static class PageView
{
    private static readonly Shape<(PageImage Image, ViewSet Views)> ImageShape = new(
        "image",
        ("url", i => i.Views.Site.Absolute(i.Image.Path)),
        ("alt", i => i.Image.Alt),
        ("width", i => i.Image.Size.Width),
        ("height", i => i.Image.Size.Height),
        ("type", i => PageImage.TypeOf(i.Image.Path)));

    private static readonly Shape<Seen> Shape = new(
        "page",
        ("kind", p => p.Template.Kind),
        ("title", p => p.Title),
        ("description", Description),
        ("path", p => p.Path),
        ("root", p => p.Views.Root),
        ("canonical", p => p.Path == "404.html" ? null : p.Views.Site.Absolute(p.Path)),
        ("url", p => p.Views.Url(p.Path)),
        ("alternates", p => DataList.From(Alternates(p.Views, p.Path))),
        ("preview", p => p.Views.Site.Options.Preview),
        ("image", p => p.Views.Shared.Cards.ImageOf(p.Path) is { } image ? ImageShape.Map((image, p.Views)) : Value.Null),
        ("jsonld", p => p.Path == "index.html" ? Value.HtmlUtf8(JsonLd.Home(p.Views.Site)) : Value.Null),
        ("embed", Embed),
        ("original", p => p.Template.IsEmbed ? p.Views.Url(Embeds.Original(p.Path)) : null),
        ("paging", p => p.Sheet is { } sheet ? Sheet.Of(p.Views, sheet) : Value.Null));

    private static readonly Shape<Alternate> AlternateShape = new(
        "alternate",
        ("url", a => a.Url),
        ("type", a => a.Type),
        ("title", a => a.Title),
        ("language", a => a.Language));

    public static DataMap Of(ViewSet views, PageTemplate template, string path, string? title, string? description, Sheet? sheet) =>
        Shape.Map(new(views, template, path, title, description) { Sheet = sheet });

    // Every page says what it is, if only whose it is.
    private static Value Description(Seen page)
    {
        var settings = page.Views.Site.Settings;
        var own = settings.Description is { Length: > 0 } given ? given : settings.Title;
        return Cut(page.Description ?? (page.Path == "index.html" || page.Title is null ? own : $"{page.Title} – {own}"));
    }

    private static Value Embed(Seen page) => page.Template.IsEmbed
        ? Value.Null
        : EmbedCode.Of(page.Views, page.Path, page.Title ?? page.Views.Site.Settings.Title, Embeds.Height(page.Template.For));

    private static IEnumerable<Value> Alternates(ViewSet views, string path)
    {
        var settings = views.Site.Settings;
        if (Embeds.OEmbedOf(path, views.Shared.Links) is { } described)
        {
            yield return AlternateShape.Map(new(views.Site.Absolute(described), Type: "application/json+oembed"));
        }

        foreach (var edition in path == "404.html" ? [] : settings.Languages)
        {
            // Search engines want absolute addresses.
            var url = settings.Host is { } host
                ? new Uri(new Uri(host), edition.Address + SitePath.Encode(SitePath.Pretty(path))).AbsoluteUri
                : views.Url(edition, path);
            yield return AlternateShape.Map(new(url, Language: edition.Language));
        }

        if (path == "index.html" && views.Shared.Links.Exists("feed.xml"))
        {
            yield return AlternateShape.Map(new(views.Url("feed.xml"), Type: "application/atom+xml", Title: settings.Title));
        }

        if (path == "index.html" && views.Shared.Links.Exists("rss.xml"))
        {
            yield return AlternateShape.Map(new(views.Url("rss.xml"), Type: "application/rss+xml", Title: settings.Title));
        }

        if (path == "index.html" && views.Shared.Links.Exists("feed.json"))
        {
            yield return AlternateShape.Map(new(views.Url("feed.json"), Type: "application/feed+json", Title: settings.Title));
        }

        if (path == "index.html" && views.Shared.Links.Exists("events.json"))
        {
            yield return AlternateShape.Map(new(views.Url("events.json"), Type: "application/json"));
        }
    }

    // Search engines show about so much.
    private static string Cut(string text)
    {
        if (text.Length <= 300)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', 299);
        return text[..(space > 200 ? space : 299)] + "…";
    }

    private sealed record Seen(ViewSet Views, PageTemplate Template, string Path, string? Title, string? Description)
    {
        public Sheet? Sheet { get; init; }
    }

    private sealed record Alternate(string? Url, string? Type = null, string? Title = null, string? Language = null);
}
