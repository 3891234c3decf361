using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content;

namespace Timeline.Site.Themes;

/// <summary>The design tokens of a theme, and a site's own values for them.</summary>
internal static partial class Tokens
{
    /// <summary>Complaints about values for tokens that no style of the theme declares.</summary>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<DesignToken> tokens, Theme theme)
    {
        if (tokens.IsEmpty)
        {
            return [];
        }

        var known = theme.Paths.Where(p => p.StartsWith("styles/", StringComparison.Ordinal))
            .SelectMany(p => Declaration().Matches(theme.ReadText(p)!).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var complaints = new Complaints();
        foreach (var token in tokens.Where(t => !known.Contains(t.Name)))
        {
            complaints.Add(Codes.UnknownToken, token.At, $"the theme has no token '{token.Name}'{Suggestion.Clause(token.Name, known)}");
        }

        return complaints.ToImmutable();
    }

    // The theme's own values stand under :where(:root), which is weaker than :root: so a site's value beats the theme's, and loses to what
    // the theme says
    // of dark mode, high contrast and paper.
    public static string Css(ImmutableArray<DesignToken> tokens)
    {
        var css = new StringBuilder();
        Block(css, ":where(:root) {\n", "}\n", tokens.Where(t => !t.IsDark));
        const string Unless = "(not (prefers-contrast: more)) {\n";
        Block(
            css,
            $"@media screen and (prefers-color-scheme: dark) and {Unless}:root:where(:not([data-look=\"light\"])) {{\n",
            "}\n}\n",
            tokens.Where(t => t.IsDark));
        Block(css, $"@media screen and {Unless}:root:where([data-look=\"dark\"]) {{\n", "}\n}\n", tokens.Where(t => t.IsDark));
        return css.ToString();
    }

    private static void Block(StringBuilder css, string open, string close, IEnumerable<DesignToken> tokens)
    {
        if (tokens.Any())
        {
            css.Append(open);
            foreach (var token in tokens)
            {
                css.Append("  --").Append(token.Name).Append(": ").Append(token.Value).Append(";\n");
            }

            css.Append(close);
        }
    }

    [GeneratedRegex(@"--([A-Za-z0-9_-]+)\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
