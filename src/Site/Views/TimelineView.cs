using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Drawing;

namespace Timeline.Site.Views;

/// <summary>Events drawn on an axis, laid out for a template.</summary>
internal static class TimelineView
{
    private static readonly AxisStyle Style = new();

    public static Value Of(ViewSet views, ImmutableArray<LinkedEvent> events)
    {
        var site = views.Site;
        if (events.IsEmpty)
        {
            return Value.Null;
        }

        // Dates that sources disagree on are marks of their own; their indexes go on where those of the library end.
        var competing = events
            .Where(e => e.Event.Status != Status.Retracted)
            .SelectMany(e => e.Event.Dates.Select(d => new OtherDate(e, d.Date.Value)))
            .ToImmutableArray();
        var count = site.Library.Events.Length;
        var (word, retracted) = (site.Words.Find("axis.competing"), site.Words.Find("status.retracted"));
        var dates = events.Select(e => e.Event.Date.Value).Concat(competing.Select(c => c.Date)).ToArray();
        AxisItem[] items =
        [
            .. events.Select(e => AxisItem.Of(e, e.Index, e.Event.Date.Value, e.Event.Status == Status.Retracted ? $"{retracted}: {e.Event.Title}" : e.Event.Title))
                .Concat(competing.Select((c, i) => AxisItem.Of(c.Event, count + i, c.Date, $"{word}: {c.Event.Event.Title}")))
                .OrderBy(i => i.Earliest ?? long.MinValue),
        ];
        var axis = AxisLayout.Draw(
            items,
            [.. site.Settings.Lanes.Select(l => l.Id)],
            [.. site.Settings.Eras.Select(Era)],
            (scale, spacing) => Ticks.Of(scale, spacing, (day, unit, whole) => TickLabels.Of(day, unit, whole, site.Phrases)),
            Style);
        return Shapes.Axis.Map(
            axis.Width,
            Round(axis.Height),
            DataList.From(axis.Lanes, lane => Lane(views, lane, competing)),
            DataList.From(axis.Ticks, t => Shapes.Tick.Map(Round(t.X), t.Label, t.Major)),
            DataList.From(axis.Eras, e => EraMap(views, e)),
            Edge(dates, axis.From, isStart: true, site),
            Edge(dates, axis.To, isStart: false, site));
    }

    // The window is named as the dates at its edges were written, by the coarsest of them.
    private static string Edge(IEnumerable<EdtfDate> dates, long day, bool isStart, SiteContext site) => dates
        .SelectMany(date => date is EdtfInterval interval ? new[] { interval.Start.Date, interval.End.Date }.OfType<EdtfDate>() : [date])
        .Where(date => (isStart ? date.Bounds.Earliest : date.Bounds.Latest)?.DayNumber == day)
        .OrderBy(date => date.Precision)
        .Select(date => isStart ? DateFacts.Start(date, site) : DateFacts.End(date, site))
        .FirstOrDefault() ?? (DateFacts.Date(EdtfDay.FromDayNumber(day), Precision.Day) is { } known ? site.Phrases.Long(known) : "");

    /// <summary>A date that another source, or another passage, gives for an event.</summary>
    private sealed record OtherDate(LinkedEvent Event, EdtfDate Date);

    private static AxisEra Era(Era era)
    {
        var bounds = era.Date.Value.Bounds;
        return new(era.Id, bounds.Earliest?.DayNumber, bounds.Latest?.DayNumber);
    }

    private static Value Lane(ViewSet views, DrawnLane lane, ImmutableArray<OtherDate> competing)
    {
        var title = views.Site.Settings.Lanes.FirstOrDefault(l => l.Id == lane.Id)?.Title
            ?? (views.Site.Settings.Lanes.IsEmpty ? "" : views.Site.Words.Find("axis.other_lane") ?? "");
        return Shapes.AxisLane.Map(
            lane.Id,
            title,
            Round(lane.Y),
            Round(lane.Height),
            DataList.From(lane.Marks, m => Mark(views, m, competing)));
    }

    private static DataMap Mark(ViewSet views, DrawnMark mark, ImmutableArray<OtherDate> competing)
    {
        var (first, date, isOther) = Of(mark.Events[0]);
        var cluster = mark.Events.Length > 1;
        return Shapes.Mark.Map(
            cluster ? ClusterTarget(views, first) : views.EntryValue(first),
            cluster ? "cluster" : mark.Shape == MarkShape.Span ? "span" : "point",
            Round(mark.X),
            Round(mark.Width),
            Round(mark.Y),
            Round(mark.FadeStart),
            Round(mark.FadeEnd),
            mark.OpenStart,
            mark.OpenEnd,
            !cluster && date.IsUncertain,
            !cluster && date.IsApproximate,
            mark.Label,
            mark.LabelAfter ? "start" : "end",
            Round(mark.LabelX),
            Round(mark.LabelY),
            cluster
                ? ClusterTitle(views.Site, mark.Events.Length, date, Of(mark.Events[^1]).Date)
                : MarkTitle(first, date, isOther, views.Site),
            mark.Row,
            mark.Events.Length,
            !cluster && isOther);

        (LinkedEvent Event, EdtfDate Date, bool IsOther) Of(int index)
        {
            var library = views.Site.Library.Events;
            return index < library.Length
                ? (library[index], library[index].Event.Date.Value, false)
                : (competing[index - library.Length].Event, competing[index - library.Length].Date, true);
        }
    }

    private static string MarkTitle(LinkedEvent e, EdtfDate date, bool isOther, SiteContext site)
    {
        var parts = new[]
        {
            $"{e.Event.Title}, {site.Phrases.Long(date)}",
            isOther ? site.Words.Find("axis.competing_long") : null,
            e.Event.Status == Status.Retracted ? site.Words.Find("status.retracted") : null,
            DateFacts.Sentence(date, site),
        };
        return string.Join(". ", parts.OfType<string>());
    }

    private static string ClusterTitle(SiteContext site, int events, EdtfDate first, EdtfDate last)
    {
        // Where it begins and where it ends: "from 10 September 2025 on – 10 September 2025" would say neither.
        var from = DateFacts.Start(first, site) ?? site.Phrases.Long(first);
        var to = DateFacts.End(last, site) ?? DateFacts.Start(last, site) ?? site.Phrases.Long(last);
        var count = site.Count("home.events", events);
        return from == to ? $"{count}, {from}" : $"{count}, {from} – {to}";
    }

    // A cluster leads to the list it counts: the year of its first event.
    private static Value ClusterTarget(ViewSet views, LinkedEvent first) => Shapes.ClusterTarget.Map(
        "",
        first.Years is [var year, ..] ? views.Url(views.Site.Routes.Year(year)) : views.Entry(first).Url,
        first.Event.Title,
        first.Event.Importance);

    private static DataMap EraMap(ViewSet views, DrawnEra era)
    {
        var setting = views.Site.Settings.Eras.First(e => e.Id == era.Id);
        return Shapes.AxisEra.Map(
            era.Id,
            setting.Title,
            views.Url(views.Site.Routes.Era(era.Id)),
            Round(era.X),
            Round(era.Width),
            Round(era.Y));
    }

    // A tenth of a unit is finer than any screen, and keeps pages small and the same everywhere.
    private static double Round(double x) => Math.Round(x, 1, MidpointRounding.AwayFromZero);
}
