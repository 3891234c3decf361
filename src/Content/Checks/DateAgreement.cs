using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Checks;

/// <summary>A quote that is cited for a date must not say another one.</summary>
public sealed class DateAgreement : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library) =>
        from linked in library.Events
        where linked.Event.Status != Status.Draft
        from evidence in linked.Evidence
        where evidence.Date is { Word: "contradicts" }
        select new Diagnostic(Codes.DateContradicted, evidence.Citation.Quote!.At,
            $"event '{linked.Id}' is dated {linked.Event.Date.Value}, but the words cited for its date say " +
            $"“{evidence.Date!.WordsFound}”{Meant(evidence.Date)}");

    // What the words mean, where they do not say it letter by letter: "last May" is 2024-05.
    private static string Meant(DateVerdict date) =>
        date.Said.IsEmpty || date.Said is [var only] && only.ToString() == date.WordsFound ? "" : $": {string.Join(" or ", date.Said)}";
}
