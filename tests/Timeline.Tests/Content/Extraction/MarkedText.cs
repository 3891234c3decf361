using System.Text;

using Timeline.Content.Extraction.Resolving;

namespace Timeline.Tests.Content.Extraction;

/// <summary>One line of a case file with its expressions marked: <c>on {Tuesday|DATE|2025-09-09} the …</c>.</summary>
public sealed record MarkedText(string Where, string Text, DocumentDate? Issued, IReadOnlyList<MarkedText.Mark> Marks)
{
    /// <param name="Start">Where its words begin.</param>
    /// <param name="End">Where they end.</param>
    /// <param name="Type">The TIMEX3 type.</param>
    /// <param name="Value">The TIMEX3 value.</param>
    /// <param name="Edtf">What they say as EDTF, <c>-</c> for nothing; null where the case does not ask.</param>
    public sealed record Mark(int Start, int End, string Type, string Value, string? Edtf);

    /// <summary>Lines starting with # are comments; <c>issued: EDTF</c> (or -) holds for the lines after it; ⏎ ends a line of the
    /// text.</summary>
    public static IEnumerable<MarkedText> Read(string path)
    {
        DocumentDate? issued = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("issued:", StringComparison.Ordinal))
            {
                issued = DocumentDate.Parse(line["issued:".Length..].Trim());
            }
            else if (line.Trim().Length > 0 && !line.StartsWith('#'))
            {
                yield return Parse(line, $"{Path.GetFileName(path)}:{number}", issued);
            }
        }
    }

    private static MarkedText Parse(string line, string where, DocumentDate? issued)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] != '{')
            {
                text.Append(line[at] == '⏎' ? '\n' : line[at]);
                at++;
                continue;
            }

            var close = line.IndexOf('}', at);
            var parts = line[(at + 1)..close].Split('|');
            marks.Add(new(text.Length, text.Length + parts[0].Length, parts[1], parts[2], parts.ElementAtOrDefault(3)));
            text.Append(parts[0]);
            at = close + 1;
        }

        return new(where, text.ToString(), issued, marks);
    }
}
