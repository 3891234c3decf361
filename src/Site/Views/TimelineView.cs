using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Drawing;
using Timeline.Site.Incremental;

namespace Timeline.Site.Views;

/// <summary>Events drawn on an axis, laid out for a template.</summary>
internal static class TimelineView
{
    private static readonly AxisStyle Style = new();
    private static readonly DownStyle Narrow = new();

    private static readonly Shape<(DrawnLane Lane, Seen Timeline)> Lane = new(
        "lane of a timeline",
        ("id", l => l.Lane.Id),
        ("title", l => Title(l.Lane, l.Timeline.Views.Site)),
        ("colour", l => LegendView.Colour(l.Timeline.Views.Site, l.Timeline.Views.Site.Rows.By, l.Lane.Id ?? "")),
        ("glyph", l => LegendView.GlyphOf(l.Timeline.Views.Site, l.Timeline.Views.Site.Rows.By, l.Lane.Id ?? "")),
        ("y", l => Round(l.Lane.Y)),
        ("height", l => Round(l.Lane.Height)),
        ("marks", l => DataList.From(l.Lane.Marks, mark => MarkView.Of(l.Timeline.Views, mark, l.Timeline.Drawing.Competing))));

    private static readonly Shape<DrawnTick> TickShape = new(
        "tick",
        ("x", t => Round(t.X)),
        ("label", t => t.Label),
        ("major", t => t.Major));

    private static readonly Shape<(DrawnEra Era, ViewSet Views)> EraShape = new(
        "era of a timeline",
        ("id", e => e.Era.Id),
        ("title", e => e.Views.Site.Settings.Eras.First(setting => setting.Id == e.Era.Id).Title),
        ("url", e => e.Views.Url(e.Views.Site.Routes.Era(e.Era.Id))),
        ("x", e => Round(e.Era.X)),
        ("width", e => Round(e.Era.Width)),
        ("y", e => Round(e.Era.Y)),
        ("title_x", e => e.Era.NameX is { } x ? Round(x) : Value.Null));

    private static readonly Shape<DrawnTick> DownTickShape = new(
        "tick of a timeline that runs down",
        ("y", t => Round(t.X)),
        ("lines", t => DataList.From(Narrow.Lines(t).Select(line => (Value)line))),
        ("major", t => t.Major));

    private static readonly Shape<(DrawnAxis Axis, Seen Timeline)> DownShape = new(
        "timeline that runs down",
        ("width", d => d.Axis.Width),
        ("height", d => Round(d.Axis.Height)),
        ("ground", d => Round(d.Axis.Ground)),
        ("marks", d => DataList.From(d.Axis.Lanes[0].Marks, mark => MarkView.Of(d.Timeline.Views, mark, d.Timeline.Drawing.Competing, d.Axis))),
        ("ticks", d => DataList.From(d.Axis.Ticks, tick => DownTickShape.Map(tick))),
        ("eras", d => DataList.From(d.Axis.Eras, era => EraShape.Map((era, d.Timeline.Views)))));

    private static readonly Shape<Seen> Shape = new(
        "timeline",
        ("width", t => t.Axis.Width),
        ("height", t => Round(t.Axis.Height)),
        ("lanes", t => DataList.From(t.Axis.Lanes, lane => Lane.Map((lane, t)))),
        ("ticks", t => DataList.From(t.Axis.Ticks, tick => TickShape.Map(tick))),
        ("eras", t => DataList.From(t.Axis.Eras, era => EraShape.Map((era, t.Views)))),
        ("down", t => DownShape.Map((t.Down.Value, t))),
        ("from", t => t.From),
        ("to", t => t.To),
        ("window", t => t.Window?.Text),
        ("outside", t => t.Outside),
        ("count", t => t.Events.Length),
        ("legend", t => LegendView.Of(t.Views, t.Events)));

    /// <summary>A tenth of a unit is finer than any screen, and keeps pages small and the same everywhere.</summary>
    public static double Round(double x) => Math.Round(x, 1, MidpointRounding.AwayFromZero);

    /// <summary>Part of the site's events; the many embeds of a large site do without a drawing.</summary>
    public static Value OfPart(ViewSet views, ImmutableArray<LinkedEvent> events, DrawnWindow? window = null) =>
        views.IsEmbed && views.Site.IsHuge ? Value.Null : Of(views, events, window, events.Length);

    /// <summary>All events of the site, or those in the window with which the settings want the drawing to open.</summary>
    public static Value OfWhole(ViewSet views)
    {
        var events = views.Site.Events;
        var window = DrawnWindow.Of(views.Site.Settings.View, events);
        return Of(views, window is null ? events : [.. events.Where(window.Shows)], window, events.Length);
    }

    private static Value Of(ViewSet views, ImmutableArray<LinkedEvent> events, DrawnWindow? window, int count)
    {
        var site = views.Site;
        if (events.IsEmpty)
        {
            return Value.Null;
        }

        // A page and its embed show one drawing, with other links. The embeds of a huge site have none.
        var (drawing, axis, down) = window is null && !site.IsHuge ? views.Shared.Drawings.GetOrAdd(events, _ => new(() => Drawn.Of(Prepare(site, events, window)))).Value
            : Drawn.Of(Prepare(site, events, window));
        var competing = drawing.Competing;
        EdtfDate[] dates = [.. events.Select(e => e.Event.Date.Value), .. competing.Select(c => c.Date), .. window is null ? Array.Empty<EdtfDate>() : [window.Date]];
        var (from, to) = (Edge(dates, axis.From, isStart: true, site), Edge(dates, axis.To, isStart: false, site));
        return Shape.Map(new(views, axis, drawing, from, to) { Down = down, Events = events, Window = window, Outside = count - events.Length });
    }

