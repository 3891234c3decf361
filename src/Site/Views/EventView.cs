using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Citing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>An event on its own page.</summary>
internal static class EventView
{
    public static (DataMap Event, string Description, ImmutableArray<Diagnostic> Problems) Of(ViewSet views, LinkedEvent linked, string path)
    {
        var (site, e) = (views.Site, linked.Event);
        path = site.Routes.Event(e.Id) ?? path; // an embed of the event speaks of its page, and leaves the body to it
        var summary = views.IsEmbed ? views.Text(e.Summary, path, linked, plain: true) : views.Shared.Summary(linked);
        var body = e.Body is null || views.IsEmbed ? null : views.Text(e.Body, path, linked, before: summary.References);
        var references = body?.References ?? summary.References;
        var notes = linked.Evidence.ToDictionary(
            x => x.Citation.Id,
            x => NoteView.Of(views, linked, x, references),
            StringComparer.Ordinal);
        var url = site.Absolute(path);
        var map = Shapes.Event.Map(
            e.Id,
            views.Url(path),
            e.Title,
            Value.Html(summary.Html),
            summary.Plain,
            body is null ? Value.Null : Value.Html(body.Html),
            views.Lane(e.Lane),
            e.Importance,
            e.Status.Word(),
            views.Shared.DateOf(linked),
            DataList.From(e.Dates, d => Shapes.CompetingDate.Map(
                Dates.Of(d.Date, site),
                List(d.Citations.Select(c => notes.GetValueOrDefault(c.Id)).OfType<DataMap>()),
                d.Note)),
            DataList.From(linked.Evidence, x => notes[x.Citation.Id]),
            views.FacetsOf(e),
            DataList.From(linked.Eras, era => views.Era(era.Id)),
            DataList.From(linked.Years, y => YearViews.Year(views, y)),
            DataList.From(e.Related
                .Select(r => site.Library.EventsById.GetValueOrDefault(r.Id))
                .OfType<LinkedEvent>()
                .Where(site.Shows)
                .Select(views.EntryValue)),
            DataList.From(e.Media, m => MediaView.Of(views, m)),
            DataList.From(e.Links, l => Shapes.Link.Map(l.Title, l.Url, false)),
            DataList.From(e.Corrections, c => Shapes.Correction.Map(Dates.Of(c.Date, site), c.What, c.Why)),
            e.Note,
            e.Place is { } place ? Shapes.Place.Map(place.Title, place.Latitude, place.Longitude) : Value.Null,
            Neighbour(views, linked, -1),
            Neighbour(views, linked, 1),
            Value.HtmlUtf8(JsonLd.Event(linked, site, url)),
            References.Event(linked, site, url),
            CitingView.Of(e, site, url),
            SameSource(linked),
            e.Date.YearInferred,
            e.At.Path,
            e.At.Line,
            DataList.From(e.Aliases, a => a.Id),
            YamlValue.Of(e.Extra),
            MediaView.PlayerHosts(e.Media),
            views.Language(e),
            EventEntry.Untranslated(e));
        return (map, summary.Plain, body is null ? summary.Problems : [.. summary.Problems, .. body.Problems]);
    }

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

    private static Value Neighbour(ViewSet views, LinkedEvent e, int step)
    {
        var position = views.Site.Position(e) + step;
        return position >= 0 && position < views.Site.Events.Length ? views.EntryValue(views.Site.Events[position]) : Value.Null;
    }

    private static DataList List(IEnumerable<DataMap> maps) => DataList.From(maps.Select(m => Value.From(m)));
}
