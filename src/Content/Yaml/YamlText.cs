using System.Globalization;
using System.Text;

namespace Timeline.Content.Yaml;

/// <summary>A value as YAML writes it on one line: plain where nothing could be misread, else in double quotes.</summary>
public static class YamlText
{
    public static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' =>
                    "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>In single quotes, where nothing can be escaped.</summary>
    internal static string Single(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Whether single quotes can hold it: one line, nothing that only an escape can write.</summary>
    internal static bool CanBeSingle(string value) => !value.Any(NeedsEscape);

    /// <summary>Whether it can stand on a line without quotes; between brackets less can.</summary>
    internal static bool CanBePlain(string value, bool inBrackets) =>
        value.Length > 0 && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && !value.Any(NeedsEscape)
        && value[0] is not ('-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"'
            or '%' or '@' or '`' or '=' or '<' or '~')
        && !value.StartsWith("...", StringComparison.Ordinal) && value[^1] != ':'
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && !value.Contains('\t', StringComparison.Ordinal)
        && (!inBrackets || !(value.AsSpan().ContainsAny(",[]{}") || value.Contains(":,", StringComparison.Ordinal)));

    /// <summary>
    /// Whether lines behind <c>|</c> can say it: they begin with no blank, end with one line break at most, so that blank lines below are
    /// no part of them, and hold nothing that only an escape can write.
    /// </summary>
    internal static bool CanBeBlock(string value) => value.Length > 0 && value[0] is not (' ' or '\n' or '\t')
        && !value.EndsWith("\n\n", StringComparison.Ordinal)
        && !value.Any(c => c is not ('\n' or '\t') && NeedsEscape(c))
        && !value.Split('\n').Any(line => line.Length > 0 && string.IsNullOrWhiteSpace(line));

    /// <summary>What stands before the lines: whether a line break ends the last.</summary>
    internal static string BlockHead(string value, char mark = '|') => value.EndsWith('\n') ? mark.ToString() : $"{mark}-";

    internal static void BlockLines(string value, StringBuilder text, int indent)
    {
        foreach (var line in (value.EndsWith('\n') ? value[..^1] : value).Split('\n'))
        {
            text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';

    // Words, names of files, days and addresses; a colon only where it cannot end a key.
    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && !value.EndsWith(':') && !value.EndsWith(' ')
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && value.All(c => char.IsLetterOrDigit(c)
            || c is ' ' or '-' or '_' or '.' or '/' or ':' or '?' or '=' or '&' or '%' or '+' or ',' or '~' or '(' or ')' or '’');
}
