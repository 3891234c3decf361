using System.Numerics;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Running;

/// <summary>Whole numbers, of 64 bits as long as they fit and of any size beyond.</summary>
internal static partial class Arithmetic
{
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
}
