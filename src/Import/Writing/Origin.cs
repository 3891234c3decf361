using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Timeline.Import.Writing;

/// <summary>
/// Where an imported record came from, as the first line of its file says: it tells the record when the same file is imported again. The
/// print is of what the record said, so that a change there is seen.
/// </summary>
/// <param name="Key">The file's name and, after <c>#</c>, the record's id there, or its date and title where it has none.</param>
/// <param name="Print">Twelve hexadecimal digits.</param>
internal sealed partial record Origin(string Key, string Print)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"# imported: {Key} {Print}\n");

    /// <summary>The print of a record: of its fields and values, however they are written.</summary>
    public static string PrintOf(YamlMap record)
    {
        var said = new StringBuilder();
        Say(record, said);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..12];
    }

    // Each text behind its length, so that no two records say the same.
    private static void Say(YamlNode node, StringBuilder said)
    {
        switch (node)
        {
            case YamlMap map:
                said.Append('{');
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    said.Append(CultureInfo.InvariantCulture, $"{entry.Key.Length}:{entry.Key}");
                    Say(entry.Value, said);
                }

                said.Append('}');
                break;
            case YamlList list:
                said.Append('[');
                foreach (var item in list.Items)
                {
                    Say(item, said);
                }

                said.Append(']');
                break;
            case YamlScalar scalar:
                said.Append(CultureInfo.InvariantCulture, $"{scalar.Value.Length}:{scalar.Value}");
                break;
        }
    }

    public static Origin? Of(string text) =>
        Line().Match(text) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex(@"\A# imported: (.{1,1000}) ([0-9a-f]{12})\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();
}
