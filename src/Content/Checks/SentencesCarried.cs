using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;

namespace Timeline.Content.Checks;

/// <summary>
/// Every sentence of a published event has its note, or is marked as the author's own: <c>evidence.sentences</c> says how strictly.
/// </summary>
internal sealed class SentencesCarried : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library)
    {
        var settings = library.Settings;
        if (settings.Sentences == SentenceRule.Unchecked)
        {
            yield break;
        }

        // An event without any evidence has been told of as a whole, where it needs some.
        var events = library.Events.Where(e =>
            e.Event.Status != Status.Draft && (!e.Evidence.IsEmpty || settings.Require == Requirement.None));
        foreach (var sentence in events.SelectMany(e => EventCoverage.Of(e, settings).UncitedSentences))
        {
            var found = new Diagnostic(Codes.SentenceUncarried, sentence.At,
                $"event '{sentence.Event.Id}': no note carries “{Cut(sentence.Text)}”. Put a note such as " +
                $"[@{sentence.Event.Evidence.FirstOrDefault()?.Citation.Id ?? "id"}] in it, or " +
                $"mark it as your own words with [@{Citation.Self}]");
            yield return settings.Sentences == SentenceRule.Carried ? found with { Severity = Severity.Error } : found;
        }
    }

    private static string Cut(string text) => text.Length <= 120
        ? text
        : text[..(text.LastIndexOf(' ', 119, 60) is >= 0 and var space ? space : 119)] + "…";
}
