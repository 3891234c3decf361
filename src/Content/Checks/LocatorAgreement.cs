using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;

namespace Timeline.Content.Checks;

/// <summary>A locator tells readers where to look, so it must be right where that can be checked; where it cannot, that is told.</summary>
internal sealed class LocatorAgreement : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked)
    {
        if (linked.Event.Status == Status.Draft)
        {
            yield break;
        }

        foreach (var evidence in linked.Evidence)
        {
            if (evidence.Result is { Verifies: true, LocatorAgrees: false })
            {
                yield return new(Codes.WrongLocator, evidence.Citation.Quote!.At,
                    $"event '{linked.Id}', citation '{evidence.Citation.Id}': the quote stands in {evidence.Source.Id}, but not where its " +
                    $"locator says. {evidence.Result.Explanation}");
            }
            else if (evidence.Result is { Verifies: true, LocatorUntold.IsEmpty: false } && Unusual(evidence) is { Length: > 0 } untold)
            {
                yield return new(Codes.LocatorUntold, evidence.Citation.Quote!.At,
                    $"event '{linked.Id}', citation '{evidence.Citation.Id}': the text of {evidence.Source.Id} tells nothing by which " +
                    $"'{string.Join(", ", untold)}' could be checked; readers are told that this is your word");
            }
        }
    }

    // Few texts tell their pages or have lines of their own: that is no surprise to whoever names one.
    private static string[] Unusual(Evidence evidence) => [.. evidence.Result.LocatorUntold.Where(part =>
        !part.StartsWith("page ", StringComparison.Ordinal) && !part.StartsWith("line ", StringComparison.Ordinal))];
}
