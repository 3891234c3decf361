using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Lists, objects and strings with expressions in them.</summary>
internal sealed partial class Parser
{
    private InterpolatedString Interpolated(Token token)
    {
        var parts = new List<Expression>();
        foreach (var (text, expression) in (List<InterpolatedPart>)token.Content!)
        {
            if (text is { Length: > 0 })
            {
                parts.Add(new Literal(token.Start, Value.From(text)));
            }
            else if (expression is not null)
            {
                parts.Add(PartOfString(token, expression));
            }
        }

        return new(token.Start, [.. parts]);
    }

    private Expression PartOfString(Token token, List<Token> expression)
    {
        var (tokens, next) = (_tokens, _next);
        (_tokens, _next) = (expression, 0);
        try
        {
            var value = Enclosed(token, Expression);
            if (Current.Kind != TokenKind.End)
            {
                throw Fault(Current, $"Unexpected `{Spell(Current)}` in the expression of a string");
            }

            return value;
        }
        finally
        {
            (_tokens, _next) = (tokens, next);
        }
    }

    private ListInitializer List(Token open)
    {
        _next++;
        var items = Enclosed(open, () =>
        {
            var list = new List<Expression>();
            while (Current.Kind != TokenKind.CloseBracket)
            {
                list.Add(Expression());
                if (!Take(TokenKind.Comma))
                {
                    break;
                }
            }

            return list;
        });
        Expect(TokenKind.CloseBracket, "]");
        return new(open.Start, [.. items]);
    }

    private MapInitializer Map(Token open)
    {
        _next++;
        var members = Enclosed(open, () =>
        {
            var list = new List<(string, Expression)>();
            while (Current.Kind != TokenKind.CloseBrace)
            {
                var name = Current;
                if (name.Kind is not (TokenKind.Identifier or TokenKind.String))
                {
                    throw Fault(name, $"Unexpected `{Spell(name)}` where the name of a member is expected");
                }

                _next++;
                Expect(TokenKind.Colon, ":");
                list.Add(((string)name.Content!, Expression()));
                if (!Take(TokenKind.Comma))
                {
                    break;
                }
            }

            return list;
        });
        Expect(TokenKind.CloseBrace, "}");
        return new(open.Start, [.. members]);
    }
}
