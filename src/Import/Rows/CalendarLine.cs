using System.Text;

namespace Timeline.Import.Rows;

/// <summary>A content line of iCalendar (RFC 5545, section 3.1): <c>NAME;PARAMETER=x:value</c>.</summary>
internal sealed record CalendarLine(string Name, string Parameters, string Value)
{
    /// <summary>The value as text, its escapes undone (section 3.3.11).</summary>
    public string Text => Unescaped(Value);

    /// <summary>The values of a list, parted at commas that are not escaped.</summary>
    public string[] Values
    {
        get
        {
            var values = new List<string>();
            var start = 0;
            for (var i = 0; i <= Value.Length; i++)
            {
                if (i < Value.Length && Value[i] == '\\')
                {
                    i++;
                }
                else if (i >= Value.Length || Value[i] == ',')
                {
                    values.Add(Unescaped(Value[start..Math.Min(i, Value.Length)]).Trim());
                    start = i + 1;
                }
            }

            return [.. values.Where(value => value.Length > 0)];
        }
    }

    public string? Parameter(string name) => Parameters.Split(';').Select(p => p.Split('=', 2))
        .Where(p => p.Length == 2 && p[0].Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => p[1].Trim('"')).FirstOrDefault();

    public static CalendarLine? Parse(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (line[i] == ':' && !isQuoted)
            {
                var head = line[..i];
                var name = head.IndexOf(';', StringComparison.Ordinal) is > 0 and var semicolon ? head[..semicolon] : head;
                return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
                    ? new(name.ToUpperInvariant(), head[name.Length..].TrimStart(';'), line[(i + 1)..]) : null;
            }
        }

        return null;
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
