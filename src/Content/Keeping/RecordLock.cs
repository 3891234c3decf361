using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Yaml;

namespace Timeline.Content.Keeping;

/// <summary>Puts a lock into a record's file and leaves every other byte of the author's file as it is.</summary>
internal static class RecordLock
{
    /// <summary>The file's text with the source's lock set, or a sentence saying why it cannot be.</summary>
    public static (string? Text, string? Problem) Set(TextFile file, string id, string sha256)
    {
        var byHand = $"{file.Path}: write the line 'sha256: {sha256}' by hand";
        var node = ContentNodes.Read(file, new());
        var records = node is YamlList list ? [.. list.Items] : node is null ? Array.Empty<YamlNode>() : [node];
        var record = Array.FindIndex(records, one => one is YamlMap map
            && (map.Find("id") is YamlScalar own ? own.Value : Path.GetFileNameWithoutExtension(file.Path)) == id);
        if (record < 0)
        {
            return (null, $"{byHand}; the record of '{id}' could not be found in it");
        }

        var (text, _) = RecordEditor.ForSources.Edit(file, record, FieldPath.Of("sha256"), new YamlScalar(sha256, IsPlain: true, node!.At));
        return text is null ? (null, byHand) : (text, null);
    }
}
