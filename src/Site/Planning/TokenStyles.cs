using System.Text;

using Timeline.Content;

namespace Timeline.Site.Planning;

/// <summary>The design tokens that a site sets, as the styles that override the theme's.</summary>
internal static class TokenStyles
{
    public static string Of(Settings settings)
    {
        var css = new StringBuilder();
        foreach (var (name, value) in settings.Tokens.Where(t => IsToken(t.Key, t.Value)))
        {
            css.Append("  --").Append(name).Append(": ").Append(value).Append(";\n");
        }

        return css.Length == 0 ? "" : $":root {{\n{css}}}\n";
    }

    // A value is one value: nothing in it may end the declaration.
    private static bool IsToken(string name, string value) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && !value.AsSpan().ContainsAny(";{}<>\n\r");
}
