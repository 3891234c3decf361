using Timeline.Content;

namespace Timeline.Site.Chronology;

/// <summary>A correction of an event, and its place among that event's corrections, counted from 1.</summary>
internal sealed record DatedCorrection(LinkedEvent Event, Correction Correction, int Number)
{
    /// <summary>Where the event's page tells of it.</summary>
    public string Anchor => $"correction-{Number}";

    /// <summary>Of the whole site, the newest first.</summary>
    public static IEnumerable<DatedCorrection> All(SiteContext site) => site.Events
        .SelectMany(e => e.Event.Corrections.Select((c, i) => new DatedCorrection(e, c, i + 1)))
        .OrderByDescending(c => c.Correction.Date.Value.Bounds.Latest?.DayNumber ?? long.MaxValue)
        .ThenBy(c => c.Event.Index);
}
