using System.Globalization;
using System.Numerics;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>What the operators do with each kind of operand.</summary>
internal static partial class Arithmetic
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

    private static Value Undefined(Run run, int position, Operator @operator, Value left, Value right) =>
        run.Fail(position, string.Create(CultureInfo.InvariantCulture, $"The operator `{Operators.Sign(@operator)}` does not work on {Kinds.Of(left)} and {Kinds.Of(right)}"));
}
