using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A date that another source, or another passage, gives for an event.</summary>
internal sealed record OtherDate(LinkedEvent Event, EdtfDate Date);

/// <summary>What stands for an event, or for a cluster of them, on a drawn axis.</summary>
internal static class MarkView
{
    private static readonly Shape<Seen> ClusterTarget = new(
        "target of a cluster",
        ("id", _ => ""),
        ("url", ClusterUrl),
        ("title", c => c.First.Event.Event.Title),
        ("importance", c => c.First.Event.Event.Importance));

    // Where time runs down: a label in the column of all labels, with a line from its mark.
    private static readonly Shape<Seen> LettersShape = new(
        "label where time runs down",
        ("x", m => TimelineView.Round(m.Down!.LabelX)),
        ("y", m => TimelineView.Round(m.Mark.Letters!.Top)),
        ("width", m => TimelineView.Round(m.Down!.Width - m.Down.LabelX)),
        ("height", m => TimelineView.Round(m.Mark.Letters!.Tall)),
        ("lines", m => DataList.From(m.Mark.Letters!.Lines.Select(line => (Value)line))),
        ("date", m => m.Mark.Letters!.Tells ? Told(m) : null));

    private static readonly Shape<Seen> Shape = new(
        "mark",
        ("event", m => m.IsCluster ? ClusterTarget.Map(m) : m.Views.Entry(m.First.Event)),
        ("shape", m => m.IsCluster ? "cluster" : m.Mark.Shape == MarkShape.Span ? "span" : "point"),
        ("x", m => TimelineView.Round(m.Mark.X)),
        ("width", m => TimelineView.Round(m.Mark.Width)),
        ("y", m => TimelineView.Round(m.Mark.Y)),
        ("half", m => TimelineView.Round(m.Mark.Half)),
        ("fade_start", m => TimelineView.Round(m.Mark.FadeStart.Width)),
        ("fade_start_ground", m => Share(m.Mark.FadeStart.Ground)),
        ("fade_start_strength", m => Share(m.Mark.FadeStart.Strength)),
        ("fade_end", m => TimelineView.Round(m.Mark.FadeEnd.Width)),
        ("fade_end_ground", m => Share(m.Mark.FadeEnd.Ground)),
        ("fade_end_strength", m => Share(m.Mark.FadeEnd.Strength)),
        ("open_start", m => m.Mark.OpenStart),
        ("open_end", m => m.Mark.OpenEnd),
        ("uncertain", m => !m.IsCluster && m.First.Date.IsUncertain),
        ("approximate", m => !m.IsCluster && m.First.Date.IsApproximate),
        ("label", m => m.Mark.Label.Length > 0 ? m.Mark.Label : null),
        ("second_line", m => m.Mark.SecondLine.Length > 0 ? m.Mark.SecondLine : null),
        ("label_anchor", m => m.IsCluster ? "middle" : m.Mark.LabelEnds ? "end" : "start"),
        ("label_x", m => TimelineView.Round(m.Mark.LabelX)),
        ("label_y", m => TimelineView.Round(m.Mark.LabelY)),
        ("title", m => m.IsCluster ? ClusterTitle(m) : m.FirstIsOther ? Title(m) : m.Views.Shared.MarkTitle(m.First.Event) ??= Title(m)),
        ("row", m => TimelineView.Round(m.Mark.Row)),
        ("count", m => m.Mark.Events.Length),
        ("competing", m => !m.IsCluster && m.FirstIsOther),
        ("colour", m => m.Colour is >= 0 and var colour ? colour + 1 : Value.Null),
        ("glyph", m => m.Views.Site.Colours is null || m.IsCluster ? Value.Null : m.Colour is >= 0 and var colour ? Glyph.All[colour].Path : Glyph.Other.Path),
        ("bead_x", m => TimelineView.Round(Glyph.OnBar(m.Mark))),
        ("unsure", m => m.Mark.IsUnsure),
        ("runs_down", m => m.Down is not null),
        ("letters", m => m.Mark.Letters is null ? Value.Null : LettersShape.Map(m)));

    private static readonly AxisStyle Type = new();

    /// <param name="views">From where it is seen.</param>
    /// <param name="mark">How it is drawn, with indexes of events: above those of the library are the competing dates'.</param>
    /// <param name="competing">The competing dates.</param>
    /// <param name="down">The drawing, where time runs down in it.</param>
    public static DataMap Of(ViewSet views, DrawnMark mark, ImmutableArray<OtherDate> competing, DrawnAxis? down = null) =>
        Shape.Map(new(views, mark, competing, down));

