using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Chronology;

/// <summary>The events a short list shows of a long one: the most important, in order of time.</summary>
internal static class Highlights
{
    private const int Most = 50;

    public static ImmutableArray<LinkedEvent> Of(ImmutableArray<LinkedEvent> events) =>
        events.Length <= Most ? events : [.. events.OrderByDescending(e => e.Event.Importance).Take(Most).OrderBy(e => e.Index)];
}
