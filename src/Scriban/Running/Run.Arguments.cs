using System.Globalization;

namespace Timeline.Scriban.Running;

/// <summary>What builtins read from their arguments; each fails with a message that names what it got.</summary>
internal sealed partial class Run
{
    public string Text(Value value) => ToText(value);

    /// <summary>A whole number of 32 bits.</summary>
    public int Int(Value value)
    {
        if (!Conversion.TryWhole(value, out var number))
        {
            Fail($"A whole number is needed, not {Kinds.Of(value)}");
        }

        return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
    }

    public double Double(Value value) => Conversion.Double(Number(value));

    public Value Number(Value value)
    {
        if (!Conversion.TryNumber(value, out var number))
        {
            Fail($"A number is needed, not {Kinds.Of(value)}");
        }

        return number;
    }

    /// <summary>The items of a list; of an object its pairs of `key` and `value`, of a string its characters, of null none.</summary>
    public IDataList Items(Value value) =>
        Sequence.Of(value) ?? Fail($"A list is needed, not {Kinds.Of(value)}").AsList!;

    public CultureInfo CultureOf(Value name)
    {
        if (name.IsNull)
        {
            return Culture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(ToText(name));
        }
        catch (CultureNotFoundException)
        {
            Fail($"`{ToText(name)}` is not the name of a culture");
            return Culture;
        }
    }
}
