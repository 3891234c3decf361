using System.Globalization;
using System.Numerics;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>What the operators do with each kind of operand.</summary>
internal static class Arithmetic
{
    public static Value Apply(Run run, int position, Operator @operator, Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return Integers(run, position, @operator, left.AsInteger, right.AsInteger);
        }

        run.Position = position;
        if (@operator <= Operator.GreaterEqual)
        {
            return Value.From(Comparison.Apply(run, position, @operator, left, right));
        }

        if (@operator is Operator.RangeInclusive or Operator.RangeExclusive)
        {
            return Range(run, position, @operator, left, right);
        }

        if (left.AsList is not null || right.AsList is not null)
        {
            return Lists(run, position, @operator, left, right);
        }

        if (left.IsString || right.IsString)
        {
            return Strings(run, position, @operator, left, right);
        }

        if (left.IsNull || right.IsNull)
        {
            return default;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Numbers(run, position, @operator, left, right);
        }

        return Dates(@operator, left, right) is { IsUndefined: false } result ? result : Undefined(run, position, @operator, left, right);
    }

    public static Value Negate(Run run, int position, Value value) => value.Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Integer => value.AsInteger == long.MinValue ? Value.From(-(BigInteger)value.AsInteger) : Value.From(-value.AsInteger),
        ValueKind.Double => Value.From(-value.AsDouble),
        ValueKind.Single => Value.From(-value.AsSingle),
        ValueKind.Decimal => Value.From(-value.AsDecimal),
        ValueKind.BigInteger => Value.From(-value.AsBigInteger),
        ValueKind.TimeSpan when value.AsTimeSpan != TimeSpan.MinValue => Value.From(-value.AsTimeSpan),
        _ => run.Fail(position, $"A {Kinds.Of(value)} cannot be negated"),
    };

    private static Value Integers(Run run, int position, Operator @operator, long left, long right)
    {
        switch (@operator)
        {
            case Operator.Equal:
                return Value.From(left == right);
            case Operator.NotEqual:
                return Value.From(left != right);
            case Operator.Less:
                return Value.From(left < right);
            case Operator.LessEqual:
                return Value.From(left <= right);
            case Operator.Greater:
                return Value.From(left > right);
            case Operator.GreaterEqual:
                return Value.From(left >= right);
            case Operator.Add:
                var sum = unchecked(left + right);
                return ((left ^ sum) & (right ^ sum)) < 0 ? Value.From((BigInteger)left + right) : Value.From(sum);
            case Operator.Subtract:
                var difference = unchecked(left - right);
                return ((left ^ right) & (left ^ difference)) < 0 ? Value.From((BigInteger)left - right) : Value.From(difference);
            case Operator.Multiply:
                return Math.BigMul(left, right, out var low) == low >> 63 ? Value.From(low) : Value.From((BigInteger)left * right);
            case Operator.Divide:
                return Value.From((double)left / right);
            case Operator.DivideRound or Operator.Modulo when right == 0:
                return run.Fail(position, "Attempted to divide by zero");
            case Operator.DivideRound:
                return right == -1 ? Value.From(-(BigInteger)left) : Value.From(left / right);
            case Operator.Modulo:
                return Value.From(right == -1 ? 0 : left % right);
            case Operator.ShiftLeft:
                return ShiftLeft(run, position, left, right);
            case Operator.ShiftRight:
                return right < 0 ? ShiftLeft(run, position, left, -right) : Value.From(left >> (int)Math.Min(right, 63));
            case Operator.BinaryAnd:
                return Value.From(left & right);
            default:
                return Value.From(new RangeList(left, right, @operator == Operator.RangeInclusive));
        }
    }

    private static Value ShiftLeft(Run run, int position, BigInteger value, long by)
    {
        if (by is < 0 or > 4096 || value.GetBitLength() > 65536)
        {
            return by < 0 && by > -4096 ? Value.From(value >> (int)-by) : run.Fail(position, "The number is too large");
        }

        return Value.From(value << (int)by);
    }

    private static Value Range(Run run, int position, Operator @operator, Value left, Value right)
    {
        if (!Conversion.TryWhole(left, out var first) || !Conversion.TryWhole(right, out var last))
        {
            return run.Fail(position, $"A range goes from one whole number to another, not from {Kinds.Of(left)} to {Kinds.Of(right)}");
        }

        return Value.From(new RangeList(first, last, @operator == Operator.RangeInclusive));
    }

    private static Value Strings(Run run, int position, Operator @operator, Value left, Value right)
    {
        if (@operator == Operator.Add)
        {
            var joined = string.Concat(run.ToText(left), run.ToText(right));
            run.CheckLength(joined.Length);
            return Value.From(joined);
        }

        if (@operator == Operator.Multiply)
        {
            var (text, times) = left.IsString ? (left, right) : (right, left);
            if (Conversion.TryWhole(times, out var count))
            {
                var one = text.AsString!;
                count = Math.Max(count, 0);
                run.CheckLength(Math.Max(count, count > int.MaxValue ? count : one.Length * count));
                return Value.From(new System.Text.StringBuilder().Insert(0, one, (int)count).ToString());
            }
        }

        return Undefined(run, position, @operator, left, right);
    }

    private static Value Numbers(Run run, int position, Operator @operator, Value left, Value right)
    {
        var kind = (ValueKind)Math.Max((int)left.Kind, (int)right.Kind);
        if (kind == ValueKind.BigInteger && left.Kind is ValueKind.Integer or ValueKind.BigInteger && right.Kind is ValueKind.Integer or ValueKind.BigInteger)
        {
            return BigIntegers(run, position, @operator, Conversion.BigInteger(left), Conversion.BigInteger(right));
        }

        if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
        {
            return Conversion.TryDecimal(left, out var a) && Conversion.TryDecimal(right, out var b)
                ? Decimals(run, position, @operator, a, b)
                : Doubles(run, position, @operator, Conversion.Double(left), Conversion.Double(right));
        }

        if (kind == ValueKind.Single)
        {
            var result = Doubles(run, position, @operator, (float)Conversion.Double(left), (float)Conversion.Double(right), isSingle: true);
            return result.IsDouble ? Value.From((float)result.AsDouble) : result;
        }

        return Doubles(run, position, @operator, Conversion.Double(left), Conversion.Double(right));
    }

    private static Value BigIntegers(Run run, int position, Operator @operator, BigInteger left, BigInteger right)
    {
        // Numbers of this size say nothing on a page; larger ones only keep the machine busy.
        if (left.GetBitLength() + right.GetBitLength() > 65536)
        {
            return run.Fail(position, "The number is too large");
        }

        switch (@operator)
        {
            case Operator.Add:
                return Value.From(left + right);
            case Operator.Subtract:
                return Value.From(left - right);
            case Operator.Multiply:
                return Value.From(left * right);
            case Operator.Divide:
                return Value.From((double)left / (double)right);
            case Operator.DivideRound or Operator.Modulo when right.IsZero:
                return run.Fail(position, "Attempted to divide by zero");
            case Operator.DivideRound:
                return Value.From(left / right);
            case Operator.Modulo:
                return Value.From(left % right);
            case Operator.BinaryAnd:
                return Value.From(left & right);
            default:
                return right < -65536 || right > 65536
                    ? run.Fail(position, "The number is too large")
                    : ShiftLeft(run, position, left, @operator == Operator.ShiftLeft ? (long)right : -(long)right);
        }
    }

    private static Value Doubles(Run run, int position, Operator @operator, double left, double right, bool isSingle = false)
    {
        switch (@operator)
        {
            case Operator.Add:
                return Value.From(isSingle ? (float)left + (float)right : left + right);
            case Operator.Subtract:
                return Value.From(left - right);
            case Operator.Multiply:
                return Value.From(left * right);
            case Operator.Divide:
                return Value.From(left / right);
            case Operator.DivideRound:
                return Value.From(Math.Round(left / right));
            case Operator.Modulo:
                return Value.From(left % right);
            default:
                return run.Fail(position, $"The operator `{Operators.Sign(@operator)}` needs whole numbers");
        }
    }

    private static Value Decimals(Run run, int position, Operator @operator, decimal left, decimal right)
    {
        if (right == 0 && @operator is Operator.Divide or Operator.DivideRound or Operator.Modulo)
        {
            return run.Fail(position, "Attempted to divide by zero");
        }

        try
        {
            return @operator switch
            {
                Operator.Add => Value.From(left + right),
                Operator.Subtract => Value.From(left - right),
                Operator.Multiply => Value.From(left * right),
                Operator.Divide => Value.From(left / right),
                Operator.DivideRound => Value.From(Math.Round(left / right)),
                Operator.Modulo => Value.From(left % right),
                _ => run.Fail(position, $"The operator `{Operators.Sign(@operator)}` needs whole numbers"),
            };
        }
        catch (OverflowException)
        {
            return run.Fail(position, "The number is too large");
        }
    }

    private static Value Dates(Operator @operator, Value left, Value right)
    {
        try
        {
            return (left.Kind, @operator, right.Kind) switch
            {
                (ValueKind.Date, Operator.Subtract, ValueKind.Date) => Value.From(left.AsDate - right.AsDate),
                (ValueKind.Date, Operator.Add, ValueKind.TimeSpan) => Value.From(left.AsDate + right.AsTimeSpan),
                (ValueKind.Date, Operator.Subtract, ValueKind.TimeSpan) => Value.From(left.AsDate - right.AsTimeSpan),
                (ValueKind.TimeSpan, Operator.Add, ValueKind.TimeSpan) => Value.From(left.AsTimeSpan + right.AsTimeSpan),
                (ValueKind.TimeSpan, Operator.Subtract, ValueKind.TimeSpan) => Value.From(left.AsTimeSpan - right.AsTimeSpan),
                (ValueKind.TimeSpan, Operator.Add, ValueKind.Date) => Value.From(right.AsDate + left.AsTimeSpan),
                _ => Value.Undefined,
            };
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or OverflowException)
        {
            return Value.Undefined;
        }
    }

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

    private static Value Undefined(Run run, int position, Operator @operator, Value left, Value right) =>
        run.Fail(position, string.Create(CultureInfo.InvariantCulture, $"The operator `{Operators.Sign(@operator)}` does not work on {Kinds.Of(left)} and {Kinds.Of(right)}"));
}
