using Timeline.Content;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>An event in a list. One card is shared by all pages of a depth, so what not every page shows is made when it is asked for.</summary>
internal sealed class EventCard : IDataMap
{
    private const int FirstLate = 7; // summary, in the order of Shapes.Card

    private readonly ViewSet views;
    private readonly LinkedEvent linked;
    private readonly Value[] values;

    public EventCard(ViewSet views, LinkedEvent linked)
    {
        this.views = views;
        this.linked = linked;
        var e = linked.Event;
        values =
        [
            e.Id,
            Url = views.Url(views.Site.Routes.Event(e.Id)),
            e.Title,
            views.Site.DateOf(linked),
            views.Lane(e.Lane),
            e.Importance,
            StatusWord(e.Status),
        ];
        Array.Resize(ref values, Shapes.Card.Names.Length);
    }

    public string? Url { get; }

    public IEnumerable<string> Names => Shapes.Card.Names;

    public bool TryGet(string name, out Value value)
    {
        var position = Shapes.Card.PositionOf(name);
        if (position < 0)
        {
            value = default;
            return false;
        }

        value = values[position];
        if (position >= FirstLate && value.IsNull)
        {
            value = Late(name);
            // A value is two words that are not written at once: only those whose second word is empty may be shared without a lock.
            if (value.AsInteger == 0)
            {
                values[position] = value;
            }
        }

        return true;
    }

    public static string StatusWord(Status status) => status switch
    {
        Status.Draft => "draft",
        Status.Retracted => "retracted",
        _ => "published",
    };

    public static bool Verified(LinkedEvent e) => e.Evidence.Length > 0 && e.Evidence.All(x => x.Citation.Quote is null || x.Result.Verifies) && e.Evidence.Any(x => x.Citation.Quote is not null);

    public static DataList Untranslated(Event e) => DataList.From(e.Untranslated, name => name);

    private Value Late(string name) => name switch
    {
        "summary" => Value.Html(views.Text(linked.Event.Summary, views.Site.Routes.Event(linked.Id) ?? "index.html", linked, Url ?? "#").Html),
        "summary_text" => views.Site.PlainSummary(linked),
        "notes_count" => linked.Evidence.Length,
        "verified" => Verified(linked),
        "dates" => DataList.From(linked.Event.Dates, d => Dates.Of(d.Date, views.Site)),
        "language" => views.Site.Language(linked.Event),
        "untranslated" => Untranslated(linked.Event),
        "disputed" => !linked.Event.Dates.IsEmpty,
        "facets" => views.FacetsOf(linked.Event),
        "sources" => DataList.From(linked.Evidence.Select(x => x.Source.Id).Distinct(StringComparer.Ordinal).Select(id => views.SourceCard(views.Site.Library.SourcesById[id].Source))),
        "notes" => views.Site.IsLarge ? DataList.Empty : DataList.From(linked.Evidence, x => NoteView.Of(views, linked, x, null)),
        _ => Value.Null,
    };
}
