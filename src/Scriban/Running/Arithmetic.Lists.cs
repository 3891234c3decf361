using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Lists: joined, repeated, and what they have or do not have in common.</summary>
internal static partial class Arithmetic
{
    private static Value Lists(Run run, int position, Operator @operator, Value left, Value right)
    {
        switch (@operator)
        {
            case Operator.Add when left.AsList is not null && right.AsList is not null:
                return Value.From(Join(run, left.AsList, right.AsList));
            case Operator.Add or Operator.ShiftLeft when left.AsList is not null && !right.IsString:
                return Value.From(Join(run, left.AsList, new DataList([right])));
            case Operator.ShiftLeft when left.AsList is not null:
                return Value.From(Join(run, left.AsList, new DataList([right])));
            case Operator.ShiftRight when right.AsList is not null:
                return Value.From(Join(run, new DataList([left]), right.AsList));
            case Operator.Add when !left.IsString && !right.IsString:
                return Value.From(Join(run, new DataList([left]), right.AsList!));
            case Operator.Add:
                return Strings(run, position, @operator, Value.From(run.ToText(left)), Value.From(run.ToText(right)));
            case Operator.Subtract when left.AsList is not null:
                return Filter(run, left.AsList, right.AsList ?? new DataList([right]), keep: false);
            case Operator.BinaryAnd when left.AsList is not null && right.AsList is not null:
                return Filter(run, left.AsList, right.AsList, keep: true);
            case Operator.Multiply when Conversion.TryWhole(left.AsList is null ? left : right, out var times):
                return Repeat(run, left.AsList ?? right.AsList!, times);
            default:
                return Undefined(run, position, @operator, left, right);
        }
    }

    private static ScriptList Join(Run run, IDataList left, IDataList right)
    {
        run.CheckLength((long)left.Count + right.Count);
        var result = new ScriptList(left.Count + right.Count);
        foreach (var list in (ReadOnlySpan<IDataList>)[left, right])
        {
            for (var i = 0; i < list.Count; i++)
            {
                run.Step();
                result.Add(list[i]);
            }
        }

        return result;
    }

    private static Value Filter(Run run, IDataList list, IDataList by, bool keep)
    {
        var result = new ScriptList();
        for (var i = 0; i < list.Count; i++)
        {
            if (Comparison.Contains(run, by, list[i]) == keep)
            {
                result.Add(list[i]);
            }
        }

        return Value.From(result);
    }

    private static Value Repeat(Run run, IDataList list, long times)
    {
        times = Math.Max(times, 0);
        run.CheckLength(Math.Max(times, times > int.MaxValue ? times : list.Count * times));
        var result = new ScriptList((int)(list.Count * times));
        for (long n = 0; n < times; n++)
        {
            for (var i = 0; i < list.Count; i++)
            {
                run.Step();
                result.Add(list[i]);
            }
        }

        return Value.From(result);
    }
}
