using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;

namespace Timeline.Content.Checks;

/// <summary>
/// One thing that must hold of an event by itself, whatever else is in the library: what is found in one that has not changed stands. A new
/// check is a new file here and one line in <see cref="EventChecks"/>.
/// </summary>
internal interface IEventCheck
{
    IEnumerable<Diagnostic> Run(LinkedEvent linked);
}

/// <summary>The checks of events, in the order their findings are made; diagnostics are sorted by place afterwards.</summary>
internal static class EventChecks
{
    public static IReadOnlyList<IEventCheck> List { get; } =
        [new UnknownNotes(), new DateAgreement(), new LocatorAgreement(), new ProvableWithoutText()];

    /// <summary>What is found in each event, in their order.</summary>
    /// <param name="events">The events.</param>
    /// <param name="known">What was found in events before; of others, they are checked.</param>
    /// <param name="parallel">How to run.</param>
    public static ImmutableArray<Diagnostic>[] Run(
        ImmutableArray<LinkedEvent> events, IReadOnlyDictionary<LinkedEvent, ImmutableArray<Diagnostic>>? known, ParallelOptions parallel)
    {
        var found = new ImmutableArray<Diagnostic>[events.Length];
        Parallel.For(0, events.Length, parallel, i => found[i] = known is not null && known.TryGetValue(events[i], out var same)
            ? same
            : [.. List.SelectMany(check => check.Run(events[i]))]);
        return found;
    }
}
