using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>An era in a list and on its own page.</summary>
internal static class EraViews
{
    private static readonly Shape<Seen> Page = new(
        "era",
        ("id", e => e.Era.Id),
        ("title", e => e.Era.Title),
        ("url", e => e.Url),
        ("date", e => Dates.Of(e.Era.Date, e.Views.Site)),
        ("description", e => e.Era.Description),
        ("events", e => e.Views.Entries(e.Events)),
        ("highlights", e => e.Views.Entries(Highlights.Of(e.Events))),
        ("timeline", e => TimelineView.OfPart(e.Views, e.Events)),
        ("script_data", e => ScriptData.Of(e.Views, e.Events)));

    private static readonly Shape<Seen> EntryShape = new(
        "era entry",
        ("id", e => e.Era.Id),
        ("title", e => e.Era.Title),
        ("url", e => e.Url),
        ("date", e => Dates.Of(e.Era.Date, e.Views.Site)),
        ("description", e => e.Era.Description));

    public static DataMap Of(ViewSet views, Era era) =>
        Page.Map(new(views, era, [.. views.Site.Events.Where(e => e.Eras.Any(x => x.Id == era.Id))]));

    public static DataMap Entry(ViewSet views, Era era) => EntryShape.Map(new(views, era, []));

    private readonly record struct Seen(ViewSet Views, Era Era, ImmutableArray<LinkedEvent> Events)
    {
        public string? Url => Views.Url(Views.Site.Routes.Era(Era.Id));
    }
}
