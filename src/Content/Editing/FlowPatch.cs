using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>Changes between brackets, of YAML and of JSON: each gives the whole text with one thing changed.</summary>
internal sealed class FlowPatch(TextLines lines, bool isJson)
{
    // A list or map of JSON that is no longer than this stands on a line.
    private const int LongestLine = 100;

    private readonly string text = lines.Text;

    public string Replaced(SpannedNode old, YamlNode wanted)
    {
        var written = wanted is YamlScalar { IsNull: false } scalar && !isJson
            ? ScalarPatch.OnOneLine(scalar.Value, (old as SpannedScalar)?.Form, inBrackets: true)
            : Written(wanted, old is not SpannedScalar { Form: ScalarForm.Double }, lines.Indent(lines.Start(old.Start)));
        var isTight = old.Start == old.End && old.Start > 0 && text[old.Start - 1] == ':';
        return lines.With((old.Start, old.End, isTight ? " " + written : written));
    }

    /// <summary>A field more, in the order of the table.</summary>
    public string Inserted(SpannedMap map, string key, YamlNode value, FieldShape shape)
    {
        var place = shape.PlaceOf(key);
        var (before, nearest) = (-1, -1);
        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (shape.PlaceOf(map.Entries[i].Key) is var own && own <= place && own >= nearest)
            {
                (before, nearest) = (i, own);
            }
        }

        var parts = map.Entries.Select(e => (e.KeyStart, e.Value.End)).ToImmutableArray();
        var colon = map.Entries is [var first, ..] && text[first.After..first.Value.Start] is { Length: 0 } tight ? tight : " ";
        var name = isJson ? YamlText.Quoted(key) : YamlText.Scalar(key);
        return Added(map, parts, before + 1, indent => $"{name}:{colon}{Written(value, mayBeNumber: false, indent)}");
    }

    public string Inserted(SpannedList list, int index, YamlNode item) =>
        Added(list, [.. list.Items.Select(i => (i.Start, i.End))], index, indent => Written(item, mayBeNumber: false, indent));

    /// <param name="open">The opening bracket.</param>
    /// <param name="parts">Where the entries or items are.</param>
    /// <param name="index">Which of them goes; never the only one.</param>
    public string Removed(int open, ImmutableArray<(int Start, int End)> parts, int index)
    {
        var (start, end) = parts[index];
        if (parts.Length == 1)
        {
            return lines.With((start, end, "")); // another has been put beside it or its field goes
        }

        if (!lines.IsFirst(start) || lines.Start(start) <= open)
        {
            return index < parts.Length - 1 ? lines.With((start, parts[index + 1].Start, "")) : lines.With((parts[index - 1].End, end, ""));
        }

        // It has lines of its own: its comma goes with it, and of the last the comma before it.
        var comma = Comma(end);
        var last = comma >= 0 ? comma + 1 : end;
        var isAlone = text.AsSpan(last, lines.End(last) - last).TrimStart() is [] or ['#', ..] or ['/', '/', ..];
        var stop = isAlone ? lines.Next(last) : last;
        var begin = isAlone ? lines.Start(start) : start;
        return index == parts.Length - 1 && comma < 0 && Comma(parts[index - 1].End) is >= 0 and var former
            ? lines.With((former, former + 1, ""), (begin, stop, "")) : lines.With((begin, stop, ""));
    }

    // Between brackets on one line, a comma and a blank; where parts have lines of their own, so has the new one.
    private string Added(SpannedNode around, ImmutableArray<(int Start, int End)> parts, int index, Func<int, string> written)
    {
        if (parts.IsEmpty)
        {
            var inner = written(lines.Indent(lines.Start(around.Start)));
            return lines.With((around.Start + 1, around.End - 1, around is SpannedMap ? $" {inner} " : inner));
        }

        var near = parts[Math.Min(index, parts.Length - 1)].Start;
        if (!lines.IsFirst(near) || lines.AreOnOneLine(around.Start, near))
        {
            var inner = written(lines.Indent(lines.Start(around.Start)));
            var blank = parts.Length > 1 && Comma(parts[0].End) is > 0 and var comma && comma + 1 == parts[1].Start ? "" : " ";
            return index == 0 ? lines.With((parts[0].Start, parts[0].Start, $"{inner},{blank}"))
                : lines.With((parts[index - 1].End, parts[index - 1].End, $",{blank}{inner}"));
        }

        var indent = new string(' ', lines.Column(near));
        var own = written(lines.Column(near));
        if (index < parts.Length)
        {
            return lines.With((parts[index].Start, parts[index].Start, $"{own},\n{indent}"));
        }

        var end = parts[^1].End;
        var former = Comma(end);
        var line = lines.End(former >= 0 ? former : end);
        if (line >= around.End)
        {
            line = around.End - 1;
        }

        return former >= 0 ? lines.With((line, line, $"\n{indent}{own},")) : lines.With((end, end, ","), (line, line, $"\n{indent}{own}"));
    }

    // The comma behind a part, or -1; there may be blanks and line breaks between them.
    private int Comma(int end)
    {
        var at = end;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] == ',' ? at : -1;
    }

    private string Written(YamlNode node, bool mayBeNumber, int indent) => isJson ? Json(node, mayBeNumber, indent) : YamlWriter.Flow(node);

    private static string Json(YamlNode node, bool mayBeNumber, int indent)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return "null";
            case YamlScalar scalar:
                return (mayBeNumber || scalar.IsPlain) && IsNumber(scalar.Value) ? scalar.Value : YamlText.Quoted(scalar.Value);
            case YamlList list:
                var items = list.Items.Select(item => Json(item, mayBeNumber: false, indent + 2)).ToArray();
                return Set('[', items, ']', indent, "");
            case YamlMap map:
                var entries = map.Entries.Select(entry =>
                    $"{YamlText.Quoted(entry.Key)}: {Json(entry.Value, mayBeNumber, indent + 2)}").ToArray();
                return Set('{', entries, '}', indent, " ");
            default:
                throw new InvalidOperationException($"a node of an unknown kind: {node}");
        }
    }

    private static string Set(char open, string[] parts, char close, int indent, string blank)
    {
        if (parts.Length == 0)
        {
            return $"{open}{close}";
        }

        if (parts.Sum(part => part.Length + 2) <= LongestLine && !parts.Any(part => part.Contains('\n', StringComparison.Ordinal)))
        {
            return $"{open}{blank}{string.Join(", ", parts)}{blank}{close}";
        }

        var inner = "\n" + new string(' ', indent + 2);
        return $"{open}{inner}{string.Join("," + inner, parts)}\n{new string(' ', indent)}{close}";
    }

    // As JSON writes numbers; 007 and 1. are none.
    private static bool IsNumber(string value) => value.Length is > 0 and < 16 && (value[0] != '0' || value.Length == 1)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
