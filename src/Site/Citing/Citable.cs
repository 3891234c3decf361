using Timeline.Content;
using Timeline.Scriban;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Citing;

/// <summary>A source or an event's page in every form people cite in, for templates.</summary>
internal static class Citable
{
    public static readonly DataShape Shape = new("chicago", "apa", "wikipedia", "bibtex", "coins", "files");

    private static readonly DataShape File = new("title", "url");

    /// <summary>A source, with the files that hold it alone.</summary>
    public static DataMap Of(ViewSet views, Source source) => Map(source, views.Site, DataList.From(
        new[] { ("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json") }
            .Select(f => Value.From(File.Map(f.Item1, views.Url(FilePath(source, f.Item2)))))));

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

    public static string FilePath(Source source, string extension) => $"sources/{source.Id}/cite.{extension}";

    private static DataMap Map(Source source, SiteContext site, Value files) => Shape.Map(
        Value.Html(Styles.Chicago(source, site)),
        Value.Html(Styles.Apa(source, site)),
        Wikipedia.Template(source),
        BibTeX.Entry(source).TrimEnd('\n'),
        CoinS.Of(source),
        files);
}
