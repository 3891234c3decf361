using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A tier of sources: what URLs call it, and what the author does.</summary>
internal static class TierView
{
    private static readonly Shape<string> Shape = new(
        "tier",
        ("id", tier => SourceTiers.IdOf(tier)),
        ("title", tier => tier));

    /// <summary>Those of the sources that some events cite.</summary>
    public static DataList Of(params IEnumerable<LinkedEvent> events) => DataList.From(SourceTiers.Of(events), tier => Shape.Map(tier));

    public static DataList Of(LinkedEvent e) => DataList.From(SourceTiers.Of(e), tier => Shape.Map(tier));
}
