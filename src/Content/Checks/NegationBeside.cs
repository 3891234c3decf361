using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>Words cut out from behind "not" may say the opposite. Whether these do no rule can tell, so the author is asked to look.</summary>
internal sealed class NegationBeside : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked) =>
        from evidence in linked.Evidence
        where linked.Event.Status != Status.Draft && evidence.Result is { Verifies: true, IsBesideNegation: true }
        select new Diagnostic(Codes.NegationBeside, evidence.Citation.Quote!.At,
            $"event '{linked.Id}', citation '{evidence.Citation.Id}': in {evidence.Source.Id} a negation, or a word such as “denied”, stands in the same " +
            "sentence beside these words; quote it with them if it bears on what they say. Readers are told of it");
}
