using Timeline.Scriban;

namespace Timeline.Benchmarks.Scriban;

/// <summary>Data that is all there: what the site's views make when they are asked is made here, so that only templates are measured.</summary>
public static class ReadyData
{
    /// <summary>The same data as plain maps and lists; maps of the same names share a shape, as the site's do.</summary>
    public static DataMap Of(IDataMap map) => Map(map, new(StringComparer.Ordinal));

    /// <summary>The same data as Handlebars.Net takes it.</summary>
    public static Dictionary<string, object?> ForHandlebars(IDataMap map)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in map.Names)
        {
            map.TryGet(name, out var member);
            copy[name] = Plain(member);
        }

        return copy;
    }

    private static DataMap Map(IDataMap map, Dictionary<string, DataShape> shapes)
    {
        var names = map.Names.ToArray();
        var key = string.Join(' ', names);
        if (!shapes.TryGetValue(key, out var shape))
        {
            shapes[key] = shape = new(names);
        }

        return shape.Map([.. names.Select(name => map.TryGet(name, out var member) ? Copy(member, shapes) : default)]);
    }

    private static Value Copy(Value value, Dictionary<string, DataShape> shapes) =>
        value.AsList is { } list ? new DataList([.. Items(list).Select(item => Copy(item, shapes))])
        : value.AsMap is { } map ? Map(map, shapes)
        : value;

    private static object? Plain(Value value) =>
        value.AsList is { } list ? Items(list).Select(Plain).ToList()
        : value.AsMap is { } map ? ForHandlebars(map)
        : value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Boolean => value.IsTrue,
            ValueKind.Integer => value.AsInteger,
            ValueKind.Double => value.AsDouble,
            _ => value.AsString ?? throw new InvalidOperationException($"{value.Kind} in the data of a page"),
        };

    private static IEnumerable<Value> Items(IDataList list) => Enumerable.Range(0, list.Count).Select(i => list[i]);
}
