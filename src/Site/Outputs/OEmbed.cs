using Timeline.Site.Cards;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// A description (oembed.com) beside each embed, to which the page it stands for leads. There must be an address for it to name.
/// </summary>
internal sealed class OEmbed : IOutput
{
    private const int Width = 600;

    public bool IsFramed => true;

    public IEnumerable<PlannedFile> Plan(SiteViews views) => views.Site.Settings.Host is null ? [] : Plan(views.Site, views.Cards);

    private static IEnumerable<PlannedFile> Plan(SiteContext site, CardPlan cards) =>
        from page in ThemePages.Pages(site)
        where page.Template.IsEmbed
        select JsonFile.Of(Embeds.OEmbedPath(page.Path), page.At, json =>
        {
            var (title, height) = (page.Title ?? site.Settings.Title, Embeds.Height(page.Template.For));
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("title", title);
            json.WriteString("provider_name", site.Settings.Title);
            json.WriteString("provider_url", site.Settings.Host);
            json.WriteNumber("width", Width);
            json.WriteNumber("height", height);
            json.WriteString("html", EmbedCode.Frame(site.Absolute(page.Path)!, title, height));
            if (cards.ImageOf(Embeds.Original(page.Path)) is { } image && site.Absolute(image.Path) is { } address)
            {
                json.WriteString("thumbnail_url", address);
                json.WriteNumber("thumbnail_width", image.Size.Width);
                json.WriteNumber("thumbnail_height", image.Size.Height);
            }

            json.WriteEndObject();
        });
}
