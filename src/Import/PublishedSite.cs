using Timeline.Content.Model;
using Timeline.Import.Mappings;
using Timeline.Import.Rows;

namespace Timeline.Import;

/// <summary>
/// What the events.json of a site of this program says of that site: its title, its facets with the titles of their terms, its lanes.
/// </summary>
internal sealed record PublishedSite(string? Title, string? Language, ImmutableArray<Facet> Facets, ImmutableArray<Lane> Lanes)
{
    /// <summary>Null where the file is no such one.</summary>
    public static PublishedSite? Of(Batch batch, Mapping mapping)
    {
        if (mapping.FacetsAt is null || batch is not { Reader: NodeRows, Files: [var file] }
            || NodeRows.Whole(file, new(0)) is not YamlMap root)
        {
            return null;
        }

        return new(Text(root, "title"), Text(root, "language"),
            [.. Named(root, "facets").Select(facet => new Facet(facet.Id, facet.Title,
                Named(facet.Map, "terms").ToImmutableDictionary(term => term.Id, term => term.Title, StringComparer.Ordinal), facet.Map.At))],
            [.. Named(root, "lanes").Select(lane => new Lane(lane.Id, lane.Title, lane.Map.At))])
        {
            Said = [.. root.Entries.Where(entry => entry.Key is "facets" or "lanes").Select(entry => entry.KeyAt)],
        };
    }

    /// <summary>Whether it is said here what lies at a place: nothing of it is lost.</summary>
    public bool Says(Diagnostic diagnostic) => Said.Contains(diagnostic.At);

    private ImmutableArray<Location> Said { get; init; } = [];

    private static IEnumerable<(string Id, string Title, YamlMap Map)> Named(YamlMap map, string list) =>
        (map.Find(list) as YamlList)?.Items.OfType<YamlMap>().Where(item => Text(item, "id") is { } id && Ids.Problem(id) is null)
            .Select(item => (Id: Text(item, "id")!, Text(item, "title") ?? Text(item, "id")!, item)).DistinctBy(item => item.Id) ?? [];

    private static string? Text(YamlMap map, string field) =>
        map.Find(field) is YamlScalar { IsNull: false, Value.Length: > 0 } text ? text.Value : null;
}
