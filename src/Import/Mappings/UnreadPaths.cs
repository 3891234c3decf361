using Timeline.Content.Input;
using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>The paths of an author's mapping that no record has: mostly a slip, and whatever they were to fill stays empty.</summary>
internal static class UnreadPaths
{
    /// <param name="mapping">The mapping.</param>
    /// <param name="file">The file it was read from.</param>
    /// <param name="leaves">Every path at which some record holds something.</param>
    public static IEnumerable<Diagnostic> Of(Mapping mapping, TextFile file, IReadOnlyCollection<string> leaves)
    {
        var origin = mapping.Origin is { } own ? new[] { own } : [];
        NodePath[] read = [.. mapping.Fields.Reads, .. origin, .. mapping.Skip.Keys];
        var unread = read.DistinctBy(path => path.Text).Where(path => !leaves.Any(path.Covers)).ToArray();
        if (unread.Length == 0)
        {
            yield break;
        }

        var places = Places(ContentNodes.Read(file, new())).ToArray();
        var names = leaves.Select(leaf => leaf.Replace("[]", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var path in unread)
        {
            // Each is told by itself: none is of another's kind.
            yield return new(Codes.ImportUnread, Place(path.Text, places) ?? new(file.Path),
                $"no record has anything at this path: {path.Text}{Suggestion.Clause(path.Text, names)}");
        }
    }

    // As it is written, in a template, or as the end of what 'each' begins.
    private static Location? Place(string path, (string Text, Location At)[] places)
    {
        foreach (var isMeant in new Func<string, bool>[]
        {
            text => text == path,
            text => text.Contains($"{{{path}}}", StringComparison.Ordinal),
            text => path.EndsWith("." + text, StringComparison.Ordinal),
        })
        {
            if (Array.FindIndex(places, place => isMeant(place.Text)) is >= 0 and var at)
            {
                return places[at].At;
            }
        }

        return null;
    }

    private static IEnumerable<(string Text, Location At)> Places(YamlNode? node) => node switch
    {
        YamlScalar scalar => [(scalar.Value.Trim(), scalar.At)],
        YamlList list => list.Items.SelectMany(Places),
        YamlMap map => map.Entries.SelectMany(entry => Places(entry.Value).Prepend((entry.Key, entry.KeyAt))),
        _ => [],
    };
}
