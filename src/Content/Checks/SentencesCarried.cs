using System.Globalization;

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
    // A library of thousands of sentences without notes is told of by its first and by a count: nobody reads two hundred thousand lines.
    private const int Told = 100;

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
        var uncarried = events.SelectMany(e => EventCoverage.Of(e, settings).UncitedSentences).ToArray();
        foreach (var sentence in uncarried.Take(Told))
        {
            yield return Found(settings, sentence.At,
                $"event '{sentence.Event.Id}': no note carries “{Cut(sentence.Text)}”. Put a note such as " +
                $"[@{sentence.Event.Evidence.FirstOrDefault()?.Citation.Id ?? "id"}] in it, or " +
                $"mark it as your own words with [@{Citation.Self}]");
        }

        if (uncarried.Length > Told)
        {
            var rest = uncarried.AsSpan(Told);
            yield return Found(settings, rest[0].At, string.Create(CultureInfo.InvariantCulture,
                $"no note carries {rest.Length:N0} more sentences, from this one on: only the first {Told} are told one by one"));
        }
    }

    private static Diagnostic Found(Settings settings, Location at, string message)
    {
        var found = new Diagnostic(Codes.SentenceUncarried, at, message);
        return settings.Sentences == SentenceRule.Carried ? found with { Severity = Severity.Error } : found;
    }

    private static string Cut(string text) => text.Length <= 120
        ? text
        : text[..(text.LastIndexOf(' ', 119, 60) is >= 0 and var space ? space : 119)] + "…";
}
