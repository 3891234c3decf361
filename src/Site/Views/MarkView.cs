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
        ("title", m => m.IsCluster ? ClusterTitle(m) : m.FirstIsOther ? Title(m) : m.Views.Shared.MarkTitle(m.First.Event, m, Title)),
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
        var (site, room) = (mark.Views.Site, mark.Down!.Width - mark.Down.LabelX);
        var phrase = Phrase(mark, site);
        return HasRoom(phrase) ? phrase : site.Phrases.Short(mark.First.Date) is var brief && HasRoom(brief) ? brief : null;

        bool HasRoom(string text) => Type.Measure(text, isBold: false) * 12 / Type.LabelSize <= room;
    }

    private static string Phrase(Seen mark, SiteContext site) =>
        mark.FirstIsOther ? site.Phrases.Long(mark.First.Date) : site.PhraseOf(mark.First.Event);

    private static string Title(Seen mark)
    {
        var (e, date, site) = (mark.First.Event, mark.First.Date, mark.Views.Site);
        string?[] parts =
        [
            $"{e.Event.Title}, {Phrase(mark, site)}",
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
        var (firstYear, lastYear) = (long.MaxValue, long.MinValue);
        double? from = null, to = null;
        foreach (var index in mark.Mark.Events)
        {
            foreach (var y in mark.At(index).Event.Years)
            {
                (firstYear, lastYear) = (Math.Min(firstYear, y), Math.Max(lastYear, y));
            }

            var time = mark.TimeOf(index);
            (from, to) = (DateStretch.Least(from, time.First), DateStretch.Most(to, time.Last));
        }

        if (firstYear == lastYear && views.Url(site.Routes.Year(firstYear)) is { } year)
        {
            return year;
        }

        var anchor = site.YearLabels.ContainsKey(firstYear) ? $"year-{Routes.Text(firstYear)}" : "list";
        return from is { } first && to is { } last
            ? $"{views.Url("index.html")}?from={DrawnWindow.Day(first)}&to={DrawnWindow.Day(last - 1e-6)}#{anchor}"
            : views.Url("index.html") + "#list";
    }

    // Of a shade: a thousandth is finer than any eye.
    private static double Share(double share) => Math.Round(share, 3, MidpointRounding.AwayFromZero);

    private static string ClusterTitle(Seen mark)
    {
        var site = mark.Views.Site;
        var (first, last) = (mark.First.Date, mark.First.Date);
        var (from, to) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var index in mark.Mark.Events)
        {
            var time = mark.TimeOf(index);
            (first, from) = time.First is { } begins && begins < from ? (mark.At(index).Date, begins) : (first, from);
            (last, to) = time.Last is { } ends && ends > to ? (mark.At(index).Date, ends) : (last, to);
        }

        // Where it begins and where it ends: "from 10 September 2025 on – 10 September 2025" would say neither.
        var start = DateFacts.Start(first, site) ?? site.Phrases.Long(first);
        var end = DateFacts.End(last, site) ?? DateFacts.Start(last, site) ?? site.Phrases.Long(last);
        var count = site.Count("home.events", mark.Mark.Events.Length);
        return start == end ? $"{count}, {start}" : $"{count}, {start} – {end}";
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

        public DateStretch TimeOf(int index) =>
            index < Views.Site.Library.Events.Length ? Views.Site.OnAxis(Views.Site.Library.Events[index]).Time : DateStretch.Of(At(index).Date);

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
