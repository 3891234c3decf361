using System.Numerics;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Numbers of different kinds: the result is of the wider one.</summary>
internal static partial class Arithmetic
{
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
}
