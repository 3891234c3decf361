using YamlDotNet.RepresentationModel;

namespace Timeline.Tests.Cli.Ci;

/// <summary>YAML as hosts read it.</summary>
internal static class YamlFile
{
    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(path);
        stream.Load(text);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static YamlNode? Child(this YamlNode node, string key) => ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static string? Text(this YamlNode node, string key) => node.Child(key) is YamlScalarNode scalar ? scalar.Value ?? "" : null;

    public static IEnumerable<YamlNode> Items(this YamlNode node, string key) => node.Child(key) is YamlSequenceNode list ? list.Children : [];

    public static IEnumerable<string> Keys(this YamlNode? node) => node is YamlMappingNode map ? map.Children.Keys.Select(key => ((YamlScalarNode)key).Value!) : [];

    public static Dictionary<string, string> Texts(this YamlNode? node) => node.Keys().ToDictionary(key => key, key => node!.Text(key)!, StringComparer.Ordinal);
}
