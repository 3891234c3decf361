using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>An event on its own page.</summary>
internal static class EventView
{
    private static readonly Shape<(Seen Event, CompetingDate Other)> OtherDate = new(
        "competing date",
        ("date", d => Dates.Of(d.Other.Date, d.Event.Site)),
        ("notes", d => DataList.From(d.Other.Citations.Select(c => d.Event.NoteOf(c.Id)).Where(note => !note.IsNull))),
        ("note", d => d.Other.Note),
        ("extra", d => YamlValue.Of(d.Other.Extra)));

    private static readonly Shape<Seen> Shape = new(
        "event",
        ("id", e => e.Event.Id),
        ("url", e => e.Views.Url(e.Path)),
        ("title", e => e.Event.Title),
        ("summary", e => Value.Html(e.Summary.Html)),
        ("summary_text", e => e.Summary.Plain),
        ("body", e => e.Body is null ? Value.Null : Value.Html(e.Body.Html)),
        ("lane", e => e.Views.Lane(e.Event.Lane)),
        ("importance", e => e.Event.Importance),
        ("status", e => e.Event.Status.Word()),
        ("date", e => e.Views.Shared.DateOf(e.Linked)),
        ("dates", e => DataList.From(e.Event.Dates, d => OtherDate.Map((e, d)))),
        ("notes", e => e.Notes),
        ("facets", e => e.Views.FacetsOf(e.Event)),
        ("eras", e => DataList.From(e.Linked.Eras, era => e.Views.Era(era.Id))),
        ("years", e => DataList.From(e.Linked.Years, year => YearViews.Entry(e.Views, year))),
        ("related", Related),
        ("media", e => DataList.From(e.Event.Media, m => MediaView.Of(e.Views, m))),
        ("links", e => DataList.From(e.Event.Links, link => LinkView.Of(link))),
        ("corrections", e => CorrectionsView.Of(e.Event, e.Site)),
        ("note", e => e.Event.Note),
        ("place", e => PlaceView.Of(e.Event.Place)),
        // A site of very many events would be twice as large with a map on each.
        ("locator", e => e.Views.IsEmbed || e.Site.IsHuge ? Value.Null : MapView.Locator(e.Views.Shared, PlaceIndex.PlacesOf(e.Event, e.Site.Settings))),
        ("previous", e => Neighbour(e, -1)),
        ("next", e => Neighbour(e, 1)),
        ("jsonld", e => Value.HtmlUtf8(JsonLd.Event(e.Linked, e.Site, e.Address))),
        ("cite", e => References.Event(e.Linked, e.Site, e.Address)),
        ("citing", e => CitingView.Of(e.Event, e.Site, e.Address)),
        ("same_source", e => SameSource(e.Linked)),
        ("has_inferred_year", e => e.Event.Date.YearInferred),
        ("file", e => e.Event.At.Path),
        ("line", e => e.Event.At.Line),
        ("aliases", e => DataList.From(e.Event.Aliases, a => a.Id)),
        ("extra", e => YamlValue.Of(e.Event.Extra)),
        ("players", e => MediaView.PlayerHosts(e.Event.Media)),
        ("language", e => e.Views.Language(e.Event)),
        ("untranslated", e => EventEntry.Untranslated(e.Event)),
        ("report_url", e => e.Asks.Report),
        ("edit_url", e => e.Asks.Edit));

    /// <summary>Its texts are rendered at once, because what is wrong with them is to be told whatever a template prints.</summary>
    public static (DataMap Event, string Description, ImmutableArray<Diagnostic> Problems) Of(
        ViewSet views, LinkedEvent linked, string path, bool isRenumbered = false)
    {
        var e = linked.Event;
        path = views.Site.Routes.Event(e.Id) ?? path; // an embed of the event speaks of its page, and leaves the body to it
        var summary = views.IsEmbed || isRenumbered ? views.Text(e.Summary, path, linked, plain: true) : views.Shared.Summary(linked);
        var body = e.Body is null || views.IsEmbed ? null : views.Text(e.Body, path, linked, before: summary.References);
        var map = Shape.Map(new(views, linked, path, summary, body));
        return (map, summary.Plain, body is null ? summary.Problems : [.. summary.Problems, .. body.Problems]);
    }

    private static Value Related(Seen e) => DataList.From(e.Event.Related
        .Select(r => e.Site.Library.EventsById.GetValueOrDefault(r.Id))
        .OfType<LinkedEvent>()
        .Where(e.Site.Shows)
        .Select(other => Value.From(e.Views.Entry(other))));

    // Competing dates that one source carries beside the event's own are no disagreement between sources.
    private static bool SameSource(LinkedEvent linked)
    {
        if (linked.Event.Dates.IsEmpty)
        {
            return true;
        }

        var others = linked.Event.Dates.SelectMany(d => d.Citations).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var own = linked.Evidence.Where(x => !others.Contains(x.Citation.Id)).Select(x => x.Source.Id).ToHashSet(StringComparer.Ordinal);
        return linked.Evidence.Where(x => others.Contains(x.Citation.Id)).All(x => own.Contains(x.Source.Id));
    }

    private static Value Neighbour(Seen e, int step)
    {
        var position = e.Site.Position(e.Linked) + step;
        return position >= 0 && position < e.Site.Events.Length ? e.Views.Entry(e.Site.Events[position]) : Value.Null;
    }

    private sealed record Seen(ViewSet Views, LinkedEvent Linked, string Path, RenderedText Summary, RenderedText? Body)
    {
        private DataList? notes;

        public SiteContext Site => Views.Site;

        public Event Event => Linked.Event;

        public string? Address => Site.Absolute(Path);

        public RecordLinks Asks => new(Site, Event.Id, Event.Title, Event.At, Path);

        public DataList Notes => notes ??= NoteView.All(Views, Linked, Body?.References ?? Summary.References);

        public Value NoteOf(string citation)
        {
            var index = Linked.Evidence.Select(x => x.Citation.Id).ToList().IndexOf(citation);
            return index < 0 ? Value.Null : Notes[index];
        }
    }
}
