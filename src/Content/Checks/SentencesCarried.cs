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
        var events = library.Events.Where(e => e.Coverage.Uncited > 0
            && e.Event.Status != Status.Draft && (!e.Evidence.IsEmpty || settings.Require == Requirement.None)).ToArray();
        var uncited = from e in events
                      from sentence in EventCoverage.UncitedSentences(e.Event, e.Evidence)
                      select (Event: e, sentence.Words, sentence.At);
        foreach (var (e, words, at) in uncited.Take(Told))
        {
            yield return Found(settings, at,
                $"event '{e.Id}': no note carries “{Cut(words)}”. Put a note such as " +
                $"[@{e.Evidence.FirstOrDefault()?.Citation.Id ?? "id"}] in it, or mark it as your own words with [@{Citation.Self}]");
        }

        foreach (var (_, _, at) in uncited.Skip(Told).Take(1))
        {
            var rest = events.Sum(e => e.Coverage.Uncited) - Told;
            var sentences = string.Create(CultureInfo.InvariantCulture, $"{rest:N0} more {(rest == 1 ? "sentence" : "sentences")}");
            yield return Found(settings, at,
                $"no note carries {sentences}, from this one on: only the first {Told} are told one by one");
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
