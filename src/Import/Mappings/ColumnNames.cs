using System.Reflection;
using System.Text;

namespace Timeline.Import.Mappings;

/// <summary>What people call our fields, in the languages of the date finder: <c>Formats/names.txt</c>, a line a field.</summary>
internal static class ColumnNames
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Known = Read();

    /// <summary>How well a name fits a field: 0 is its first and best name; null is not at all.</summary>
    public static int? Fit(string field, string name) =>
        Known.TryGetValue(field, out var names) && names.IndexOf(Bare(name)) is >= 0 and var place ? place : null;

    /// <summary>Letters and digits in lower case: "Start-Date" and "start_date" are one name.</summary>
    public static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("names")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2))
            .ToImmutableDictionary(parts => parts[0].Trim(), parts =>
                parts[1].Split(',').Select(Bare).ToImmutableArray(), StringComparer.Ordinal);
    }
}
