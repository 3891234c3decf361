using Timeline.Import.Rows;

namespace Timeline.Import.Mappings;

/// <summary>What is dropped of records: what holds something and no rule takes, or only as a second choice where there is a better one.</summary>
internal sealed class LeftOver(Mapping mapping)
{
    private readonly NodePath[] read = [.. mapping.Fields.Reads];
    private readonly NodePath[] known = [.. mapping.Ignored, .. mapping.Origin is null ? [] : new[] { mapping.Origin }, .. mapping.Skip.Keys];

    // Records have the same names again and again.
    private readonly Dictionary<string, Taken> paths = new(StringComparer.Ordinal);

    private enum Taken
    {
        Never,
        ByOneRule,
        Always,
    }

    public IEnumerable<(string Path, YamlScalar Value)> Of(YamlMap row)
    {
        var passedOver = mapping.Fields.PassedOver(row).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return NodePath.Leaves(row).Where(leaf => Of(leaf.Path) switch
        {
            Taken.Never => true,
            Taken.ByOneRule => passedOver.Contains(leaf.Value),
            _ => false,
        });
    }

    private Taken Of(string leaf)
    {
        if (!paths.TryGetValue(leaf, out var taken))
        {
            // What a second rule reads is not lost where the first leaves it aside. The name of a file is no part of what it says.
            taken = known.Any(path => path.Covers(leaf)) ? Taken.Always : read.Count(path => path.Covers(leaf)) switch
            {
                0 => Taken.Never,
                1 when !MarkdownRows.OfTheName.Contains(leaf) => Taken.ByOneRule,
                _ => Taken.Always,
            };
            paths[leaf] = taken;
        }

        return taken;
    }
}
