using Timeline.Content.Input;

namespace Timeline.Import.Writing;

/// <summary>What a record says now and did not when its file was written, a sentence a field; what only the author's file has is not told.</summary>
internal static class RecordDifference
{
    private const int Longest = 60;

    public static ImmutableArray<string> Between(string file, string record)
    {
        var complaints = new Complaints();
        if (ContentNodes.Read(new TextFile("before.yml", file), complaints) is not YamlMap before
            || ContentNodes.Read(new TextFile("now.yml", record), complaints) is not YamlMap now)
        {
            return ["the file can no longer be read"];
        }

        return
        [
            .. from entry in now.Entries
               where entry.Key != "id"
               let said = before.Find(entry.Key) is { } node ? Words(node) : null
               let says = Words(entry.Value)
               where said != says
               select said is null ? $"{entry.Key}: now “{Short(says)}”" : $"{entry.Key}: “{Short(says)}”, here “{Short(said)}”",
        ];
    }

    private static string Words(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value.Trim(),
        YamlList list => string.Join("; ", list.Items.Select(Words)),
        YamlMap map => string.Join(", ", map.Entries.Select(e => $"{e.Key} {Words(e.Value)}")),
        _ => "",
    };

    private static string Short(string text) => (text.Length <= Longest ? text : text[..Longest].TrimEnd() + "…").ReplaceLineEndings(" ");
}
