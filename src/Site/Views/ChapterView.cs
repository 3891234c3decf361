using Timeline.Content;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>
/// The events one after the other in one document, as on their own pages, but that their notes are numbered through the whole of it.
/// </summary>
internal static class ChapterView
{
    public static Value All(ViewSet views)
    {
        var events = views.Site.Events;
        if (events.IsEmpty)
        {
            return DataList.Empty;
        }

        var before = new int[events.Length];
        for (var i = 1; i < events.Length; i++)
        {
            before[i] = before[i - 1] + events[i - 1].Evidence.Length;
        }

        return new LateList(events.Length, i => EventView.Of(views, Renumbered(events[i], before[i]), "index.html", isRenumbered: true).Event);
    }

    private static LinkedEvent Renumbered(LinkedEvent e, int before) => new()
    {
        Event = e.Event,
        Index = e.Index,
        Evidence = [.. e.Evidence.Select(note => note with { Number = note.Number + before })],
        Coverage = e.Coverage,
        Eras = e.Eras,
        Years = e.Years,
        PossibleYears = e.PossibleYears,
    };
}
