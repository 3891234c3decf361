using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>Sets of dates without quotation marks, which YAML takes for a map or a list: <c>date: {1932,1935}</c>.</summary>
internal static class UnquotedSets
{
    /// <summary>The set as EDTF writes it; null where the node is none.</summary>
    public static string? In(YamlNode node)
    {
        var text = node switch
        {
            YamlMap map when map.Entries.All(entry => entry.Value is YamlScalar { IsNull: true }) =>
                $"{{{string.Join(',', map.Entries.Select(entry => entry.Key))}}}",
            YamlList list when list.Items.All(item => item is YamlScalar) => $"[{string.Join(',', list.Items.Select(item => ((YamlScalar)item).Value))}]",
            _ => null,
        };
        return text is not null && EdtfPattern.Instance.Read(text).Error is null ? text : null;
    }
}
