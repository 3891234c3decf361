using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>
/// Which field of which record a place of a file belongs to: what is said of the place can then be shown beside the field.
/// </summary>
public sealed class FieldPlaces
{
    // In order; of those at one place, as a map and its first key are, the outer ones first.
    private readonly (Location At, int Record, FieldPath Path)[] starts;

    /// <param name="file">The file as it is, or as it is being typed; one that cannot be read has no places.</param>
    /// <param name="table">The fields of its records.</param>
    /// <param name="names">The author's own names of them.</param>
    public FieldPlaces(TextFile file, FieldTable table, FieldNames names)
    {
        var node = ContentNodes.Read(file, new(), isNamed: DatedFile.Is(file.Path));
        var records = node is YamlList list ? list.Items : node is null ? [] : [node];
        starts =
        [
            .. records.SelectMany((record, i) => Starts(record, new(table, names), FieldPath.Record)
                .Prepend((At: record.At, Path: FieldPath.Record)).Select(start => (start.At, i, start.Path))).OrderBy(start => start.At),
        ];
    }

    /// <summary>For events of a site.</summary>
    public static FieldPlaces OfEvents(TextFile file, Settings settings) => new(file, EventReader.Fields(settings), settings.Fields);

    /// <summary>
    /// The record and the field of it at a place, by our names. Just where a record begins, that record is meant and not its first field,
    /// since there it is told what it lacks: <see cref="FieldPath.Record"/>, or <c>citations / 0</c>. Null for a place before the first
    /// record, or of the file as a whole.
    /// </summary>
    public (int Record, FieldPath Path)? At(Location place)
    {
        (int, FieldPath)? found = null;
        foreach (var (at, record, path) in starts)
        {
            var order = (at.Line, at.Column).CompareTo((place.Line, place.Column));
            if (order > 0)
            {
                break;
            }

            found = (record, path);
            if (order == 0)
            {
                break;
            }
        }

        return found;
    }

    private static IEnumerable<(Location At, FieldPath Path)> Starts(YamlNode node, FieldShape shape, FieldPath path) => node switch
    {
        YamlMap when shape.IsList => Starts(node, shape with { IsList = false }, path.Then(0)), // one, without the list
        YamlMap map => map.Entries.SelectMany(entry => shape.StepOf(entry.Key) is var step
            ? Starts(entry.Value, shape.Inside(step).Shape, path.Then(step)).Prepend((entry.KeyAt, path.Then(step))) : []),
        YamlList list => list.Items.SelectMany((item, i) =>
            Starts(item, shape with { IsList = false }, path.Then(i)).Prepend((item.At, path.Then(i)))),
        _ => [],
    };
}
