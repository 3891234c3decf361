using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;

namespace Timeline.Content.Checks;

/// <summary>A quote that is cited for a date must not say another one.</summary>
public sealed class DateAgreement : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked) =>
        from evidence in linked.Evidence
        where linked.Event.Status != Status.Draft && evidence.Date is { Word: DateVerdict.Contradicts }
        select new Diagnostic(Codes.DateContradicted, evidence.Citation.Quote!.At, Message(linked.Event, evidence.Date!));

    private static string Message(Event read, DateVerdict date) =>
        $"event '{read.Id}' {(date.Claimed.Equals(read.Date.Value) ? "is" : "is also")} dated {date.Claimed}, but the words cited for {(date.Claimed.Equals(read.Date.Value) ? "its" : "that")} date say “{date.WordsFound}”{Meant(date)}{Difference(date)}";

    // What the words mean, where they do not say it letter by letter: "last May" is 2024-05.
    private static string Meant(DateVerdict date) =>
        date.Said.IsEmpty || date.Said is [var only] && only.ToString() == date.WordsFound ? "" : $": {string.Join(" or ", date.Said)}";

    private static string Difference(DateVerdict date)
    {
        var differs = date.Said is [var said] && DateDifference.Between(date.Claimed, said) is { } what ? "; " + what : "";
        return Suggestion.For(date.Claimed.ToString(), date.Said.Select(said => said.ToString())) is { } near
            ? $"{differs}; did you mean {near}?" : differs;
    }
}
