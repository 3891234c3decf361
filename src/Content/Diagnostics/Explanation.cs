using System.Text;

namespace Timeline.Content.Diagnostics;

/// <summary>The help page of a diagnostic code, in Markdown: what it means, an example that causes it, and the remedy.</summary>
public sealed record Explanation(DiagnosticCode Code, string Markdown)
{
    public static Explanation Of(DiagnosticCode code)
    {
        using var page = typeof(Explanation).Assembly.GetManifestResourceStream($"Timeline.Content.Diagnostics.Explanations.{code.Id}.md")
            ?? throw new InvalidOperationException($"the code {code.Id} has no help page");
        using var reader = new StreamReader(page, Encoding.UTF8);
        return new(code, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
