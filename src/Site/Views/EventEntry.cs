using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>An event in a list. One entry is shared by all pages of a depth.</summary>
internal static class EventEntry
{
    private static readonly Shape<Seen> Shape = new(
        "event entry",
        ("id", e => e.Event.Id),
        ("url", e => e.Url),
        ("title", e => e.Event.Title),
        ("date", e => e.Views.Shared.DateOf(e.Linked)),
        ("lane", e => e.Views.Lane(e.Event.Lane)),
        ("importance", e => e.Event.Importance),
        ("status", e => e.Event.Status.Word()),
        ("summary", Summary),
        ("summary_text", e => e.Views.Shared.PlainSummary(e.Linked)),
        ("notes_count", e => e.Linked.Evidence.Length),
        ("verified", e => e.Linked.IsVerified()),
        ("facets", e => e.Views.FacetsOf(e.Event)),
        ("sources", e => DataList.From(e.Linked.Evidence
            .DistinctBy(x => x.Source.Id, StringComparer.Ordinal)
            .Select(x => e.Views.SourceEntry(x.Source)))),
        ("notes", e => e.Views.Site.IsLarge ? DataList.Empty : NoteView.All(e.Views, e.Linked)),
        ("disputed", e => !e.Event.Dates.IsEmpty),
        ("language", e => e.Views.Language(e.Event)),
        ("untranslated", e => Untranslated(e.Event)),
        ("dates", e => DataList.From(e.Event.Dates, d => Dates.Of(d.Date, e.Views.Site))),
        ("tiers", e => TierView.Of(e.Linked)),
        ("picture", e => PictureView.Of(e.Views, e.Event)?.Map ?? Value.Null));

    public static DataMap Of(ViewSet views, LinkedEvent linked) => Shape.SharedMap(new(views, linked));

    public static DataList Untranslated(Event e) => DataList.From(e.Untranslated, name => name);

    // Its notes stand on the event's page.
    private static Value Summary(Seen e)
    {
        var page = e.Views.Site.Routes.Event(e.Linked.Id) ?? "index.html";
        return Value.Html(e.Views.Text(e.Event.Summary, page, e.Linked, notesUrl: e.Url ?? "#").Html);
    }

    private readonly record struct Seen(ViewSet Views, LinkedEvent Linked)
    {
        public Event Event => Linked.Event;

        public string? Url => Views.EventUrl(Linked);
    }
}
