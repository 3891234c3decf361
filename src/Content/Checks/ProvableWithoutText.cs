using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Checks;

/// <summary>
/// A quote that verifies here, where the text lies, must also verify in a clone that has only the fingerprint; otherwise CI fails on what
/// passed at the desk.
/// </summary>
internal sealed class ProvableWithoutText : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked) =>
        from evidence in linked.Evidence
        where linked.Event.Status != Status.Draft && evidence.Result.Verifies && !evidence.IsProvable
        select new Diagnostic(Codes.Unprovable, evidence.Citation.Quote!.At,
            $"event '{linked.Id}', citation '{evidence.Citation.Id}': the text of {evidence.Source.Id} has these words, but its " +
            "fingerprint cannot prove them, so a build without the text would fail: it knows runs of five words and more. Quote more of " +
            "the text around them; if they are as many, make the fingerprint anew with 'timeline fingerprint'");
}
