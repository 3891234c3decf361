using System.Collections.Immutable;
using System.Net;
using System.Text;

using Timeline.Content;
using Timeline.Content.Sources;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>A note: the quoted words, where they stand, and what the check of them came to.</summary>
internal static class NoteView
{
    private static readonly Shape<Seen> Shape = new(
        "note",
        ("number", n => n.Evidence.Number),
        ("id", n => n.Citation.Id),
        ("quote", n => n.Citation.Quote?.Text.Trim()),
        ("language", n => n.Site.Foreign(n.Source.Language)),
        ("locator", n => n.Citation.LocatorText),
        ("speaker", n => n.Site.SpeakerOf(n.Evidence)),
        ("supports", n => DataList.From(Supports(n.Evidence), what => Supported(what, n.Views))),
        ("source", n => n.Views.SourceEntry(n.Source)),
        ("verdict", n => n.Evidence.VerdictWord()),
        ("verdict_text", n => n.Site.VerdictOf(n.Evidence)),
        ("verified", n => n.Evidence.Result.Verifies),
        ("passage_url", n => n.Views.Url(n.Site.PassageOf(n.Event, n.Evidence))),
        ("original_url", n => n.Views.Shared.Original(n.Evidence, n.Site.Library.SourcesById.GetValueOrDefault(n.Source.Id))),
        ("archive_url", n => n.Source.Archive?.Url),
        // What could be done about words that stand more than once is for the author, whom a diagnostic tells.
        ("explanation", n => n.Evidence.Result is { Verifies: true } or { Verdict: Verdict.Ambiguous } ? null : n.Evidence.Result.Explanation),
        ("misplaced", n => n.Evidence.Result is { Verifies: true, LocatorAgrees: false } ? n.Site.Words.Find("note.misplaced") : null),
        ("beside_not", n => n.Evidence.Result is { Verifies: true, IsBesideNegation: true } ? n.Site.Words.Find("note.beside_not") : null),
        ("untold", n => Untold(n.Evidence.Result, n.Site)),
        ("difference", n => Difference(n.Evidence.Result.Difference)),
        ("prefix", n => n.Citation.Prefix),
        ("suffix", n => n.Citation.Suffix),
        ("backrefs", BackReferences),
        ("date_verdict", n => DateText(n.Evidence, n.Site)),
        ("note", n => n.Citation.Note),
        ("extra", n => YamlValue.Of(n.Citation.Extra)),
        ("archive_date", n => n.Source.Archive?.Date is { } archived ? DateFacts.MachineReadable(archived.Value) : null));

    /// <param name="views">From where it is seen.</param>
    /// <param name="e">The event whose note it is.</param>
    /// <param name="evidence">What it quotes, and what that came to.</param>
    /// <param name="references">How many marks in the page's texts point at each note; none where it stands elsewhere.</param>
    public static DataMap Of(ViewSet views, LinkedEvent e, Evidence evidence, ImmutableDictionary<int, int>? references = null) =>
        Shape.Map(new(views, e, evidence, references));

    /// <summary>All notes of an event.</summary>
    public static DataList All(ViewSet views, LinkedEvent e, ImmutableDictionary<int, int>? references = null) =>
        DataList.From(e.Evidence, x => Of(views, e, x, references));

    /// <summary>What the check of the date came to, in words; null where there was none.</summary>
    public static string? DateText(Evidence evidence, SiteContext site)
    {
        if (evidence.Date is not { } date)
        {
            return null;
        }

        var words = site.Words.Find("date_verdict." + date.Word, name => name == "words" ? date.WordsFound : null);
        return date.YearInferred ? $"{words} {site.Words.Find("date_verdict.year_inferred")}" : words;
    }

    // What stands beside verified words has not been verified with them where their source tells nothing of it.
    private static string? Untold(QuoteResult result, SiteContext site) => !result.Verifies || result.LocatorUntold.IsEmpty ? null
        : site.Words.Find("note.untold", name => name == "parts" ? string.Join(", ", result.LocatorUntold) : null);

    // What verified words carry; of others, what they were meant to.
    private static ImmutableArray<string> Supports(Evidence evidence) =>
        evidence.Result.Verifies ? evidence.Citation.Supports.RemoveAll(what => !evidence.Carries(what)) : evidence.Citation.Supports;

    public static string Supported(string what, ViewSet views) =>
        views.Site.Words.Find("supports." + what)
        ?? views.Site.Settings.Facets.FirstOrDefault(f => f.Id == what)?.Title
        ?? what;

    // What must change in the quote: its own wrong words struck out, the source's words put in.
    private static Value Difference(WordDiff? difference)
    {
        if (difference is null)
        {
            return Value.Null;
        }

        var html = new StringBuilder();
        foreach (var run in difference.Runs)
        {
            if (run.SpaceBefore && html.Length > 0)
            {
                html.Append(' ');
            }

            var text = WebUtility.HtmlEncode(run.Text);
            html.Append(run.Operation switch
            {
                DiffOperation.Added => $"<del>{text}</del>",
                DiffOperation.Removed => $"<ins>{text}</ins>",
                _ => text,
            });
        }

        return Value.Html(html.ToString());
    }

    private static Value BackReferences(Seen note)
    {
        var count = note.References?.GetValueOrDefault(note.Evidence.Number) ?? 0;
        return DataList.From(Enumerable.Range(1, count).Select(k => Value.From($"ref-{note.Evidence.Number}-{k}")));
    }

    private readonly record struct Seen(ViewSet Views, LinkedEvent Event, Evidence Evidence, ImmutableDictionary<int, int>? References)
    {
        public SiteContext Site => Views.Site;

        public Citation Citation => Evidence.Citation;

        public Source Source => Evidence.Source;
    }
}
