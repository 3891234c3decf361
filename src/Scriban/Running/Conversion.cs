using System.Globalization;
using System.Numerics;

namespace Timeline.Scriban.Running;

/// <summary>Numbers from values of any kind, where they mean one.</summary>
internal static class Conversion
{
    public static double Double(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger,
        ValueKind.Single => value.AsSingle,
        ValueKind.Double => value.AsDouble,
        ValueKind.Decimal => (double)value.AsDecimal,
        ValueKind.BigInteger => (double)value.AsBigInteger,
        ValueKind.Boolean => value.AsInteger,
        _ => double.NaN,
    };

    public static BigInteger BigInteger(Value value) => value.IsInteger ? value.AsInteger : value.AsBigInteger;

    public static bool TryDecimal(Value value, out decimal result)
    {
        try
        {
            result = value.Kind switch
            {
                ValueKind.Decimal => value.AsDecimal,
                ValueKind.Integer => value.AsInteger,
                ValueKind.BigInteger => (decimal)value.AsBigInteger,
                _ => (decimal)Double(value),
            };
            return true;
        }
        catch (OverflowException)
        {
            result = 0;
            return false;
        }
    }

    /// <summary>A whole number; a fraction is cut off, text must be a whole number.</summary>
    public static bool TryWhole(Value value, out long result)
    {
        result = 0;
        switch (value.Kind)
        {
            case ValueKind.Integer:
                result = value.AsInteger;
                return true;
            case ValueKind.Double or ValueKind.Single or ValueKind.Decimal:
                var number = Math.Truncate(Double(value));
                result = number is >= long.MinValue and < long.MaxValue ? (long)number : 0;
                return number is >= long.MinValue and < long.MaxValue;
            case ValueKind.String:
                return long.TryParse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result);
            default:
                return false;
        }
    }

    /// <summary>A number, also from text that is one.</summary>
    public static bool TryNumber(Value value, out Value number)
    {
        number = value;
        if (value.IsNumber)
        {
            return true;
        }

        if (value.AsString is not { } text)
        {
            return false;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            number = Value.From(whole);
            return true;
        }

        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real);
        number = Value.From(real);
        return isNumber;
    }
}
