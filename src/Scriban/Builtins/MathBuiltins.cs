using System.Globalization;
using System.Numerics;

using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Builtins;

/// <summary>`math`: arithmetic as functions, rounding and formatting.</summary>
internal sealed class MathBuiltins() : Namespace(
    Function("abs", Abs, Input),
    Function("ceil", (run, a) => Rounded(run.Number(a[0]), Math.Ceiling, decimal.Ceiling), Input),
    Function("divided_by", DividedBy, Input, Needs("divisor")),
    Function("floor", (run, a) => Rounded(run.Number(a[0]), Math.Floor, decimal.Floor), Input),
    Function("format", ObjectBuiltins.Format, Input, Needs("format"), May("culture")),
    Function("is_number", (_, a) => a[0].IsNumber, Input),
    Function("minus", (run, a) => Calculate(run, Operator.Subtract, a), Input, Needs("with")),
    Function("modulo", (run, a) => Calculate(run, Operator.Modulo, a), Input, Needs("with")),
    Function("plus", (run, a) => Calculate(run, Operator.Add, a), Input, Needs("with")),
    Function("random", Random, Needs("minValue"), Needs("maxValue")),
    Function("round", Round, Input, May("precision", 0)),
    Function("times", (run, a) => Calculate(run, Operator.Multiply, a), Input, Needs("with")),
    Function("uuid", Uuid))
{
    private static Parameter Input => Needs("value");

    private static Value Calculate(Run run, Operator @operator, ReadOnlySpan<Value> a) =>
        a[0].IsNull || a[1].IsNull ? default : Arithmetic.Apply(run, run.Position, @operator, run.Number(a[0]), run.Number(a[1]));

    private static Value Abs(Run run, ReadOnlySpan<Value> a)
    {
        var number = a[0].IsNull ? default : run.Number(a[0]);
        return number.Kind switch
        {
            ValueKind.Integer => number.AsInteger < 0 ? Arithmetic.Negate(run, run.Position, number) : number,
            ValueKind.Double => Math.Abs(number.AsDouble),
            ValueKind.Single => Value.From(Math.Abs(number.AsSingle)),
            ValueKind.Decimal => Math.Abs(number.AsDecimal),
            ValueKind.BigInteger => Value.From(BigInteger.Abs(number.AsBigInteger)),
            _ => default,
        };
    }

    private static Value Rounded(Value number, Func<double, double> real, Func<decimal, decimal> exact) => number.Kind switch
    {
        ValueKind.Double => real(number.AsDouble),
        ValueKind.Single => Value.From((float)real(number.AsSingle)),
        ValueKind.Decimal => exact(number.AsDecimal),
        _ => number,
    };

    // By a whole number: rounded down to a whole number.
    private static Value DividedBy(Run run, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull || a[1].IsNull)
        {
            return default;
        }

        var divisor = run.Number(a[1]);
        if (divisor.Kind is not (ValueKind.Integer or ValueKind.BigInteger))
        {
            return Arithmetic.Apply(run, run.Position, Operator.Divide, run.Number(a[0]), divisor);
        }

        if (Conversion.BigInteger(divisor).IsZero)
        {
            return run.Fail("Attempted to divide by zero");
        }

        var quotient = Math.Floor(Conversion.Double(run.Number(a[0])) / Conversion.Double(divisor));
        return quotient is >= long.MinValue and < long.MaxValue ? (long)quotient : quotient;
    }

    private static Value Round(Run run, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull)
        {
            return default;
        }

        var number = run.Number(a[0]);
        var digits = Math.Clamp(run.Int(a[1]), 0, 28);
        return number.Kind switch
        {
            ValueKind.Double => Math.Round(number.AsDouble, Math.Min(digits, 15), MidpointRounding.AwayFromZero),
            ValueKind.Single => Value.From((float)Math.Round(number.AsSingle, Math.Min(digits, 15), MidpointRounding.AwayFromZero)),
            ValueKind.Decimal => decimal.Round(number.AsDecimal, digits, MidpointRounding.AwayFromZero),
            _ => number,
        };
    }

    private static Value Random(Run run, ReadOnlySpan<Value> a)
    {
        var (least, below) = (run.Int(a[0]), run.Int(a[1]));
        return least > below ? run.Fail(string.Create(CultureInfo.InvariantCulture, $"The lower bound {least} is above the upper bound {below}"))
            : run.Options.Random is { } random ? random.Next(least, below)
            : run.Fail("There is no source of random numbers in this render");
    }

    private static Value Uuid(Run run, ReadOnlySpan<Value> a)
    {
        if (run.Options.Random is not { } random)
        {
            return run.Fail("There is no source of random numbers in this render");
        }

        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
