using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>`[1, 2, 3]`.</summary>
internal sealed class ListInitializer : Expression
{
    private readonly Expression[] _items;

    public ListInitializer(int position, Expression[] items)
        : base(position)
    {
        _items = items;
        Depth = DepthOf(items);
    }

    public override Value Evaluate(Run run)
    {
        var list = new ScriptList(_items.Length);
        foreach (var item in _items)
        {
            list.Add(item.Evaluate(run));
        }

        return Value.From(list);
    }

    public override string Describe() => "[" + string.Join(", ", _items.Select(item => item.Describe())) + "]";
}

/// <summary>`{ name: value, "other": value }`.</summary>
internal sealed class MapInitializer : Expression
{
    private readonly (string Name, Expression Value)[] _members;

    public MapInitializer(int position, (string Name, Expression Value)[] members)
        : base(position)
    {
        _members = members;
        Depth = DepthOf([.. members.Select(member => member.Value)]);
    }

    public override Value Evaluate(Run run)
    {
        var map = new ScriptMap(_members.Length);
        foreach (var (name, value) in _members)
        {
            map.TrySet(name, value.Evaluate(run));
        }

        return Value.From(map);
    }

    public override string Describe() => "{…}";
}

/// <summary>`$"text {value} text"`.</summary>
internal sealed class InterpolatedString : Expression
{
    private readonly Expression[] _parts;

    public InterpolatedString(int position, Expression[] parts)
        : base(position)
    {
        _parts = parts;
        Depth = DepthOf(parts);
    }

    public override Value Evaluate(Run run)
    {
        var texts = new string[_parts.Length];
        var length = 0L;
        for (var i = 0; i < _parts.Length; i++)
        {
            texts[i] = run.ToText(_parts[i].Evaluate(run));
            length += texts[i].Length;
        }

        run.Position = Position;
        run.CheckLength(length);
        return Value.From(string.Concat(texts));
    }
}
