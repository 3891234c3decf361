using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;

namespace Timeline.Content.Checks;

/// <summary>
/// One thing that must hold of a linked library as a whole. A new check is a new file here and one line in <see cref="AllChecks"/>; one that
/// looks at each event by itself is an <see cref="IEventCheck"/>.
/// </summary>
internal interface ICheck
{
    IEnumerable<Diagnostic> Run(Library library);
}

/// <summary>The checks, in the order their findings are made; diagnostics are sorted by place afterwards.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<ICheck> List { get; } =
    [
        new UnknownNames(), new LocksHold(), new PublishGate(), new SentencesCarried(), new UnusedSources(), new UnreadTexts(),
    ];
}
