using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
        [new UnknownNotes(), new KnownStatements(), new DateAgreement(), new LocatorAgreement(), new NegationBeside(), new SentencesJoined(), new ProvableWithoutText()];

    /// <summary>What is found in each event, in their order.</summary>
    /// <param name="events">The events.</param>
    /// <param name="known">What was found in events before; of others, they are checked.</param>
    /// <param name="parallel">How to run.</param>
    public static ImmutableArray<ImmutableArray<Diagnostic>> Run(
        ImmutableArray<LinkedEvent> events, IReadOnlyDictionary<LinkedEvent, ImmutableArray<Diagnostic>>? known, ParallelOptions parallel)
    {
        var found = new ImmutableArray<Diagnostic>[events.Length];
        Parallel.For(0, events.Length, parallel, i => found[i] = known is not null && known.TryGetValue(events[i], out var same) ? same : Of(events[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>The same where only the events at some places are others than those in which this was found.</summary>
    public static ImmutableArray<ImmutableArray<Diagnostic>> RunAgain(
        ImmutableArray<LinkedEvent> events, ImmutableArray<ImmutableArray<Diagnostic>> known, ImmutableArray<int> edited)
    {
        var found = known.ToBuilder();
        foreach (var place in edited)
        {
            found[place] = Of(events[place]);
        }

        return found.DrainToImmutable();
    }

    private static ImmutableArray<Diagnostic> Of(LinkedEvent linked) => [.. List.SelectMany(check => check.Run(linked))];
}
