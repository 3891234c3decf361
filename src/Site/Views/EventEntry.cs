using Timeline.Content;
using Timeline.Site.Templates;
using Timeline.Site.Chronology;

namespace Timeline.Site.Views;

/// <summary>An event in a list. One entry is shared by all pages of a depth, and what it says is made when a page asks for it.</summary>
internal sealed class EventEntry(ViewSet views, LinkedEvent linked) : IDataMap
{
    private static readonly (string Name, Func<EventEntry, Value> Make)[] Members =
    [
        ("id", e => e.Event.Id),
        ("url", e => e.Url),
        ("title", e => e.Event.Title),
        ("date", e => e.views.Shared.DateOf(e.linked)),
        ("lane", e => e.views.Lane(e.Event.Lane)),
        ("importance", e => e.Event.Importance),
        ("status", e => e.Event.Status.Word()),
        ("summary", e => Value.Html(e.views.Text(e.Event.Summary, e.Page ?? "index.html", e.linked, e.Url ?? "#").Html)),
        ("summary_text", e => e.views.Shared.PlainSummary(e.linked)),
        ("notes_count", e => e.linked.Evidence.Length),
        ("verified", e => e.linked.IsVerified()),
        ("facets", e => e.views.FacetsOf(e.Event)),
        ("sources", e => DataList.From(e.linked.Evidence
            .DistinctBy(x => x.Source.Id, StringComparer.Ordinal)
            .Select(x => e.views.SourceEntry(x.Source)))),
        ("notes", e => e.views.Site.IsLarge
            ? DataList.Empty
            : DataList.From(e.linked.Evidence, x => NoteView.Of(e.views, e.linked, x, null))),
        ("disputed", e => !e.Event.Dates.IsEmpty),
        ("language", e => e.views.Language(e.Event)),
        ("untranslated", e => Untranslated(e.Event)),
        ("dates", e => DataList.From(e.Event.Dates, d => Dates.Of(d.Date, e.views.Site))),
    ];

    private static readonly DataShape Shape = new([.. Members.Select(m => m.Name)]);

    private readonly ViewSet views = views;
    private readonly LinkedEvent linked = linked;
    private readonly Value[] values = new Value[Members.Length];

    public string? Url { get; } = views.Url(views.Site.Routes.Event(linked.Id));

    public IEnumerable<string> Names => Shape.Names;

    private Event Event => linked.Event;

    private string? Page => views.Site.Routes.Event(linked.Id);

    public bool TryGet(string name, out Value value)
    {
        var position = Shape.PositionOf(name);
        if (position < 0)
        {
            value = default;
            return false;
        }

        value = values[position];
        if (value.IsNull)
        {
            value = Members[position].Make(this);
            // A value is two words that are not written at once: only those whose second word is empty may be shared without a lock.
            if (value.AsInteger == 0)
            {
                values[position] = value;
            }
        }

        return true;
    }

    public static DataList Untranslated(Event e) => DataList.From(e.Untranslated, name => name);
}
