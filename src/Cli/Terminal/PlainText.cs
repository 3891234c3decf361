using System.Globalization;
using System.Text;

namespace Timeline.Cli.Terminal;

/// <summary>
/// Words of authors and names of files as a terminal may show them: what would move the cursor, change colours or begin a line is written
/// out, as <c>\u001B</c>.
/// </summary>
internal static class PlainText
{
    /// <summary>On one line, whatever it holds.</summary>
    public static string OneLine(string text) => Of(text, keepsLines: false);

    /// <summary>With its line breaks and tabs.</summary>
    public static string Lines(string text) => Of(text, keepsLines: true);

    private static string Of(string text, bool keepsLines)
    {
        if (!text.Any(c => IsRaw(c, keepsLines)))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsRaw(c, keepsLines))
            {
                plain.Append(c switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                });
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static bool IsRaw(char c, bool keepsLines) =>
        c is '\n' or '\t' ? !keepsLines : char.IsControl(c) || c is '\u2028' or '\u2029';
}
