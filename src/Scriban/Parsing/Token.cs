namespace Timeline.Scriban.Parsing;

internal enum TokenKind
{
    End,
    Text,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    Identifier,
    Local,
    Number,
    String,
    Interpolated,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    DotDot,
    DotDotLess,
    Ellipsis,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Assign,
    AddAssign,
    SubtractAssign,
    MultiplyAssign,
    DivideAssign,
    DivideRoundAssign,
    ModuloAssign,
    Question,
    Coalesce,
    NotNull,
    Not,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulo,
    ShiftLeft,
    ShiftRight,
    BinaryAnd,
    Increment,
    Decrement,
    Pipe,
    Caret,
    At,
}

/// <summary>A piece of a template: text, or a word or sign of code, with what was read from it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>White space stands before it.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>The name, the text, the boxed literal, the parts of an interpolated string, or the indentation of a code block.</summary>
    public object? Content { get; init; }
}

/// <summary>The text between the expressions of an interpolated string, or one of its expressions as tokens.</summary>
internal readonly record struct InterpolatedPart(string? Text, List<Token>? Expression);
