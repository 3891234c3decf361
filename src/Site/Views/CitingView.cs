using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A source or an event's page in every form people cite in, for templates.</summary>
internal static class CitingView
{
    private static readonly Shape<Seen> Shape = new(
        "citing",
        ("chicago", c => Value.Html(Styles.Chicago(c.Source, c.Site))),
        ("apa", c => Value.Html(Styles.Apa(c.Source, c.Site))),
        ("wikipedia", c => Wikipedia.Template(c.Source)),
        ("bibtex", c => BibTeX.Entry(c.Source).TrimEnd('\n')),
        ("coins", c => CoinS.Of(c.Source)),
        ("files", c => c.HasFiles ? Files(c.Source) : DataList.Empty));

    private static readonly Shape<CarriedFile> File = new(
        "citation file",
        ("title", f => f.Title),
        ("url", f => $"data:{f.Type};charset=utf-8,{Uri.EscapeDataString(f.Text)}"),
        ("name", f => f.Name));

    public static DataMap Of(Source source, SiteContext site) => Shape.Map(new(source, site, HasFiles: true));

    /// <summary>An event's page: the site is its container, and only the timeline's own words are its title.</summary>
    public static DataMap Of(Event e, SiteContext site, string? url)
    {
        var page = new Source
        {
            Id = e.Id,
            At = e.At,
            Type = "webpage",
            Title = site.TitleOf(e),
            ContainerTitle = site.Settings.Title,
            Language = site.LanguageOf(e),
            Url = url,
        };
        return Shape.Map(new(page, site, HasFiles: false));
    }

    // The page itself carries them: three more files for each source would be most of what a large site creates.
    private static DataList Files(Source source) =>
    [
        File.Map(new("BibTeX", source.Id + ".bib", "application/x-bibtex", BibTeX.Entry(source))),
        File.Map(new("RIS", source.Id + ".ris", "application/x-research-info-systems", Ris.Entry(source))),
        File.Map(new("CSL-JSON", source.Id + ".csl.json", "application/vnd.citationstyles.csl+json", CslJson.Text(source))),
    ];

    private readonly record struct Seen(Source Source, SiteContext Site, bool HasFiles);

    private sealed record CarriedFile(string Title, string Name, string Type, string Text);
}
