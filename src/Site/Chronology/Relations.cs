using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Chronology;

/// <summary>Which events an author has named as related, among some of them.</summary>
internal static class Relations
{
    /// <summary>Pairs of places in <paramref name="events"/>, each once, whichever of the two names the other.</summary>
    public static ImmutableArray<(int One, int Other)> Of(IReadOnlyList<LinkedEvent> events)
    {
        if (events.All(e => e.Event.Related.IsEmpty))
        {
            return [];
        }

        var places = events.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i, StringComparer.Ordinal);
        return [.. events
            .SelectMany((e, i) => e.Event.Related.Select(related => (One: i, Other: places.GetValueOrDefault(related.Id, -1))))
            .Where(pair => pair.Other >= 0 && pair.Other != pair.One)
            .Select(pair => pair.One < pair.Other ? pair : (pair.Other, pair.One))
            .Distinct()];
    }
}
