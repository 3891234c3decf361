using System.Text;

using Timeline.Content.Reading;

namespace Timeline.Import.Writing;

/// <summary>A record as an author would write it: fields in the order of their table, long texts as blocks, short lists on a line.</summary>
internal static class RecordYaml
{
    private const int LongestLine = 120;

    public static string Of(YamlMap record, FieldTable table)
    {
        var text = new StringBuilder();
        var order = table.Fields.Select(f => f.Name).ToList();
        foreach (var entry in record.Entries.OrderBy(e => order.IndexOf(e.Key) is >= 0 and var place ? place : order.Count))
        {
            Entry(entry.Key, entry.Value, text, 0);
        }

        return text.ToString();
    }

    private static void Entry(string key, YamlNode value, StringBuilder text, int indent)
    {
        text.Append(' ', indent).Append(key).Append(':');
        switch (value)
        {
            case YamlScalar scalar when scalar.Value.Contains('\n', StringComparison.Ordinal) && CanBeBlock(scalar.Value):
                Block(scalar.Value, text, indent);
                break;
            case YamlScalar scalar:
                text.Append(' ').Append(Scalar(scalar.Value)).Append('\n');
                break;
            case YamlMap map:
                text.Append('\n');
                foreach (var entry in map.Entries)
                {
                    Entry(entry.Key, entry.Value, text, indent + 2);
                }

                break;
            case YamlList list when list.Items.All(item => item is YamlScalar):
                Line(list, text, indent);
                break;
            case YamlList list:
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    Item(item, text, indent + 2);
                }

                break;
        }
    }

    private static void Line(YamlList list, StringBuilder text, int indent)
    {
        string[] items = [.. list.Items.Cast<YamlScalar>().Select(item => Term(item.Value))];
        if (items.Sum(item => item.Length + 2) <= LongestLine)
        {
            text.Append(" [").AppendJoin(", ", items).Append("]\n");
            return;
        }

        text.Append('\n');
        foreach (var item in items)
        {
            text.Append(' ', indent + 2).Append("- ").Append(item).Append('\n');
        }
    }

    private static void Item(YamlNode item, StringBuilder text, int indent)
    {
        var inner = new StringBuilder();
        foreach (var entry in ((YamlMap)item).Entries)
        {
            Entry(entry.Key, entry.Value, inner, indent + 2);
        }

        text.Append(' ', indent).Append("- ").Append(inner.ToString().AsSpan(indent + 2));
    }

    private static void Block(string value, StringBuilder text, int indent)
    {
        text.Append(value.EndsWith('\n') ? " |\n" : " |-\n");
        foreach (var line in value.TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : new string(' ', indent + 2)).Append(line).Append('\n');
        }
    }

    // A block cannot begin with a blank, nor hold what only an escape can write.
    private static bool CanBeBlock(string value) => value[0] is not (' ' or '\n' or '\t')
        && !value.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF')
        && !value.Split('\n').Any(line => line.Length > 0 && string.IsNullOrWhiteSpace(line));

    private static string Scalar(string value) => IsWord(value) ? YamlText.Quoted(value) : YamlText.Scalar(value);

    // In a list on one line a comma ends the item.
    private static string Term(string value) => value.AsSpan().ContainsAny(",[]{}") ? YamlText.Quoted(value) : Scalar(value);

    // What other readers of YAML take for a number, a date or a truth.
    private static bool IsWord(string value) =>
        value.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "~" or "y" or "n"
        || value.Contains(',', StringComparison.Ordinal);
}
