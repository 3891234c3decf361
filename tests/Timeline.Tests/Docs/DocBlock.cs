using System.Text.RegularExpressions;

namespace Timeline.Tests.Docs;

/// <summary>A fenced block of a document: its language, its text, and the line of the document it begins on.</summary>
internal sealed partial record DocBlock(string File, int Line, string Language, string Text)
{
    public string Place => $"{File}:{Line}";

    public bool IsShell => Language is "sh" or "bash";

    /// <summary>A session as it looks: commands after <c>$</c>, and below each what it prints.</summary>
    public bool IsSession => Text.StartsWith("$ ", StringComparison.Ordinal);

    /// <summary>The path that the first line, a comment, says the text stands at.</summary>
    public string? Path => PathComment().Match(Text) is { Success: true } named ? named.Groups[1].Value : null;

    public static IEnumerable<DocBlock> Of(string file)
    {
        var text = System.IO.File.ReadAllText(System.IO.Path.Combine(Repository.Root, file));
        foreach (Match fence in Fence().Matches(text))
        {
            yield return new(file, text.AsSpan(0, fence.Index).Count('\n') + 2, fence.Groups["language"].Value, fence.Groups["text"].Value);
        }
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>(?s:.)*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A# (\S+/\S+\.\w+)$", RegexOptions.Multiline)]
    private static partial Regex PathComment();
}
