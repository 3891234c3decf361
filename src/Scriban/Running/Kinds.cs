namespace Timeline.Scriban.Running;

/// <summary>What kinds of values are called in messages and by `object.kind` and `object.typeof`.</summary>
internal static class Kinds
{
    /// <summary>As `object.kind` names it; "null" for null.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Undefined => "null",
        ValueKind.Boolean => "bool",
        ValueKind.Integer => value.AsInteger is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.Single => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.BigInteger => "bigint",
        ValueKind.String => "string",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        ValueKind.List => value.AsList is RangeList ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };

    /// <summary>As `object.typeof` names it.</summary>
    public static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.String => "string",
        ValueKind.List => value.AsList is RangeList ? "iterator" : "array",
        _ when value.IsNumber => "number",
        _ => "object",
    };
}
