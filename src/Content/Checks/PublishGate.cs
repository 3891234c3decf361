using Timeline.Content.Diagnostics;
using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Matching;

namespace Timeline.Content.Checks;

/// <summary>
/// The promise of the site: nothing is published without what <c>evidence.require</c> asks for. Drafts are let through; they are not
/// published. So is what is retracted: it is no longer said, and often because its proof fell; what became of its quotes is told.
/// </summary>
internal sealed class PublishGate : ICheck
{
    public IEnumerable<Diagnostic> Run(Library library)
    {
        var require = library.Settings.Require;
        foreach (var linked in library.Events.Where(e => e.Event.Status != Status.Draft))
        {
            var isRetracted = linked.Event.Status == Status.Retracted;
            foreach (var evidence in linked.Evidence.Where(e => e.Citation.Quote is not null && !e.Result.Verdict.Verifies()))
            {
                if (Complaint(linked.Event, evidence, library) is { } found)
                {
                    yield return require == Requirement.Verified && !isRetracted ? found : found with { Severity = Severity.Warning };
                }
            }

            if (isRetracted)
            {
                continue;
            }

            if (require != Requirement.None && linked.Evidence.IsEmpty && linked.Event.Citations.IsEmpty)
            {
                yield return new(Codes.NoCitation, linked.Event.At, $"the event '{linked.Id}' has no citation; {Remedy(require)}");
            }
            else if (require == Requirement.Verified && !linked.Evidence.IsEmpty && linked.Evidence.All(e => e.Citation.Quote is null))
            {
                yield return new(Codes.NoCitation, linked.Event.At,
                    $"the event '{linked.Id}' cites {linked.Evidence[0].Source.Id} but quotes nothing; {Remedy(require)}");
            }
        }
    }

    private static string Remedy(Requirement require) => require == Requirement.Verified
        ? "add a citation with the exact words of a source, or mark the event 'status: draft'"
        : "add a citation, or mark the event 'status: draft'";

    private static Diagnostic? Complaint(Event read, Evidence evidence, Library library)
    {
        var quote = evidence.Citation.Quote!;
        var claim = $"event '{read.Id}', citation '{evidence.Citation.Id}'";
        return evidence.Result.Verdict switch
        {
            Verdict.Near => new(Codes.QuoteNotFound, quote.At,
                $"{claim}: {evidence.Source.Id} does not say these words. Quoted: “{Cut(quote.Text)}”. " +
                Nearest(evidence.Result)),
            Verdict.NotFound => new(Codes.QuoteNotFound, quote.At,
                $"{claim}: these words are not in {evidence.Source.Id}, {Nothing(evidence, library)}. Quoted: “{Cut(quote.Text)}”. " +
                $"{evidence.Result.Explanation}"),
            Verdict.Ambiguous => new(Codes.QuoteAmbiguous, quote.At,
                $"{claim}: these words stand more than once in {evidence.Source.Id}: “{Cut(quote.Text)}”. Say which with 'locator: " +
                $"{{ paragraph: N }}', 'prefix' or 'suffix', or quote more words. {evidence.Result.Explanation}"),
            Verdict.CannotCheck => new(Codes.QuoteUnchecked, quote.At,
                $"{claim}: the quote cannot be checked against {evidence.Source.Id}: {evidence.Result.Explanation}{Absent(evidence, library)}"),
            _ => null,
        };
    }

    // Who has moved the text hears it here; others never had it.
    private static string Absent(Evidence evidence, Library library) =>
        evidence.Source is { Text: { } text, Fingerprint: not null } && library.SourcesById.TryGetValue(evidence.Source.Id, out var source) && source.Text is null
            ? $" Its text, {text.Id}, could not be read here." : "";

    // A fingerprint knows runs of five words: one digit amiss in a short quote leaves nothing that it would know again.
    private static string Nothing(Evidence evidence, Library library) =>
        library.SourcesById[evidence.Source.Id].Text is null ? "as far as its fingerprint tells" : "nor anything like them";

    // A fingerprint can say where the nearest words stand, not what they are.
    private static string Nearest(QuoteResult result) =>
        (result.Text is { } text ? $"Nearest: “{Cut(text)}” ({result.Explanation})" : result.Explanation)
        + (result.Difference is { } difference ? $" Difference: {Cut(difference.ToString())}" : "");

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return Excerpt.Of(line, 200);
    }
}
