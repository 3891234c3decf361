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

    // Words, names of files, days and addresses; a colon only where it cannot end a key.
    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && !value.EndsWith(':') && !value.EndsWith(' ')
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && value.All(c => char.IsLetterOrDigit(c)
            || c is ' ' or '-' or '_' or '.' or '/' or ':' or '?' or '=' or '&' or '%' or '+' or ',' or '~' or '(' or ')' or '’');
}
