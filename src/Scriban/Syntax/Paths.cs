using Timeline.Scriban.Builtins;
using Timeline.Scriban.Running;

namespace Timeline.Scriban.Syntax;

/// <summary>`target.name` and `target?.name`.</summary>
internal sealed class Member : Assignable
{
    private readonly string _name;
    private readonly bool _isOptional;
    private Shortcut? _shortcut;
    private KnownBuiltin? _builtin;

    public Member(int position, Expression target, string name, bool isOptional)
        : base(position)
    {
        (Target, _name, _isOptional) = (target, name, isOptional);
        Depth = target.Depth + 1;
    }

    public Expression Target { get; }

    public string Name => _name;

    public override Value Evaluate(Run run)
    {
        var value = EvaluateUncalled(run);
        return value.IsCallable ? Called(run, value) : value;
    }

    public override Value EvaluateUncalled(Run run)
    {
        var target = Target.Evaluate(run);
        if (target.Reference is DataMap map)
        {
            // Maps of one shape hold a name in one place; the place found last is right for most of them.
            var shortcut = _shortcut;
            if (shortcut is null || !ReferenceEquals(shortcut.Shape, map.Shape))
            {
                _shortcut = shortcut = new(map.Shape, map.Shape.PositionOf(_name));
            }

            return shortcut.Position < 0 ? default : map[shortcut.Position];
        }

        if (target.Reference is Namespace builtins)
        {
            var known = _builtin;
            if (known is null || !ReferenceEquals(known.Group, builtins))
            {
                _builtin = known = new(builtins, Members.Get(target, _name));
            }

            return known.Value;
        }

        if (target.IsNull)
        {
            return _isOptional ? default : run.Fail(Position, $"Object `{Target.Describe()}` is null. Cannot access member: {Describe()}");
        }

        return Members.Get(target, _name);
    }

    public override void Assign(Run run, Value value)
    {
        var target = Target.Evaluate(run);
        if (target.IsNull)
        {
            run.Fail(Position, $"Object `{Target.Describe()}` is null. Cannot set member: {Describe()}");
        }

        if (target.Reference is DateBuiltins.Namespace && _name == "format" && value.AsString is { } format)
        {
            run.DateFormat = format;
        }
        else if (target.Reference is Namespace builtins && Target is GlobalVariable variable)
        {
            // The builtins are shared by all renders; this one gets its own copy.
            variable.Assign(run, Value.From(builtins.Extended(_name, value)));
        }
        else if (!Run.TrySetMember(target, _name, value))
        {
            run.Fail(Position, $"Cannot set the read-only member: {Describe()}");
        }
    }

    public override string Describe() => Target.Describe() + (_isOptional ? "?." : ".") + _name;

    private sealed record Shortcut(DataShape Shape, int Position);

    private sealed record KnownBuiltin(Namespace Group, Value Value);
}

/// <summary>`target.empty?`.</summary>
internal sealed class EmptyProperty : Expression
{
    private readonly Expression _target;

    public EmptyProperty(int position, Expression target)
        : base(position)
    {
        _target = target;
        Depth = target.Depth + 1;
    }

    public override Value Evaluate(Run run) => Value.From(Members.IsEmpty(_target.Evaluate(run)));

    public override string Describe() => _target.Describe() + ".empty?";
}

/// <summary>`target[index]`.</summary>
internal sealed class Item : Assignable
{
    private readonly Expression _target;
    private readonly Expression _index;
    private readonly bool _isOptional;

    public Item(int position, Expression target, Expression index, bool isOptional)
        : base(position)
    {
        (_target, _index, _isOptional) = (target, index, isOptional);
        Depth = DepthOf([target, index]);
    }

    public override Value Evaluate(Run run)
    {
        var value = EvaluateUncalled(run);
        return value.IsCallable ? Called(run, value) : value;
    }

    public override Value EvaluateUncalled(Run run)
    {
        var target = _target.Evaluate(run);
        var index = _index.Evaluate(run);
        if (target.IsNull)
        {
            return _isOptional ? default : run.Fail(Position, $"Object `{_target.Describe()}` is null. Cannot access indexer: {Describe()}");
        }

        if (index.IsNull)
        {
            return _isOptional ? default : run.Fail(Position, $"Cannot access target `{_target.Describe()}` with a null indexer: {Describe()}");
        }

        if (target.AsList is { } list && !index.IsString)
        {
            return Conversion.TryWhole(index, out var at) ? At(list, at) : run.Fail(Position, $"An item of a list is found by a whole number, not by {Kinds.Of(index)}");
        }

        if (target.AsString is { } text && !index.IsString && Conversion.TryWhole(index, out var place))
        {
            place = place < 0 ? place + text.Length : place;
            return place >= 0 && place < text.Length ? Value.From(text[(int)place].ToString()) : default;
        }

        return Members.Get(target, run.ToText(index));
    }

    public override void Assign(Run run, Value value)
    {
        var target = _target.Evaluate(run);
        var index = _index.Evaluate(run);
        if (target.IsNull || index.IsNull)
        {
            run.Fail(Position, $"Object `{(target.IsNull ? _target : _index).Describe()}` is null. Cannot set item: {Describe()}");
        }

        if (target.AsList is ScriptList list && !index.IsString && Conversion.TryWhole(index, out var at))
        {
            at = at < 0 ? at + list.Count : at;
            if (at < 0)
            {
                run.Fail(Position, $"The index is before the start of the list: {Describe()}");
            }

            run.CheckLength(at);
            list.Set((int)at, value);
        }
        else if (!Run.TrySetMember(target, run.ToText(index), value))
        {
            run.Fail(Position, $"Cannot set the read-only item: {Describe()}");
        }
    }

    public override string Describe() => $"{_target.Describe()}[{_index.Describe()}]";

    private static Value At(IDataList list, long index)
    {
        index = index < 0 ? index + list.Count : index;
        return index >= 0 && index < list.Count ? list[(int)index] : default;
    }
}
