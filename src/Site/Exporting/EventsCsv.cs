using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Views;

namespace Timeline.Site.Exporting;

/// <summary>The events as a table. Its columns are those that <see cref="DataPackage"/> describes.</summary>
internal sealed class EventsCsv(bool forExcel) : IExport
{
    private const string Terms = "; ";

    // Of quotes, media and links a part is said, of which it tells itself.
    private static readonly EventPart[] Said =
    [
        EventPart.Quotes, EventPart.Body, EventPart.Media, EventPart.Links, EventPart.Related, EventPart.Place, EventPart.Lane,
        EventPart.Importance, EventPart.Order, EventPart.Note, EventPart.Added,
    ];

    /// <summary>A column: its name, its type in a Frictionless table schema, and what it holds.</summary>
    internal sealed record Column(string Name, string Type, string Meaning)
    {
        /// <summary>Whether its cells hold an author's words.</summary>
        public bool IsText => Type == "string" && Name is not ("id" or "date" or "earliest" or "latest" or "added");
    }

    public static ImmutableArray<Column> Columns(Settings settings) =>
    [
        new("id", "string", "Unique and stable."),
        new("title", "string", "What happened."),
        new("date", "string", "When, in EDTF (ISO 8601-2)."),
        new("date_text", "string", "When, in words."),
        new("earliest", "string", "The first day it can be; empty where that is open. Year 0 is 1 BCE."),
        new("latest", "string", "The last day it can be; empty where that is open."),
        new("precision", "string", "How fine the date is: year, month, day …"),
        new("summary", "string", "The summary, in Markdown, without its notes."),
        new("body", "string", "The longer text, in Markdown, without its notes."),
        new("lane", "string", "The row of the drawing."),
        new("importance", "integer", "1 (a detail) to 5 (a turning point)."),
        new("order", "integer", "Its place among events of the same time."),
        new("status", "string", "published, or retracted."),
        new("added", "string", "When it was added to the timeline, in EDTF."),
        .. settings.Facets.Select(facet => new Column(NameOf(facet), "string", $"{facet.Title}: terms, parted by semicolons; one within a term has a backslash before it.")),
        new("place", "string", "Where it happened."),
        new("latitude", "number", "Degrees north, WGS 84."),
        new("longitude", "number", "Degrees east, WGS 84."),
        new("media_url", "string", "The address of its first picture, sound or film; relative ones lie beside this file."),
        new("media_alt", "string", "What that shows."),
        new("media_caption", "string", "Its caption."),
        new("media_credit", "string", "Who made it."),
        new("link_url", "string", "The address of its first link."),
        new("link_title", "string", "What that is called."),
        new("note", "string", "What readers should know about the entry."),
        new("related", "string", "Ids of related events, parted by semicolons."),
        new("sources", "string", "Titles of the sources it cites, parted by semicolons."),
        new("quotes", "integer", "How many passages are quoted for it."),
        new("quotes_verified", "integer", "How many of them were found in their sources."),
        new("url", "string", "Its page; relative to this file where the site's address is not known."),
    ];

    public Exported Write(SiteViews views)
    {
        var site = views.Site;
        var losses = new LossList();
        var table = new TableText { GuardsAll = forExcel };
        var columns = Columns(site.Settings);
        foreach (var column in columns)
        {
            table.Exact(column.Name);
        }

        table.EndRow();
        foreach (var e in site.Events)
        {
            var values = Values(e, views);
            foreach (var column in columns)
            {
                var value = values.GetValueOrDefault(column.Name);
                _ = column.IsText ? table.Text(value) : table.Exact(value);
            }

            table.EndRow();
            Lose(e, losses);
        }

        if (forExcel)
        {
            losses.Add("that a cell beginning with an apostrophe before = + - @ has none in the author's files");
        }

        return new(table.ToUtf8(withMark: forExcel), losses.ToImmutable());
    }

