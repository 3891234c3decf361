using System.Collections.Immutable;
using System.Text;

namespace Timeline.Content.Yaml;

/// <summary>Values as an author would write them: long texts as blocks, short lists on a line, no mark that is not needed.</summary>
public static class YamlWriter
{
    private const int LongestLine = 120;

    // A map of few words stands between braces.
    private const int LongestMap = 80;

    /// <param name="record">What to write.</param>
    /// <param name="order">Keys in the order they shall have; others come after them as they are.</param>
    public static string Of(YamlMap record, IReadOnlyList<string> order)
    {
        var text = new StringBuilder();
        string[] keys = [.. order];
        foreach (var entry in record.Entries.OrderBy(e => Array.IndexOf(keys, e.Key) is >= 0 and var place ? place : keys.Length))
        {
            Entry(entry.Key, entry.Value, text, new());
        }

        return text.ToString();
    }

    /// <summary>A field and its value, on one line or more.</summary>
    internal static void Entry(string key, YamlNode value, StringBuilder text, YamlLayout layout)
    {
        text.Append(' ', layout.Indent).Append(YamlText.Scalar(key)).Append(':');
        switch (value)
        {
            case YamlScalar { IsNull: true, Value: "" }:
                text.Append('\n');
                break;
            case YamlScalar scalar when scalar.Value.Contains('\n', StringComparison.Ordinal) && YamlText.CanBeBlock(scalar.Value):
                text.Append(' ').Append(YamlText.BlockHead(scalar.Value)).Append('\n');
                YamlText.BlockLines(scalar.Value, text, layout.Indent + 2);
                break;
            case YamlScalar scalar when scalar.Value.Length > LongestLine && YamlFolding.CanFold(scalar.Value)
                && YamlFolding.Wrap(scalar.Value, LongestLine - layout.Indent - 2) is var folded
                    && folded.Contains('\n', StringComparison.Ordinal):
                text.Append(" >-\n");
                YamlText.BlockLines(folded, text, layout.Indent + 2);
                break;
            case YamlScalar scalar:
                text.Append(' ').Append(layout.Written?.Invoke(scalar) ?? Scalar(scalar)).Append('\n');
                break;
            case YamlMap { Entries.IsEmpty: true }:
                text.Append(" {}\n");
                break;
            case YamlMap map when layout.Written is null && map.Entries.All(e => e.Value is YamlScalar one
                && !one.Value.Contains('\n', StringComparison.Ordinal))
                && Flow(map) is { Length: <= LongestMap } line:
                text.Append(' ').Append(line).Append('\n');
                break;
            case YamlMap map:
                text.Append('\n');
                foreach (var entry in map.Entries)
                {
                    Entry(entry.Key, entry.Value, text, layout.Inside(2));
                }

                break;
            case YamlList list when OnOneLine(list) is { } line:
                text.Append(' ').Append(line).Append('\n');
                break;
            case YamlList list:
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    Item(item, text, layout.Inside(layout.ListStep));
                }

                break;
        }
    }

    /// <summary>An item of a list, behind its dash.</summary>
    internal static void Item(YamlNode item, StringBuilder text, YamlLayout layout)
    {
        var inner = new StringBuilder();
        switch (item)
        {
            case YamlMap { Entries.IsEmpty: false } map:
                foreach (var entry in map.Entries)
                {
                    Entry(entry.Key, entry.Value, inner, layout.Inside(layout.DashWidth));
                }

                break;
            case YamlScalar scalar when scalar.Value.Contains('\n', StringComparison.Ordinal) && YamlText.CanBeBlock(scalar.Value):
                inner.Append(' ', layout.Indent + layout.DashWidth).Append(YamlText.BlockHead(scalar.Value)).Append('\n');
                YamlText.BlockLines(scalar.Value, inner, layout.Indent + layout.DashWidth);
                break;
            default:
                inner.Append(' ', layout.Indent + layout.DashWidth).Append(Flow(item)).Append('\n');
                break;
        }

        text.Append(' ', layout.Indent).Append('-').Append(' ', layout.DashWidth - 1)
            .Append(inner.ToString().AsSpan(layout.Indent + layout.DashWidth));
    }

    /// <summary>A list of single values as one line, where it is short enough.</summary>
    internal static string? OnOneLine(YamlList list)
    {
        if (!list.Items.All(item => item is YamlScalar scalar && !scalar.Value.Contains('\n', StringComparison.Ordinal)))
        {
            return list.Items.IsEmpty ? "[]" : null;
        }

        string[] items = [.. list.Items.Select(Flow)];
        return items.Sum(item => item.Length + 2) <= LongestLine ? $"[{string.Join(", ", items)}]" : null;
    }

    /// <summary>Anything, on one line and between brackets.</summary>
    internal static string Flow(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "null",
        YamlScalar scalar => scalar.Value.AsSpan().ContainsAny(",[]{}") ? InQuotes(scalar.Value) : Scalar(scalar),
        YamlList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMap { Entries.IsEmpty: true } => "{}",
        YamlMap map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{YamlText.Scalar(entry.Key)}: {Flow(entry.Value)}"))} }}",
        _ => throw new InvalidOperationException($"a node of an unknown kind: {node}"),
    };

    internal static string Scalar(YamlScalar scalar) => scalar.IsNull ? scalar.Value
        : IsWord(scalar.Value) || scalar.Value.Contains(',', StringComparison.Ordinal) || YamlText.Scalar(scalar.Value) is ['"', ..]
            ? InQuotes(scalar.Value) : scalar.Value;

    /// <summary>In the quotes that need the fewest escapes.</summary>
    internal static string InQuotes(string value) =>
        value.AsSpan().ContainsAny('"', '\\') && !value.Contains('\'', StringComparison.Ordinal)
        && YamlText.CanBeSingle(value) ? YamlText.Single(value) : YamlText.Quoted(value);

    // What other readers of YAML take for a number, a date or a truth.
    internal static bool IsWord(string value) =>
        value.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "~" or "y" or "n";
}

/// <summary>How the lines of a file are set out.</summary>
internal readonly record struct YamlLayout()
{
    /// <summary>Blanks before a key or a dash.</summary>
    public int Indent { get; init; }

    /// <summary>How much further than its key the dashes of a list stand.</summary>
    public int ListStep { get; init; } = 2;

    /// <summary>From a dash to what stands behind it.</summary>
    public int DashWidth { get; init; } = 2;

    /// <summary>A scalar that is to be written as it was.</summary>
    public Func<YamlScalar, string?>? Written { get; init; }

    public YamlLayout Inside(int step) => this with { Indent = Indent + step };
}
