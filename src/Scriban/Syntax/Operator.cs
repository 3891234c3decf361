namespace Timeline.Scriban.Syntax;

/// <summary>The operators that take two operands and always evaluate both.</summary>
internal enum Operator
{
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulo,
    ShiftLeft,
    ShiftRight,
    BinaryAnd,
    RangeInclusive,
    RangeExclusive,
}

/// <summary>How operators are written and how strongly they bind.</summary>
internal static class Operators
{
    public static string Sign(Operator @operator) => @operator switch
    {
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.DivideRound => "//",
        Operator.Modulo => "%",
        Operator.ShiftLeft => "<<",
        Operator.ShiftRight => ">>",
        Operator.BinaryAnd => "&",
        Operator.RangeInclusive => "..",
        _ => "..<",
    };
}
