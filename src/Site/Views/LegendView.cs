using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>What the colours and shapes of a drawing stand for, and which rows it has not got.</summary>
internal static class LegendView
{
    private static readonly Shape<SeenTerm> Term = new(
        "term of a legend",
        ("id", t => t.Group.Id),
        ("title", t => t.Group.Title),
        ("url", t => t.Legend.Views.Url(t.Group.Path)),
        ("count", t => t.Count),
        ("colour", t => t.Index + 1),
        ("glyph", t => Glyph.All[t.Index].Path));

    private static readonly Shape<Seen> Other = new(
        "rest of a legend",
        ("title", l => l.Colours!.Other),
        ("count", l => l.OtherCount),
        ("colour", _ => Value.Null),
        ("glyph", _ => Glyph.Other.Path));

    private static readonly Shape<Seen> Shape = new(
        "legend",
        ("by", l => l.Colours?.By),
        ("title", l => (l.Colours ?? l.Rows).Title),
        ("terms", l => DataList.From(Terms(l).Select(t => Value.From(Term.Map(t))))),
        ("other", l => l.OtherCount > 0 ? Value.From(Other.Map(l)) : Value.Null),
        ("left_out", l => l.Colours is { } colours ? colours.Total - colours.Groups.Length : 0),
        ("rows_title", l => l.Rows.Title),
        ("rows", l => l.Rows.Groups.Length),
        ("rows_left_out", l => l.Rows.Total - l.Rows.Groups.Length),
        ("has_relations", l => !Relations.Of(l.Events).IsEmpty));

    public static DataMap Of(ViewSet views, ImmutableArray<LinkedEvent> events) => Shape.Map(new(views, events));

    /// <summary>The number of the colour of a lane or a term, from 1; null where it has none.</summary>
    public static Value Colour(SiteContext site, string by, string id) => site.Colours?.Of(by, id) is >= 0 and var place ? place + 1 : Value.Null;

    /// <summary>The data of the path of the shape of a lane or a term; null where it has none.</summary>
    public static Value GlyphOf(SiteContext site, string by, string id) =>
        site.Colours?.Of(by, id) is >= 0 and var place ? Glyph.All[place].Path : Value.Null;

    private static IEnumerable<SeenTerm> Terms(Seen legend) => legend.Colours is { } colours
        ? colours.Groups.Select((group, i) => new SeenTerm(legend, group, i)).Where(term => term.Count > 0)
        : [];

    private readonly record struct Seen(ViewSet Views, ImmutableArray<LinkedEvent> Events)
    {
        public EventGroups? Colours => Views.Site.Colours;

        public EventGroups Rows => Views.Site.Rows;

        public int OtherCount
        {
            get
            {
                var colours = Colours;
                return colours is null ? 0 : Events.Count(e => colours.Of(e.Event) < 0);
            }
        }
    }

    private readonly record struct SeenTerm(Seen Legend, EventGroup Group, int Index)
    {
        public int Count
        {
            get
            {
                var (colours, group) = (Legend.Colours!, Group);
                return Legend.Events.Count(e => colours.Has(e.Event, group));
            }
        }
    }
}
