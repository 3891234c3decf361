using System.Collections.Immutable;

namespace Timeline.Site.Freshness;

/// <summary>What is another in a build than in the one before it.</summary>
/// <param name="Removed">As they were before.</param>
/// <param name="Quotes">Quotes whose verdict is another, of events that were there before.</param>
/// <param name="Corrections">Corrections that were not there before.</param>
public sealed record BuildChanges(
    ImmutableArray<RecordedEvent> Added,
    ImmutableArray<RecordedEvent> Removed,
    ImmutableArray<RecordedEvent> Changed,
    ImmutableArray<ChangedVerdict> Quotes,
    ImmutableArray<(RecordedEvent Event, string Correction)> Corrections)
{
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty && Quotes.IsEmpty && Corrections.IsEmpty;

    public static BuildChanges Between(BuildRecord before, BuildRecord now)
    {
        var old = before.Events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var ids = now.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var both = now.Events.Where(e => old.ContainsKey(e.Id)).Select(e => (Now: e, Before: old[e.Id])).ToList();
        return new(
            [.. now.Events.Where(e => !old.ContainsKey(e.Id))],
            [.. before.Events.Where(e => !ids.Contains(e.Id))],
            [.. both.Where(pair => pair.Now.Print != pair.Before.Print).Select(pair => pair.Now)],
            [
                .. both.SelectMany(pair => pair.Now.Quotes
                    .Where(quote => pair.Before.Quotes.TryGetValue(quote.Key, out var was) && was != quote.Value)
                    .Select(quote => new ChangedVerdict(pair.Now, quote.Key, pair.Before.Quotes[quote.Key], quote.Value))),
            ],
            [.. both.SelectMany(pair => pair.Now.Corrections.Except(pair.Before.Corrections).Select(correction => (pair.Now, correction)))]);
    }
}

/// <summary>A quote whose verdict is another than it was.</summary>
public sealed record ChangedVerdict(RecordedEvent Event, string Citation, string Before, string Now);
