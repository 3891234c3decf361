using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>A page of the author's own.</summary>
internal static class DocumentView
{
    private static readonly Shape<(Page Page, RenderedText Body)> Shape = new(
        "document",
        ("title", d => d.Page.Title),
        ("body", d => Value.Html(d.Body.Html)));

    public static DataMap Of(Page page, RenderedText body) => Shape.Map((page, body));
}
