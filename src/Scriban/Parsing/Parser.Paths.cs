using System.Globalization;
using System.Numerics;

using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Paths: a variable or literal, and the members and items that hang on it.</summary>
internal sealed partial class Parser
{
    // A primary and what hangs on it: members, items, arguments in parentheses.
    private Expression Path(bool allowsCalls = true)
    {
        var first = Current;
        var expression = Primary();
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    _next++;
                    expression = Checked(MemberOf(expression, token));
                    break;
                case TokenKind.OpenBracket when !token.SpaceBefore:
                    expression = Checked(ItemOf(expression));
                    break;
                case TokenKind.Open when !token.SpaceBefore && allowsCalls && expression is Assignable or Nested:
                    expression = Checked(CallInParentheses(first, expression));
                    break;
                default:
                    return expression;
            }
        }
    }

    private Expression MemberOf(Expression target, Token dot)
    {
        var name = Current;
        if (name.Kind != TokenKind.Identifier)
        {
            throw Fault(name, $"Unexpected `{Spell(name)}` where the name of a member is expected");
        }

        _next++;
        if (IsWord(name, "empty") && Current is { Kind: TokenKind.Question, SpaceBefore: false })
        {
            _next++;
            return new EmptyProperty(name.Start, target);
        }

        return new Member(name.Start, target, (string)name.Content!, dot.Kind == TokenKind.QuestionDot);
    }

    private Item ItemOf(Expression target)
    {
        var open = Current;
        _next++;
        var index = Enclosed(open, Expression);
        Expect(TokenKind.CloseBracket, "]");
        return new(open.Start, target, index, isOptional: false);
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                return new Literal(token.Start, Number(token.Content!));
            case TokenKind.String:
                _next++;
                return new Literal(token.Start, Value.From((string)token.Content!));
            case TokenKind.Interpolated:
                _next++;
                return Interpolated(token);
            case TokenKind.Local:
                _next++;
                return Local(token);
            case TokenKind.Identifier:
                return Named(token);
            case TokenKind.Open:
                _next++;
                var inner = Enclosed(token, Expression);
                Expect(TokenKind.Close, ")");
                return new Nested(token.Start, inner);
            case TokenKind.OpenBracket:
                return List(token);
            case TokenKind.OpenBrace:
                return Map(token);
            default:
                throw Fault(token, $"Unexpected `{Spell(token)}` where an expression is expected");
        }
    }

    private static Value Number(object number) => number switch
    {
        long whole => Value.From(whole),
        double real => Value.From(real),
        float single => Value.From(single),
        decimal exact => Value.From(exact),
        _ => Value.From((BigInteger)number),
    };

    private Expression Named(Token token)
    {
        var name = (string)token.Content!;
        switch (name)
        {
            case "true" or "false":
                _next++;
                return new Literal(token.Start, Value.From(name == "true"));
            case "null":
                _next++;
                return new Literal(token.Start, default);
            case "this":
                _next++;
                return new This(token.Start);
            case "do":
                _next++;
                var parameters = Current is { Kind: TokenKind.Open, SpaceBefore: false } ? Parameters() : null;
                return new AnonymousFunction(token.Start, FunctionBody(token, "do", parameters));
            case "for" or "while" or "tablerow" when _tokens[_next + 1].Kind == TokenKind.Dot && _tokens[_next + 2].Kind == TokenKind.Identifier:
                var member = (string)_tokens[_next + 2].Content!;
                _next += 3;
                return new LoopVariable(token.Start, name, member);
            case "end" or "else" or "when" or "if" or "for" or "while" or "case" or "func" or "tablerow":
                throw Fault(token, $"Unexpected `{name}` where an expression is expected");
            default:
                _next++;
                return new GlobalVariable(token.Start, name, GlobalPlace(name));
        }
    }

    private Expression Local(Token token)
    {
        var name = (string)token.Content!;
        if (name == "$")
        {
            return new Arguments(token.Start);
        }

        if (name == "$$")
        {
            return new WrappedBlock(token.Start);
        }

        return int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new Argument(token.Start, index)
            : new LocalVariable(token.Start, name, Layout.Place(name), Layout);
    }
}
