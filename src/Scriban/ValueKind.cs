namespace Timeline.Scriban;

/// <summary>What a value is.</summary>
public enum ValueKind
{
    Null,
    Boolean,
    Integer,
    Single,
    Double,
    Decimal,
    BigInteger,
    String,
    Date,
    TimeSpan,
    List,
    Map,
    Function,

    /// <summary>No value at all: what an unknown variable is until it is read.</summary>
    Undefined,
}