    // A date that is cut would say something else.
    private static string? Told(Seen mark)
    {
        var (phrases, date, room) = (mark.Views.Site.Phrases, mark.First.Date, mark.Down!.Width - mark.Down.LabelX);
        return new[] { phrases.Long(date), phrases.Short(date) }.FirstOrDefault(text => Type.Measure(text, isBold: false) * 12 / Type.LabelSize <= room);
    }

    private static string Title(Seen mark)
    {
        var (e, date, site) = (mark.First.Event, mark.First.Date, mark.Views.Site);
        string?[] parts =
        [
            $"{e.Event.Title}, {site.Phrases.Long(date)}",
            mark.FirstIsOther ? site.Words.Find("axis.competing_long") : null,
            e.Event.Status == Status.Retracted ? site.Words.Find("status.retracted") : null,
            DateFacts.Sentence(date, site),
        ];
        return string.Join(". ", parts.OfType<string>());
    }

    // A cluster leads to what it counts: the page of its year, or the list of the years it covers, which scripts narrow to its dates.
    private static Value ClusterUrl(Seen mark)
    {
        var (site, views) = (mark.Views.Site, mark.Views);
        var events = mark.Mark.Events.Select(index => mark.At(index).Event).ToList();
        var years = events.SelectMany(e => e.Years).ToList();
        if (years.Count > 0 && years.Min() == years.Max() && views.Url(site.Routes.Year(years[0])) is { } year)
        {
            return year;
        }

        var times = mark.Mark.Events.SelectMany(index => DateStretch.Of(mark.At(index).Date).Times).ToList();
        var anchor = years.Count > 0 && site.YearLabels.ContainsKey(years.Min()) ? $"year-{Routes.Text(years.Min())}" : "list";
        return times.Count == 0 ? views.Url("index.html") + "#list"
            : $"{views.Url("index.html")}?from={DrawnWindow.Day(times.Min())}&to={DrawnWindow.Day(times.Max() - 1e-6)}#{anchor}";
    }

    // Of a shade: a thousandth is finer than any eye.
    private static double Share(double share) => Math.Round(share, 3, MidpointRounding.AwayFromZero);

    private static string ClusterTitle(Seen mark)
    {
        var site = mark.Views.Site;
        var dates = mark.Mark.Events.Select(index => mark.At(index).Date).ToList();
        var first = dates.MinBy(date => DateStretch.Of(date).Times.DefaultIfEmpty(double.MaxValue).Min())!;
        var last = dates.MaxBy(date => DateStretch.Of(date).Times.DefaultIfEmpty(double.MinValue).Max())!;
        // Where it begins and where it ends: "from 10 September 2025 on – 10 September 2025" would say neither.
        var from = DateFacts.Start(first, site) ?? site.Phrases.Long(first);
        var to = DateFacts.End(last, site) ?? DateFacts.Start(last, site) ?? site.Phrases.Long(last);
        var count = site.Count("home.events", mark.Mark.Events.Length);
        return from == to ? $"{count}, {from}" : $"{count}, {from} – {to}";
    }

    private readonly record struct Seen(ViewSet Views, DrawnMark Mark, ImmutableArray<OtherDate> Competing, DrawnAxis? Down)
    {
        public bool IsCluster => Mark.Shape == MarkShape.Cluster;

        public (LinkedEvent Event, EdtfDate Date) First => At(Mark.Events[0]);

        /// <summary>The place of its colour, or -1: a cluster has one where all of its events have it.</summary>
        public int Colour
        {
            get
            {
                if (Views.Site.Colours is not { } colours)
                {
                    return -1;
                }

                var first = colours.Of(First.Event.Event);
                foreach (var index in Mark.Events)
                {
                    if (colours.Of(At(index).Event.Event) != first)
                    {
                        return -1;
                    }
                }

                return first;
            }
        }

        public bool FirstIsOther => Mark.Events[0] >= Views.Site.Library.Events.Length;

        public (LinkedEvent Event, EdtfDate Date) At(int index)
        {
            var library = Views.Site.Library.Events;
            if (index < library.Length)
            {
                return (library[index], library[index].Event.Date.Value);
            }

            var other = Competing[index - library.Length];
            return (other.Event, other.Date);
        }
    }
}
