using System.Text;

namespace Timeline.Site.Exporting;

/// <summary>
/// Content lines of iCalendar: escaped, and folded so that none is longer than 75 octets (RFC 5545, sections 3.1 and 3.3.11).
/// </summary>
internal sealed class CalendarText
{
    private const int Longest = 75;

    private readonly StringBuilder text = new();

    /// <summary>A value that is no text: an address, a word of the specification.</summary>
    public CalendarText Line(string name, string value) => Plain($"{name}:{value}");

    public CalendarText Words(string name, string value) => Plain($"{name}:{Escaped(value)}");

    public CalendarText List(string name, IEnumerable<string> values)
    {
        var joined = string.Join(',', values.Select(Escaped));
        return joined.Length == 0 ? this : Plain($"{name}:{joined}");
    }

    /// <summary>A whole line, as it is but for its folds: never within a character.</summary>
    public CalendarText Plain(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(c),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
