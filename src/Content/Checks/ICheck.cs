using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;

namespace Timeline.Content.Checks;

/// <summary>One thing that must hold of a linked library. A new check is a new file here and one line in <see cref="AllChecks"/>.</summary>
internal interface ICheck
{
    IEnumerable<Diagnostic> Run(Library library);
}

/// <summary>The checks, in the order their findings are made; diagnostics are sorted by place afterwards.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<ICheck> List { get; } =
    [
        new UnknownNames(), new UnknownNotes(), new LocksHold(), new PublishGate(), new DateAgreement(), new LocatorAgreement(),
        new SentencesCarried(), new ProvableWithoutText(), new UnusedSources(), new UnreadTexts(),
    ];
}
