using System.Numerics;
using System.Runtime.CompilerServices;

using Timeline.Scriban.Running;

namespace Timeline.Scriban;

/// <summary>A value a template works with: two words, so that truth values and numbers never need the heap.</summary>
public readonly struct Value
{
    private static readonly Tag BooleanTag = new(ValueKind.Boolean);
    private static readonly Tag IntegerTag = new(ValueKind.Integer);
    private static readonly Tag SingleTag = new(ValueKind.Single);
    private static readonly Tag DoubleTag = new(ValueKind.Double);
    private static readonly Tag UndefinedTag = new(ValueKind.Undefined);

    // What stands beside a function: most values are not called, and this tells so without asking for their type. (A number of these bits has its tag.)
    private const long FunctionBits = 0x28_29_7B_7D_28_29_7B_7D;

    // Null: null. A number or truth value: its tag, and the bits beside it. Everything else: the object itself.
    private readonly object? _reference;
    private readonly long _bits;

    private Value(object? reference, long bits = 0)
    {
        _reference = reference;
        _bits = bits;
    }

    public static Value Null => default;

    internal static Value Undefined => new(UndefinedTag);

    public static Value True => new(BooleanTag, 1);

    public static Value False => new(BooleanTag, 0);

    public static Value Empty => new("");

    public static Value From(bool value) => new(BooleanTag, value ? 1 : 0);

    public static Value From(long value) => new(IntegerTag, value);

    public static Value From(float value) => new(SingleTag, BitConverter.SingleToInt32Bits(value));

    public static Value From(double value) => new(DoubleTag, BitConverter.DoubleToInt64Bits(value));

    public static Value From(decimal value) => new((object)value);

    /// <summary>A whole number of any size; one that fits 64 bits becomes an ordinary integer.</summary>
    public static Value From(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new((object)value);

    public static Value From(string? value) => new(value);

    public static Value From(DateTimeOffset value) => new((object)value);

    public static Value From(TimeSpan value) => new((object)value);

    public static Value From(IDataMap? value) => new(value);

    public static Value From(IDataList? value) => new(value);

    public static Value From(IFunction? value) => new(value, FunctionBits);

    /// <summary>Text that is HTML already and is printed as it is.</summary>
    public static Value Html(string html) => new(new Text(html, isHtml: true));

    /// <summary>HTML as UTF-8, copied to the output as it is.</summary>
    public static Value HtmlUtf8(ReadOnlyMemory<byte> html) => new(new Text(html, isHtml: true));

    internal static Value From(Text text) => new(text);

    public static implicit operator Value(string? value) => From(value);

    public static implicit operator Value(bool value) => From(value);

    public static implicit operator Value(int value) => From((long)value);

    public static implicit operator Value(long value) => From(value);

    public static implicit operator Value(double value) => From(value);

    public static implicit operator Value(decimal value) => From(value);

    public static implicit operator Value(DataMap value) => From(value);

    public static implicit operator Value(DataList value) => From(value);

    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Null,
        Tag tag => tag.Kind,
        string => ValueKind.String,
        Text => ValueKind.String,
        IDataList => ValueKind.List,
        IDataMap => ValueKind.Map,
        IFunction => ValueKind.Function,
        DateTimeOffset => ValueKind.Date,
        System.TimeSpan => ValueKind.TimeSpan,
        decimal => ValueKind.Decimal,
        _ => ValueKind.BigInteger,
    };

    /// <summary>A function and nothing else; told quickly for what is not.</summary>
    internal bool IsCallable => _bits == FunctionBits && _reference is IFunction and not (IDataMap or IDataList);

    public bool IsNull => _reference is null;

    internal bool IsUndefined => ReferenceEquals(_reference, UndefinedTag);

    internal bool IsInteger
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_reference, IntegerTag);
    }

    internal bool IsDouble => ReferenceEquals(_reference, DoubleTag);

    internal bool IsBoolean => ReferenceEquals(_reference, BooleanTag);

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Double or ValueKind.Single or ValueKind.Decimal or ValueKind.BigInteger;

    public bool IsString => _reference is string or Text;

    /// <summary>Text that is printed without escaping.</summary>
    public bool IsHtml => _reference is Text { IsHtml: true };

    /// <summary>Everything but null and false is true, as the language has it: also 0 and "".</summary>
    public bool IsTrue => !ReferenceEquals(_reference, BooleanTag) ? _reference is not null && !IsUndefined : _bits != 0;

    internal object? Reference => _reference;

    /// <summary>The bits of a boolean (0 or 1) or an integer.</summary>
    public long AsInteger => _bits;

    public float AsSingle => BitConverter.Int32BitsToSingle((int)_bits);

    public double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    public decimal AsDecimal => (decimal)_reference!;

    public BigInteger AsBigInteger => (BigInteger)_reference!;

    public DateTimeOffset AsDate => (DateTimeOffset)_reference!;

    public TimeSpan AsTimeSpan => (TimeSpan)_reference!;

    /// <summary>The text of a string, or null for any other value.</summary>
    public string? AsString => _reference as string ?? (_reference as Text)?.ToString();

    public IDataMap? AsMap => _reference as IDataMap;

    public IDataList? AsList => _reference as IDataList;

    public IFunction? AsFunction => _reference as IFunction;

    /// <summary>As a template would print it, unescaped, in the invariant culture.</summary>
    public override string ToString() => Printer.Invariant(this);

    private sealed class Tag(ValueKind kind)
    {
        public ValueKind Kind => kind;
    }
}
