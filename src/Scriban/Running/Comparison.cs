using System.Globalization;
using System.Runtime.CompilerServices;

using Timeline.Scriban.Builtins;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Equality and order of values.</summary>
internal static class Comparison
{
    public static bool Apply(Run run, int position, Operator @operator, Value left, Value right)
    {
        switch (@operator)
        {
            case Operator.Equal:
                return AreEqual(run, left, right);
            case Operator.NotEqual:
                return !AreEqual(run, left, right);
        }

        if (left.IsNull || right.IsNull)
        {
            return false;
        }

        if (!TryCompare(run, left, right, out var order))
        {
            // Not a number is neither more nor less than anything.
            return !(left.IsNumber && right.IsNumber)
                && run.Fail(position, $"The operator `{Operators.Sign(@operator)}` does not work on {Kinds.Of(left)} and {Kinds.Of(right)}").IsTrue;
        }

        return @operator switch
        {
            Operator.Less => order < 0,
            Operator.LessEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    public static bool AreEqual(Run? run, Value left, Value right, int depth = 0)
    {
        if (left.Reference is EmptyObject || right.Reference is EmptyObject)
        {
            var other = left.Reference is EmptyObject ? right : left;
            return !other.IsNull && Members.IsEmpty(other);
        }

        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.IsInteger && right.IsInteger)
        {
            return left.AsInteger == right.AsInteger;
        }

        if (left.IsString || right.IsString)
        {
            return string.Equals(Text(run, left), Text(run, right), StringComparison.Ordinal);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return TryCompareNumbers(left, right, out var order) && order == 0;
        }

        if (ReferenceEquals(left.Reference, right.Reference) && !left.IsBoolean)
        {
            return true;
        }

        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Boolean, ValueKind.Boolean) => left.IsTrue == right.IsTrue,
            (ValueKind.Date, ValueKind.Date) => left.AsDate == right.AsDate,
            (ValueKind.TimeSpan, ValueKind.TimeSpan) => left.AsTimeSpan == right.AsTimeSpan,
            (ValueKind.List, ValueKind.List) => AreEqual(run, left.AsList!, right.AsList!, depth + 1),
            (ValueKind.Map, ValueKind.Map) => AreEqual(run, left.AsMap!, right.AsMap!, depth + 1),
            _ => false,
        };
    }

    public static bool Contains(Run run, IDataList list, Value value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            if (AreEqual(run, list[i], value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order of two values that have one.</summary>
    public static bool TryCompare(Run run, Value left, Value right, out int order)
    {
        order = 0;
        if (left.IsString || right.IsString)
        {
            order = run.Culture.CompareInfo.Compare(Text(run, left), Text(run, right), CompareOptions.None);
            return true;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return TryCompareNumbers(left, right, out order);
        }

        switch (left.Kind, right.Kind)
        {
            case (ValueKind.Date, ValueKind.Date):
                order = left.AsDate.CompareTo(right.AsDate);
                return true;
            case (ValueKind.TimeSpan, ValueKind.TimeSpan):
                order = left.AsTimeSpan.CompareTo(right.AsTimeSpan);
                return true;
            case (ValueKind.Boolean, ValueKind.Boolean):
                order = left.IsTrue.CompareTo(right.IsTrue);
                return true;
            case (ValueKind.List, ValueKind.List):
                return TryCompareLists(run, left.AsList!, right.AsList!, out order);
            default:
                return false;
        }
    }

    /// <summary>An order for sorting: nulls first, then what compares; what does not compare keeps its place.</summary>
    public static int ForSorting(Run run, Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);
        }

        return TryCompare(run, left, right, out var order) ? order : 0;
    }

    private static bool TryCompareLists(Run run, IDataList left, IDataList right, out int order)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            run.Step();
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                order = 0;
                return false;
            }

            var comparable = TryCompare(run, left[i], right[i], out order);
            if (!comparable || order != 0)
            {
                return comparable;
            }
        }

        order = left.Count.CompareTo(right.Count);
        return true;
    }

    private static bool TryCompareNumbers(Value left, Value right, out int order)
    {
        order = 0;
        if (left.IsInteger && right.IsInteger)
        {
            order = left.AsInteger.CompareTo(right.AsInteger);
            return true;
        }

        var whole = left.Kind is ValueKind.Integer or ValueKind.BigInteger && right.Kind is ValueKind.Integer or ValueKind.BigInteger;
        if (whole)
        {
            order = Conversion.BigInteger(left).CompareTo(Conversion.BigInteger(right));
            return true;
        }

        if ((left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
            && Conversion.TryDecimal(left, out var a) && Conversion.TryDecimal(right, out var b))
        {
            order = a.CompareTo(b);
            return true;
        }

        var (x, y) = (Conversion.Double(left), Conversion.Double(right));
        order = x.CompareTo(y);
        return !double.IsNaN(x) && !double.IsNaN(y);
    }

    private static bool AreEqual(Run? run, IDataList left, IDataList right, int depth)
    {
        if (left.Count != right.Count || IsTooDeep(run, depth))
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            run?.Step();
            if (!AreEqual(run, left[i], right[i], depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(Run? run, IDataMap left, IDataMap right, int depth)
    {
        if (IsTooDeep(run, depth))
        {
            return false;
        }

        var count = 0;
        foreach (var name in left.Names)
        {
            count++;
            left.TryGet(name, out var mine);
            if (!right.TryGet(name, out var other) || !AreEqual(run, mine, other, depth))
            {
                return false;
            }
        }

        return right.Names.Count() == count;
    }

    private static bool IsTooDeep(Run? run, int depth) => depth > (run?.Options.Limits.ObjectDepth ?? Limits.Default.ObjectDepth);

    private static string Text(Run? run, Value value) => value.AsString ?? (run is null ? value.ToString() : run.ToText(value));
}
