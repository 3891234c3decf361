using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;

namespace Timeline.Content.Checks;

/// <summary>Parts of two sentences in one may say what neither says. Whether these do no rule can tell, so the author is asked to look.</summary>
internal sealed class SentencesJoined : IEventCheck
{
    public IEnumerable<Diagnostic> Run(LinkedEvent linked) =>
        from evidence in linked.Evidence
        where linked.Event.Status != Status.Draft && evidence.Result is { Verifies: true, JoinsSentences: true }
        select new Diagnostic(Codes.SentencesJoined, evidence.Citation.Quote!.At,
            $"event '{linked.Id}', citation '{evidence.Citation.Id}': in {evidence.Source.Id} a sentence ends in what the ellipsis leaves out, and the words before and behind " +
            "it are parts of two; quote up to its end, or cite each by itself. Readers are told of it");
}
