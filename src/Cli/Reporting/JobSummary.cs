using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Site.Reporting;

namespace Timeline.Cli.Reporting;

/// <summary>A run on one page of Markdown, as CI shows it beside a job: what the site holds, what of it is proven, and what is weak.</summary>
internal static class JobSummary
{
    /// <param name="run">What was found.</param>
    /// <param name="library">What was read; null where nothing could be.</param>
    /// <param name="compared">What is published now and was before; null where that is not known.</param>
    public static string Of(RunReport run, Library? library, Comparison? compared = null)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## {(library is null ? "Timeline" : Plain(library.Settings.Title))}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**{(run.Passed ? "Passed" : "Not fit to publish")}**: {Counted(run.Count(Severity.Error), "error")}, {Counted(run.Count(Severity.Warning), "warning")}.\n");
        if (library is not null)
        {
            page.Append(run.Count(Severity.Error) > 0 ? "Only what could be read is counted here.\n" : "");
            Holdings(page, library);
        }

        if (library is not null && compared is not null)
        {
            ChangeList.AddTo(page, compared, library.Settings.Host);
        }

        Kinds(page, run);
        return page.ToString();
    }

    private static void Holdings(StringBuilder page, Library library)
    {
        var report = EvidenceReport.Of(library);
        Table(page, "What the site holds",
        [
            ("events", report.Events.Length),
            ("of these retracted", report.Retracted.Length),
            ("drafts, not published", library.Events.Count(e => e.Event.Status == Status.Draft)),
            ("scheduled, not published yet", library.Events.Count(e => e.Event.Status == Status.Scheduled)),
            ("sources", library.Sources.Length),
        ]);
        page.Append(CultureInfo.InvariantCulture, $"\n{(report.Proof.Quotes == 0 ? "Nothing is quoted: verified" : "Verified")} words carry {report.Proof.CarriedStatements:N0} of {Counted(report.Proof.Statements, "statement")}.\n");
        Table(page, "Quotes by verdict",
            [.. Enum.GetValues<Verdict>().Select(verdict => (verdict.Word(), report.Quotes.Count(quote => quote.Evidence.Result.Verdict == verdict)))]);
        Table(page, "What is weak",
        [
            ("quotes that do not verify", report.Proof.FailedQuotes + report.Proof.AmbiguousQuotes),
            ("quotes that could not be checked", report.Proof.UncheckedQuotes),
            ("events without a citation", report.Uncited.Length),
            ("events that rest on one source", report.SingleSource.Length),
            ("sentences without a note", report.UncitedSentenceCount),
            ("dates that the quoted words do not give", report.Dates.Count(cited => cited.Evidence.Date!.Word != "supports")),
            ("dates on 1 January that may be years", report.FirstOfJanuary.Length),
            ("events with more than one date", report.Disputed.Length),
            ("quiet stretches", report.Gaps.Length),
            ("sources without an archived copy", report.Unarchived.Length),
            ("sources that nothing cites", report.Unused.Length),
        ]);
    }

    // Rows of nothing tell nothing.
    private static void Table(StringBuilder page, string title, ImmutableArray<(string Name, int Count)> rows)
    {
        var told = rows.Where(row => row.Count > 0).ToList();
        if (told.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| | |\n|---|---:|\n");
        foreach (var (name, count) in told)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {count:N0} |\n");
        }
    }

    private static void Kinds(StringBuilder page, RunReport run)
    {
        if (run.Findings.IsEmpty)
        {
            return;
        }

        page.Append("\n### Diagnostics\n\n| code | | what | count |\n|---|---|---|---:|\n");
        var kinds = run.Findings.GroupBy(finding => (finding.Diagnostic.Code, finding.Diagnostic.Severity))
            .OrderByDescending(kind => kind.Key.Severity)
            .ThenBy(kind => kind.Key.Code.Id, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {kind.Key.Code.Id} | {Diagnostic.Word(kind.Key.Severity)} | {kind.Key.Code.Meaning} | {kind.Count():N0} |\n");
        }
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A title is words, whatever Markdown or HTML is in it.</summary>
    public static string Plain(string title)
    {
        var plain = new StringBuilder();
        foreach (var c in title.ReplaceLineEndings(" "))
        {
            if (char.IsAscii(c) && char.IsPunctuation(c) || char.IsAscii(c) && char.IsSymbol(c))
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
