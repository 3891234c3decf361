using System.Collections.Immutable;

namespace Timeline.Site.Exporting;

/// <summary>Every form there is, in the order in which people are told of them.</summary>
internal static class AllExports
{
    public const string Print = "print.html";

    public const string Single = "single.html";

    public static readonly ImmutableArray<ExportFormat> List =
    [
        new("json", "events.json", "JSON", "all that is published of every event") { IsDefault = true },
        new("csv", "events.csv", "CSV", "a table, a row an event") { Made = new EventsCsv(forExcel: false), IsDefault = true },
        new("excel-csv", "events-excel.csv", null, "the same table for Excel") { Made = new EventsCsv(forExcel: true) },
        new("datapackage", "datapackage.json", "Data Package", "what the data files hold (Frictionless)")
        {
            Made = new DataPackage(),
            IsDefault = true,
        },
        new("ics", "events.ics", "iCalendar", "a calendar (RFC 5545)") { Made = new Calendar(), IsDefault = true },
        new("timelinejs", "timelinejs.json", "TimelineJS (JSON)", "for TimelineJS 3, as JSON") { Made = new TimelineJs() },
        new("timelinejs-sheet", "timelinejs.csv", "TimelineJS (CSV)", "for TimelineJS 3, the rows of its spreadsheet")
        {
            Made = new TimelineJsSheet(),
        },
        new("markwhen", "events.mw", "Markwhen", "Markwhen's text") { Made = new Markwhen() },
        new("geojson", "events.geojson", "GeoJSON", "the events that have a place (RFC 7946)") { Made = new GeoJson() },
        new("atom", "feed.xml", "Atom", "the latest events and corrections (RFC 4287)")
        {
            Made = new AtomFeed(),
            IsFeed = true,
            IsDefault = true,
            NeedsHost = true,
        },
        new("rss", "rss.xml", "RSS", "the same as RSS 2.0") { Made = new RssFeed(), IsFeed = true, IsDefault = true, NeedsHost = true },
        new("json-feed", "feed.json", "JSON Feed", "the same as JSON Feed 1.1")
        {
            Made = new JsonFeed(),
            IsFeed = true,
            IsDefault = true,
            NeedsHost = true,
        },
        new("svg", "timeline.svg", "SVG", "the drawing") { Made = new DrawingSvg() },
        new("png", "timeline.png", "PNG", "the drawing as a picture") { Made = new DrawingPng() },
        new("print", Print, null, "one document of the whole, with numbered notes and a bibliography"),
        new("single", Single, null, "the same in one file that needs no other, with the drawing and the pictures"),
        new("bibtex", "sources.bib", "BibTeX", "the sources") { IsAlways = true },
        new("ris", "sources.ris", "RIS", "the sources") { IsAlways = true },
        new("csl", "sources.csl.json", "CSL-JSON", "the sources") { IsAlways = true },
        new("annotations", "annotations.json", "Web Annotation", "the quotes") { IsAlways = true },
    ];

    public static ExportFormat? Named(string name) => List.FirstOrDefault(format => format.Name == name);
}
