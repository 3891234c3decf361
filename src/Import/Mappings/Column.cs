using System.Globalization;

using Timeline.Content.Sources.Normalizing;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>What one path of a file's records holds: how often, and some of its values.</summary>
internal sealed class Column(string path)
{
    private const int Samples = 200;

    private readonly HashSet<string> values = new(StringComparer.Ordinal);

    /// <summary>As <see cref="NodePath.Leaves"/> writes it, with <c>[]</c> for every list.</summary>
    public string Path => path;

    public int Count { get; private set; }

    public IReadOnlyCollection<string> Values => values;

    /// <summary>Its last name, which tells most.</summary>
    public string Name
    {
        get
        {
            var parts = path.Replace("[]", "", StringComparison.Ordinal).Split('.');
            return parts[^1] is "value" or "#text" or "text" && parts.Length > 1 ? parts[^2] : parts[^1];
        }
    }

    /// <summary>The list it is in, when that list holds records; null otherwise.</summary>
    public string? List => path.LastIndexOf("[].", StringComparison.Ordinal) is > 0 and var end ? path[..end] : null;

    /// <summary>Whether it is itself a list of texts.</summary>
    public bool IsList => path.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>Whether nearly all of it is addresses of the web; a slip or two does not make it something else.</summary>
    public bool HoldsAddresses => values.Count > 0 && values.Count(IsAddress) * 5 >= values.Count * 3;

    /// <summary>Whether nearly every record has one of its own.</summary>
    public bool TellsApart => Count <= Samples ? values.Count * 10 >= Count * 7 : values.Count == Samples;

    /// <summary>What separates items within its values; null where each is one.</summary>
    public string? Separator =>
        values.Any(v => v.Contains(';', StringComparison.Ordinal)) ? ";"
        : values.Any(v => v.Contains('|', StringComparison.Ordinal)) ? "|"
        : values.Count(v => v.Contains(',', StringComparison.Ordinal)) * 5 > values.Count && values.Average(v => v.Length) < 120
            ? "," : null;

    /// <summary>For an author: how much there is, and an example.</summary>
    public string Described => string.Create(CultureInfo.InvariantCulture, $"in {Count:N0} records, such as “{Example}”");

    // It stands in a comment, which ends with its line and holds nothing that a file may not.
    private string Example => values.FirstOrDefault() is { } first && Spaces.Single(Printable.Of(first)) is var shown
        ? shown.Length <= 40 ? shown : shown[..40].TrimEnd() + "…" : "";

    public static ImmutableArray<Column> Of(IEnumerable<YamlMap> rows)
    {
        var columns = new Dictionary<string, Column>(StringComparer.Ordinal);
        var order = new List<Column>();
        foreach (var (leaf, value) in rows.SelectMany(row => NodePath.Leaves(row)))
        {
            if (!columns.TryGetValue(leaf, out var column))
            {
                order.Add(columns[leaf] = column = new(leaf));
            }

            column.Add(value.Value.Trim());
        }

        return [.. order];
    }

    private static bool IsAddress(string value) =>
        value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !value.Contains(' ', StringComparison.Ordinal);

    private void Add(string value)
    {
        Count++;
        if (values.Count < Samples)
        {
            values.Add(value);
        }
    }
}
