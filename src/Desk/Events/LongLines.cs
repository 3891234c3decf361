using System.Text;

namespace Timeline.Desk.Events;

/// <summary>Breaks lines that are longer than a person would type them in a file; what Markdown reads in them stays the same.</summary>
internal static class LongLines
{
    /// <summary>With the indentation of a field, within the 120 columns that files keep to.</summary>
    private const int Longest = 116;

    public static string Broken(string markdown)
    {
        if (!markdown.Split('\n').Any(line => line.Length > Longest))
        {
            return markdown;
        }

        var isCode = false;
        return string.Join('\n', markdown.Split('\n').Select(line =>
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            return isCode || !IsProse(line) ? line : Broken(line.AsSpan());
        }));
    }

    // A heading, a table, code, a list and a quotation are what they are by how their line begins.
    private static bool IsProse(string line) => line.Length > Longest && !char.IsWhiteSpace(line[0])
        && line[0] is not ('#' or '|' or '>' or '`' or '-' or '*' or '+') && !char.IsAsciiDigit(line[0]);

    private static string Broken(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length + 8);
        while (line.Length > Longest && Break(line) is > 0 and var space)
        {
            text.Append(line[..space].TrimEnd()).Append('\n');
            line = line[(space + 1)..];
        }

        return text.Append(line).ToString();
    }

    // The last space that fits, where what follows does not begin a line that would be read as something else.
    private static int Break(ReadOnlySpan<char> line)
    {
        for (var at = Longest; at > 0; at--)
        {
            if (line[at] == ' ' && at + 1 < line.Length && line[at + 1] is not ('#' or '|' or '>' or '-' or '*' or '+' or '=' or ' ' or '`')
                && !char.IsAsciiDigit(line[at + 1]) && !IsInNote(line[..at]))
            {
                return at;
            }
        }

        return -1;
    }

    // "[@a; @b]" and "[words](address)" stay on their line.
    private static bool IsInNote(ReadOnlySpan<char> before) => before.LastIndexOf('[') > before.LastIndexOf(']');
}
