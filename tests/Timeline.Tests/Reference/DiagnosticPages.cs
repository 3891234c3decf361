using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Tests.Reference;

/// <summary>The help pages of diagnostics as pages of a site: a list of all, and one page for each subject.</summary>
internal static partial class DiagnosticPages
{
    /// <summary>From a page beside the list of diagnostics.</summary>
    public static string Link(DiagnosticCode code) => $"../diagnostics/{Slug(code.Subject)}/#{Anchor(code)}";

    /// <summary>The text of each page, by its path under the list's.</summary>
    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ("", List());
        foreach (var subject in Codes.All.GroupBy(code => code.Subject))
        {
            yield return (Slug(subject.Key), Subject(subject.Key, [.. subject]));
        }
    }

    private static string List()
    {
        var page = new StringBuilder(PageHead.Of(1, "Diagnostics", "Every error, warning and note, with its meaning, an example and its remedy."));
        page.Append("Whatever is wrong or weak is told with a code, its place in your file and what would be right, all of a run at once. An error stops the ")
            .Append("build and leaves the last good site as it was; `--strict` makes warnings errors. `timeline explain TL501` shows a page of these in the terminal.\n");
        foreach (var subject in Codes.All.GroupBy(code => code.Subject))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {subject.Key}\n\n| Code | Is | Means |\n|---|---|---|\n");
            foreach (var code in subject)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{code.Id}]({Slug(code.Subject)}/#{Anchor(code)}) | {Diagnostic.Word(code.Severity)} | {code.Meaning} |\n");
            }
        }

        return page.ToString();
    }

    private static string Subject(string subject, DiagnosticCode[] codes)
    {
        var page = new StringBuilder(PageHead.Of(2, $"Diagnostics: {subject.ToLowerInvariant()}", $"{codes[0].Id} to {codes[^1].Id}, each with its meaning, an example and its remedy."));
        foreach (var code in codes)
        {
            var markdown = Explanation.Of(code).Markdown;
            page.Append('\n').Append(Deeper(markdown, $"{Anchor(code)}"));
        }

        return page.ToString();
    }

    // Each heading one level down, outside of fences; the first has the code for its id, those below one that says whose they are.
    private static string Deeper(string markdown, string anchor)
    {
        var fence = "";
        var lines = markdown.TrimEnd('\n').Split('\n').Select(line =>
        {
            if (Fence().Match(line) is { Success: true } mark)
            {
                fence = fence.Length == 0 ? mark.Value : line.TrimEnd() == fence ? "" : fence;
                return line;
            }

            return fence.Length > 0 || !line.StartsWith('#') ? line
                : line.StartsWith("# ", StringComparison.Ordinal) ? $"#{line} {{#{anchor}}}"
                : $"#{line} {{#{anchor}-{line.TrimStart('#', ' ').ToLowerInvariant()}}}";
        });
        return string.Join('\n', lines) + "\n";
    }

    private static string Anchor(DiagnosticCode code) => code.Id.ToLowerInvariant();

    private static string Slug(string subject) => Ids.Slug(subject);

    [GeneratedRegex("^`{3,}")]
    private static partial Regex Fence();
}
