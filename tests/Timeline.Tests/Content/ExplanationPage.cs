using System.Text.RegularExpressions;

namespace Timeline.Tests.Content;

/// <summary>A help page taken apart: the files of its example, what a build or an import says of them, and the files of its remedy.</summary>
/// <param name="Files">Path and text of each file that the example shows.</param>
/// <param name="Says">The lines of the example's last block; null where there is none.</param>
/// <param name="Mended">Path and text of each file that the remedy shows; null for one that it takes away.</param>
public sealed partial record ExplanationPage(
    string Title, string Meaning, IReadOnlyDictionary<string, string> Files, string[]? Says, IReadOnlyDictionary<string, string?> Mended)
{
    public static ExplanationPage Parse(string markdown)
    {
        var parts = Heading().Match(markdown);
        Assert.True(parts.Success, "a page is '# title', text, '## Example', '## Remedy'");
        var (example, remedy) = (parts.Groups["example"].Value, parts.Groups["remedy"].Value);
        var mended = Shown(remedy).ToDictionary(file => file.Key, string? (file) => file.Value, StringComparer.Ordinal);
        foreach (Match gone in Gone().Matches(remedy))
        {
            mended.Add(gone.Groups[1].Value, null);
        }

        return new(
            parts.Groups["title"].Value,
            parts.Groups["meaning"].Value.Trim(),
            Shown(example).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal),
            Said().Match(example) is { Success: true } said ? said.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries) : null,
            mended);
    }

    /// <summary>The page with other lines in the block of what a build says.</summary>
    public static string WithSaid(string markdown, IEnumerable<string> lines) =>
        Said().Replace(markdown, said => said.Value.Replace($"text\n{said.Groups[1].Value}```", $"text\n{string.Concat(lines.Select(line => line + "\n"))}```", StringComparison.Ordinal), 1);

    private static IEnumerable<KeyValuePair<string, string>> Shown(string section) =>
        File().Matches(section).Select(file => KeyValuePair.Create(file.Groups["path"].Value, file.Groups["text"].Value));

    [GeneratedRegex(@"\A# (?<title>.+)\n\n(?<meaning>(?s:.)+?)\n## Example\n(?<example>(?s:.)+?)\n## Remedy\n(?<remedy>(?s:.)+)\z")]
    private static partial Regex Heading();

    // A path on a line of its own, and the fenced block below it. A fence may be longer, where the text has fences.
    [GeneratedRegex(@"^`(?<path>[^`\n]+)`\n\n(?<fence>```+)\w+\n(?<text>(?s:.)*?)\k<fence>$", RegexOptions.Multiline)]
    private static partial Regex File();

    [GeneratedRegex(@"^The (?:build|check|import) says:\n\n```text\n((?s:.)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?:Delete|Take out) `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Gone();
}
