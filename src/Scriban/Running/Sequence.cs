namespace Timeline.Scriban.Running;

/// <summary>What can be walked through, as a list.</summary>
internal static class Sequence
{
    private static readonly DataShape Pair = new("key", "value");

    /// <summary>The items of a list, the pairs of an object, the characters of a string, nothing for null; null for anything else.</summary>
    public static IDataList? Of(Value value) => value.Reference switch
    {
        null => DataList.Empty,
        IDataList list => list,
        IDataMap map => Pairs(map),
        _ when value.AsString is { } text => new DataList([.. text.Select(c => Value.From(c.ToString()))]),
        _ => null,
    };

    private static DataList Pairs(IDataMap map)
    {
        var pairs = new List<Value>();
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var value);
            pairs.Add(Pair.Map(name, value));
        }

        return new([.. pairs]);
    }
}
