using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Scriban;
using Timeline.Site.Drawing;
using Timeline.Site.Planning;

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

        var axis = AxisLayout.Draw(
            [.. events.Select(Item)],
            [.. site.Settings.Lanes.Select(l => l.Id)],
            [.. site.Settings.Eras.Select(Era)],
            (scale, spacing) => Ticks.Of(scale, spacing, (day, unit, whole) => Label(day, unit, whole, site)),
            Style);
        return Shapes.Axis.Map(
            axis.Width,
            Round(axis.Height),
            DataList.From(axis.Lanes.Select(lane => Lane(views, lane))),
            DataList.From(axis.Ticks.Select(t => Value.From(Shapes.Tick.Map(Round(t.X), t.Label, t.Major)))),
            DataList.From(axis.Eras.Select(e => Value.From(EraMap(views, e)))),
            Dates.Day(EdtfDay.FromDayNumber(axis.From), site),
            Dates.Day(EdtfDay.FromDayNumber(axis.To), site));
    }

    private static AxisItem Item(LinkedEvent linked)
    {
        var date = linked.Event.Date.Value;
        var bounds = date.Bounds;
        var (start, end) = date is EdtfInterval interval ? (interval.Start.Date?.Bounds, interval.End.Date?.Bounds) : (bounds, bounds);
        return new(
            linked.Index,
            linked.Event.Lane,
            bounds.Earliest?.DayNumber,
            start?.Latest?.DayNumber,
            end?.Earliest?.DayNumber,
            bounds.Latest?.DayNumber,
            linked.Event.Title)
        {
            Importance = linked.Event.Importance,
        };
    }

    private static AxisEra Era(Era era)
    {
        var bounds = era.Date.Value.Bounds;
        return new(era.Id, bounds.Earliest?.DayNumber, bounds.Latest?.DayNumber);
    }

    private static Value Lane(ViewSet views, DrawnLane lane)
    {
        var title = views.Site.Settings.Lanes.FirstOrDefault(l => l.Id == lane.Id)?.Title
            ?? (views.Site.Settings.Lanes.IsEmpty ? "" : views.Site.Words.Find("axis.other_lane") ?? "");
        return Shapes.AxisLane.Map(lane.Id, title, Round(lane.Y), Round(lane.Height), DataList.From(lane.Marks.Select(m => Value.From(Mark(views, m)))));
    }

    private static DataMap Mark(ViewSet views, DrawnMark mark)
    {
        var first = views.Site.Library.Events[mark.Events[0]];
        var cluster = mark.Events.Length > 1;
        var date = first.Event.Date.Value;
        return Shapes.Mark.Map(
            cluster ? ClusterTarget(views, first) : views.CardValue(first),
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
            cluster ? ClusterTitle(views.Site, mark) : MarkTitle(first, views.Site),
            mark.Row,
            mark.Events.Length);
    }

    private static string MarkTitle(LinkedEvent e, SiteContext site)
    {
        var sentence = Dates.Sentence(e.Event.Date.Value, site);
        return $"{e.Event.Title}, {site.PhraseOf(e)}" + (sentence is null ? "" : $". {sentence}");
    }

    private static string ClusterTitle(SiteContext site, DrawnMark mark)
    {
        var events = mark.Events.Select(i => site.Library.Events[i]).ToList();
        var (from, to) = (site.PhraseOf(events[0]), site.PhraseOf(events[^1]));
        var count = site.Words.Find("home.events", name => name == "count" ? site.Words.Number(events.Count) : null, events.Count) ?? Routes.Text(events.Count);
        return from == to ? $"{count}, {from}" : $"{count}, {from} – {to}";
    }

    // A cluster leads to the list it counts: the year of its first event.
    private static Value ClusterTarget(ViewSet views, LinkedEvent first) => Shapes.ClusterTarget.Map(
        "",
        first.Years is [var year, ..] ? views.Url(views.Site.Routes.Year(year)) : views.Card(first).Url,
        first.Event.Title,
        first.Event.Importance);

    private static DataMap EraMap(ViewSet views, DrawnEra era)
    {
        var setting = views.Site.Settings.Eras.First(e => e.Id == era.Id);
        return Shapes.AxisEra.Map(era.Id, setting.Title, views.Url(views.Site.Routes.Era(era.Id)), Round(era.X), Round(era.Width), Round(era.Y));
    }

    private static string Label(EdtfDay day, Ticks.Unit unit, bool whole, SiteContext site)
    {
        var year = SiteContext.EdtfYear(day.Year);
        var text = unit switch
        {
            _ when whole && (day.Month, day.Day) == (1, 1) || unit == Ticks.Unit.Year => year,
            Ticks.Unit.Month => $"{year}-{day.Month:00}",
            _ => day.ToString(),
        };
        return EdtfPattern.Instance.Read(text).Value is { } date ? site.Phrases.Short(date) : text;
    }

    // A tenth of a unit is finer than any screen, and keeps pages small and the same everywhere.
    private static double Round(double x) => Math.Round(x, 1, MidpointRounding.AwayFromZero);
}
