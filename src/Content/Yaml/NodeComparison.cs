namespace Timeline.Content.Yaml;

/// <summary>Whether two nodes say the same, wherever they stand; maps do in any order.</summary>
internal static class NodeComparison
{
    public static bool AreSame(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsNull == b.IsNull,
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => b.Find(entry.Key) is { } value && AreSame(entry.Value, value)),
        _ => false,
    };
}
