using System.Globalization;

namespace Timeline.Site.Templates;

/// <summary>What a value is, as far as functions of ours ask.</summary>
public enum ValueKind
{
    Null,
    Boolean,
    Integer,
    Number,
    String,
    List,
    Map,
    Other,
}

/// <summary>A value that templates see: one of the objects that the engine knows, and nothing else of .NET.</summary>
public readonly struct Value
{
    // Small numbers are in every view; they need no object of their own.
    private static readonly object[] Small = [.. Enumerable.Range(0, 256).Select(number => (object)number)];

    private static readonly object Yes = true;

    private static readonly object No = false;

    private Value(object? item) => Object = item;

    public static Value Null => default;

    /// <summary>The object as the engine knows it.</summary>
    public object? Object { get; }

    public ValueKind Kind => Object switch
    {
        null => ValueKind.Null,
        bool => ValueKind.Boolean,
        int or long => ValueKind.Integer,
        double or float or decimal or System.Numerics.BigInteger => ValueKind.Number,
        string or Templates.Html => ValueKind.String,
        System.Collections.IList => ValueKind.List,
        IDataMap or global::Scriban.Runtime.IScriptObject => ValueKind.Map,
        _ => ValueKind.Other,
    };

    public bool IsNull => Object is null;

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Number;

    /// <summary>Everything but null and false is true, as the language has it: also 0 and "".</summary>
    public bool IsTrue => Object is not (null or false);

    /// <summary>A whole number, or 0 for any other value.</summary>
    public long AsInteger => Object switch { int number => number, long number => number, _ => 0 };

    /// <summary>The text of a string or of HTML, or null for any other value.</summary>
    public string? AsString => Object as string ?? (Object as Templates.Html)?.ToString();

    public IDataMap? AsMap => Object as IDataMap;

    public System.Collections.IList? AsList => Object as System.Collections.IList;

    public static Value From(bool value) => new(value ? Yes : No);

    public static Value From(long value) =>
        value is >= 0 and < 256 ? new(Small[value]) : value is >= int.MinValue and <= int.MaxValue ? new((int)value) : new(value);

    public static Value From(double value) => new(value);

    public static Value From(decimal value) => new(value);

    public static Value From(string? value) => new(value);

    public static Value From(IDataMap? value) => new(value);

    public static Value From(IDataList? value) => new(value);

    public static Value From(IFunction? value) => new(value);

    /// <summary>What the engine hands to a function, or has computed.</summary>
    internal static Value Of(object? value) => new(value);

    /// <summary>Text that is HTML already and is printed as it is.</summary>
    public static Value Html(string html) => new(new Templates.Html(html));

    /// <summary>HTML as UTF-8, copied to the output as it is.</summary>
    public static Value HtmlUtf8(ReadOnlyMemory<byte> html) => new(new Templates.Html(html));

    public static implicit operator Value(string? value) => From(value);

    public static implicit operator Value(bool value) => From(value);

    public static implicit operator Value(int value) => From((long)value);

    public static implicit operator Value(long value) => From(value);

    public static implicit operator Value(double value) => From(value);

    public static implicit operator Value(decimal value) => From(value);

    public static implicit operator Value(DataMap value) => From(value);

    public static implicit operator Value(DataList value) => From(value);

    public override string ToString() => Convert.ToString(Object, CultureInfo.InvariantCulture) ?? "";
}