    private static void Lose(LinkedEvent e, LossList losses)
    {
        losses.LoseAllBut(e, Said);
        losses.AddIf(!e.Evidence.IsEmpty, "quotes, and which statements they carry", e);
        losses.AddIf(AuthorText.HasRelativeLinks(e.Event.Summary.Text + "\n" + e.Event.Body?.Text),
            "where links within the site lead, which are written as seen from the event's page", e);
        losses.AddIf(e.Event.Media.Length > 1, "all media but the first", e);
        losses.AddIf(e.Event.Media.Any(m => m.Thumbnail is not null || m.Captions is not null || m.Embed is not null),
            "thumbnails, captions and players of media", e);
        losses.AddIf(e.Event.Links.Length > 1, "all links but the first", e);
        losses.AddIf(e.Event.Facets.Values.SelectMany(terms => terms).Any(term => Within(term.Title).Contains(@"\\;", StringComparison.Ordinal)
            || term.Title.EndsWith('\\')), "backslashes before semicolons and at the ends of terms", e);
    }

    private static Dictionary<string, string?> Values(LinkedEvent linked, SiteViews views)
    {
        var (e, site) = (linked.Event, views.Site);
        var (date, media, link) = (e.Date.Value, e.Media.FirstOrDefault(), e.Links.FirstOrDefault());
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id"] = e.Id,
            ["title"] = e.Title,
            ["date"] = date.ToString(),
            ["date_text"] = site.PhraseOf(linked),
            ["earliest"] = date.Bounds.Earliest?.ToString(),
            ["latest"] = date.Bounds.Latest?.ToString(),
            ["precision"] = e.Date.Precision.Word(),
            ["summary"] = AuthorText.WithoutNotes(views.Written(linked, e.Summary)),
            ["body"] = e.Body is { } body ? AuthorText.WithoutNotes(views.Written(linked, body)) : null,
            ["lane"] = e.Lane,
            ["importance"] = Number(e.Importance),
            ["order"] = e.Order is { } order ? Number(order) : null,
            ["status"] = e.Status.Word(),
            ["added"] = e.Added?.Value.ToString(),
            ["place"] = e.Place?.Title,
            ["latitude"] = Number(e.Place?.Latitude),
            ["longitude"] = Number(e.Place?.Longitude),
            ["media_url"] = media is null ? null : ExportAddress.Of(media, site) ?? ExportAddress.Relative(media),
            ["media_alt"] = media?.Alt,
            ["media_caption"] = media?.Caption,
            ["media_credit"] = media?.Credit,
            ["link_url"] = link?.Url,
            ["link_title"] = link?.Title,
            ["note"] = e.Note,
            ["related"] = string.Join(Terms, ExportAddress.Related(e, site)),
            ["sources"] = string.Join(Terms, linked.Evidence.Select(x => x.Source.Title).Distinct(StringComparer.Ordinal)),
            ["quotes"] = Number(linked.Evidence.Count(x => x.Citation.Quote is not null)),
            ["quotes_verified"] = Number(linked.Evidence.Count(x => x.Citation.Quote is not null && x.Result.Verifies)),
            ["url"] = ExportAddress.Page(linked, site) ?? ExportAddress.RelativePage(linked, site),
        };
        foreach (var facet in site.Settings.Facets)
        {
            values[NameOf(facet)] = e.Facets.TryGetValue(facet.Id, out var terms) ? string.Join(Terms, terms.Select(t => Within(t.Title))) : null;
        }

        return values;
    }

    // A semicolon of a term's own parts none.
    private static string Within(string term) => term.Replace(";", @"\;", StringComparison.Ordinal);

    // The author's own names may be ours.
    private static string NameOf(Facet facet) =>
        facet.Id is "date_text" or "earliest" or "latest" or "precision" or "latitude" or "longitude" or "media_url" or "media_alt"
            or "media_caption" or "media_credit" or "link_url" or "link_title" or "quotes" or "quotes_verified" or "url"
            ? "facet_" + facet.Id : facet.Id;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
