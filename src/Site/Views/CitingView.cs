using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A source or an event's page in every form people cite in, for templates.</summary>
internal static class CitingView
{
    public static readonly DataShape Shape = new("chicago", "apa", "wikipedia", "bibtex", "coins", "files");

    private static readonly DataShape File = new("title", "url", "name");

    /// <summary>
    /// A source, with files for reference managers that the page itself carries: three more files for each source would be most of what a
    /// large site creates.
    /// </summary>
    public static DataMap Of(Source source, SiteContext site) => Map(source, site, DataList.From(
    [
        Carried("BibTeX", source.Id + ".bib", "application/x-bibtex", BibTeX.Entry(source)),
        Carried("RIS", source.Id + ".ris", "application/x-research-info-systems", Ris.Entry(source)),
        Carried("CSL-JSON", source.Id + ".csl.json", "application/vnd.citationstyles.csl+json", CslJson.Text(source)),
    ]));

    /// <summary>An event's page: the site is its container, and only the timeline's own words are its title.</summary>
    public static DataMap Of(Event e, SiteContext site, string? url) => Map(
        new Source
        {
            Id = e.Id,
            At = e.At,
            Type = "webpage",
            Title = e.Title,
            ContainerTitle = site.Settings.Title,
            Language = site.Settings.Language,
            Url = url,
        },
        site,
        DataList.Empty);

    private static Value Carried(string title, string name, string type, string text) =>
        File.Map(title, $"data:{type};charset=utf-8,{Uri.EscapeDataString(text)}", name);

    private static DataMap Map(Source source, SiteContext site, Value files) => Shape.Map(
        Value.Html(Styles.Chicago(source, site)),
        Value.Html(Styles.Apa(source, site)),
        Wikipedia.Template(source),
        BibTeX.Entry(source).TrimEnd('\n'),
        CoinS.Of(source),
        files);
}
