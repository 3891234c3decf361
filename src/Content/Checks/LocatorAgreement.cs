using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Checks;

/// <summary>A locator tells readers where to look, so it must be right where that can be checked.</summary>
internal sealed class LocatorAgreement : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked) =>
        from evidence in linked.Evidence
        where linked.Event.Status != Status.Draft && evidence.Result is { Verifies: true, LocatorAgrees: false }
        select new Diagnostic(Codes.WrongLocator, evidence.Citation.Quote!.At,
            $"event '{linked.Id}', citation '{evidence.Citation.Id}': the quote stands in {evidence.Source.Id}, but not where its " +
            $"locator says. {evidence.Result.Explanation}");
}
