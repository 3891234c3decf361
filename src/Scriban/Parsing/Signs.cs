using System.Collections.Immutable;

namespace Timeline.Scriban.Parsing;

/// <summary>Every sign of the language; where two start alike, the longer stands first.</summary>
internal static class Signs
{
    public static ImmutableArray<(string Sign, TokenKind Kind)> LongestFirst { get; } =
    [
        ("//=", TokenKind.DivideRoundAssign), ("...", TokenKind.Ellipsis), ("..<", TokenKind.DotDotLess),
        ("..", TokenKind.DotDot), ("?.", TokenKind.QuestionDot), ("??", TokenKind.Coalesce), ("?!", TokenKind.NotNull),
        ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessEqual), (">=", TokenKind.GreaterEqual),
        ("&&", TokenKind.And), ("||", TokenKind.Or), ("|>", TokenKind.Pipe), ("<<", TokenKind.ShiftLeft), (">>", TokenKind.ShiftRight),
        ("+=", TokenKind.AddAssign), ("-=", TokenKind.SubtractAssign), ("*=", TokenKind.MultiplyAssign),
        ("/=", TokenKind.DivideAssign), ("%=", TokenKind.ModuloAssign), ("//", TokenKind.DivideRound),
        ("++", TokenKind.Increment), ("--", TokenKind.Decrement),
        (".", TokenKind.Dot), (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.Semicolon),
        ("(", TokenKind.Open), (")", TokenKind.Close), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace), ("=", TokenKind.Assign), ("?", TokenKind.Question),
        ("!", TokenKind.Not), ("<", TokenKind.Less), (">", TokenKind.Greater), ("+", TokenKind.Add), ("-", TokenKind.Subtract),
        ("*", TokenKind.Multiply), ("/", TokenKind.Divide), ("%", TokenKind.Modulo), ("&", TokenKind.BinaryAnd),
        ("|", TokenKind.Pipe), ("^", TokenKind.Caret), ("@", TokenKind.At),
    ];
}
