using System.Globalization;

using Timeline.Content;
using Timeline.Content.Yaml;
using Timeline.Site.Templates;

namespace Timeline.Site.Views;

/// <summary>
/// An author's free data for templates: maps, lists, strings, and plain numbers and booleans by the core schema of YAML 1.2.
/// </summary>
internal static class YamlValue
{
    public static Value Of(YamlNode? node) => node switch
    {
        YamlMap map => Value.From(new DataMap([.. map.Entries.Select(e => (e.Key, Of(e.Value)))])),
        YamlList list => DataList.From(list.Items.Select(Of)),
        YamlScalar { IsNull: true } => Value.Null,
        YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => false,
        YamlScalar { IsPlain: true } s when Whole(s.Value) is { } whole => whole,
        YamlScalar { IsPlain: true } s when Number(s.Value) is { } number => number,
        YamlScalar s => s.Value,
        _ => Value.Null,
    };

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
