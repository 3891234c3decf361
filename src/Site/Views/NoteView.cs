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
    public static DataMap Of(ViewSet views, LinkedEvent e, Evidence evidence, ImmutableDictionary<int, int>? references)
    {
        var (site, citation, source) = (views.Site, evidence.Citation, evidence.Source);
        var linkedSource = site.Library.SourcesById.GetValueOrDefault(source.Id);
        var verdict = evidence.VerdictWord();
        return Shapes.Note.Map(
            evidence.Number,
            citation.Id,
            citation.Quote?.Text.Trim(),
            site.Foreign(source.Language),
            citation.LocatorText,
            DataList.From(citation.Supports, s => Supported(s, views)),
            views.SourceEntry(source),
            verdict,
            site.Words["verdict." + verdict],
            evidence.Result.Verifies,
            views.Url(site.PassageOf(e, evidence)),
            views.Shared.Original(evidence, linkedSource),
            source.Archive?.Url,
            evidence.Result.Verifies ? null : evidence.Result.Explanation,
            Difference(evidence.Result.Difference),
            citation.Prefix,
            citation.Suffix,
            DataList.From(Enumerable.Range(1, references?.GetValueOrDefault(evidence.Number) ?? 0).Select(k => Value.From($"ref-{evidence.Number}-{k}"))),
            DateText(evidence, site),
            citation.Note,
            source.Archive?.Date is { } archived ? DateFacts.MachineReadable(archived.Value) : null);
    }

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
}