    /// <summary>The drawing of events, and the dates in it that are not their own but those of other sources.</summary>
    public static (DrawnAxis Axis, ImmutableArray<OtherDate> Competing) Draw(SiteContext site, ImmutableArray<LinkedEvent> events)
    {
        var drawing = Prepare(site, events, window: null);
        return (Wide(drawing), drawing.Competing);
    }

    private static Drawable Prepare(SiteContext site, ImmutableArray<LinkedEvent> events, DrawnWindow? window)
    {
        // Dates that sources disagree on are marks of their own; their indexes go on where those of the library end.
        var competing = events
            .Where(e => e.Event.Status != Status.Retracted)
            .SelectMany(e => e.Event.Dates.Select(d => new OtherDate(e, d.Date.Value)))
            .Where(other => window?.Touches(other.Date) ?? true)
            .ToImmutableArray();
        var items = Items(events, competing, site);
        return new(site, items, competing, window is null ? null : (window.From, window.To))
        {
            IsTimed = Array.Exists(items, item => item.Time.IsTimed),
        };
    }

    private static DrawnAxis Wide(Drawable drawing) =>
        AxisLayout.Draw(drawing.Items, [.. drawing.Site.Rows.Groups.Select(group => group.Id)], drawing.Eras, drawing.Ticks, Style, drawing.Window);

    /// <summary>For narrow screens.</summary>
    private static DrawnAxis Down(Drawable drawing) => DownLayout.Draw(drawing.Items, drawing.Eras, drawing.Ticks, Narrow, drawing.Window);

    private static AxisItem[] Items(ImmutableArray<LinkedEvent> events, ImmutableArray<OtherDate> competing, SiteContext site)
    {
        var (word, count) = (site.Words.Find("axis.competing"), site.Library.Events.Length);
        var others = competing.Select((c, i) => AxisItem.Of(c.Event, count + i, c.Date, $"{word}: {c.Event.Event.Title}") with { Lane = site.Row(c.Event) });
        return [.. events.Select(site.OnAxis).Concat(others).OrderBy(i => i.Time.From ?? double.NegativeInfinity)];
    }

    // The window is named as the dates at its edges were written, by the coarsest of them.
    private static string Edge(EdtfDate[] dates, double time, bool isStart, SiteContext site)
    {
        EdtfDate? coarsest = null;
        foreach (var date in dates)
        {
            if (date is EdtfInterval interval)
            {
                Look(interval.Start.Date);
                Look(interval.End.Date);
            }
            else
            {
                Look(date);
            }
        }

        return (coarsest is null ? null : isStart ? DateFacts.Start(coarsest, site) : DateFacts.End(coarsest, site))
            ?? (DateFacts.Date(DateStretch.DayAt(isStart ? time : time - 1e-6), Precision.Day) is { } day ? site.Phrases.Long(day) : "");

        void Look(EdtfDate? date)
        {
            if (date is not null && DateStretch.Of(date) is var span && (isStart ? span.From : span.To) == time
                && (coarsest is null || date.Precision < coarsest.Precision))
            {
                coarsest = date;
            }
        }
    }

    /// <summary>What a row is called; nothing where there is but one.</summary>
    public static string Title(DrawnLane lane, SiteContext site) =>
        site.Rows.Groups.FirstOrDefault(group => group.Id == lane.Id)?.Title ?? site.Rows.Other;

    /// <summary>A drawing, wide and, where it is asked for, for narrow screens.</summary>
    internal sealed record Drawn(Drawable Drawing, DrawnAxis Axis, KeptOnce<DrawnAxis> Down)
    {
        public static Drawn Of(Drawable drawing) => new(drawing, Wide(drawing), new(() => TimelineView.Down(drawing)));
    }

    /// <summary>What is drawn, in whatever form.</summary>
    internal sealed record Drawable(SiteContext Site, AxisItem[] Items, ImmutableArray<OtherDate> Competing, (double From, double To)? Window)
    {
        public bool IsTimed { get; init; }

        public AxisEra[] Eras { get; } = [.. Site.Settings.Eras.Select(Era)];

        public ImmutableArray<DrawnTick> Ticks(TimeScale scale, double spacing) =>
            Drawing.Ticks.Of(scale, spacing, (tick, whole) => TickLabels.Of(tick, whole, Site.Phrases), IsTimed);

        private static AxisEra Era(Era era)
        {
            var time = DateStretch.Of(era.Date.Value);
            return new(era.Id, time.From, time.To) { Title = era.Title };
        }
    }

    private sealed record Seen(ViewSet Views, DrawnAxis Axis, Drawable Drawing, string From, string To)
    {
        public required KeptOnce<DrawnAxis> Down { get; init; }

        /// <summary>Those drawn.</summary>
        public required ImmutableArray<LinkedEvent> Events { get; init; }

        public DrawnWindow? Window { get; init; }

        /// <summary>How many events lie outside of the window.</summary>
        public int Outside { get; init; }
    }
}
