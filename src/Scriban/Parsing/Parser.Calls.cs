using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Calls: arguments behind a function, in parentheses, or piped into it.</summary>
internal sealed partial class Parser
{
    private Expression Pipeline()
    {
        var left = Binary(0);
        while (AtPipe())
        {
            var sign = Current;
            _next++;
            SkipNewLines();
            left = Checked(Piped(sign, left, Binary(0)));
        }

        return left;
    }

    // A pipe may also start the next line.
    private bool AtPipe()
    {
        var i = _next;
        while (_tokens[i].Kind == TokenKind.NewLine)
        {
            i++;
        }

        if (_tokens[i].Kind != TokenKind.Pipe)
        {
            return false;
        }

        _next = i;
        return true;
    }

    // The value becomes the first argument of the first function on the right: `a | f + 1` is `f(a) + 1`.
    private Expression Piped(Token sign, Expression value, Expression into) => into switch
    {
        Binary b => new Binary(b.Position, b.Operator, Piped(sign, value, b.Left), b.Right),
        Logical l => new Logical(l.Position, l.IsAnd, Piped(sign, value, l.Left), l.Right),
        Coalesce c => new Coalesce(c.Position, c.WhenNull, Piped(sign, value, c.Left), c.Right),
        Nested n => new Nested(n.Position, Piped(sign, value, n.Inner)),
        Call call => new Call(call.Position, call.Target, [value, .. call.Arguments], call.Named),
        Assignable or Alias or AnonymousFunction or This => new Call(into.Position, into, [value], []),
        _ => throw Fault(sign, $"A value can only be piped into a function, not into `{into.Describe()}`"),
    };

    // A path, with its arguments if any follow.
    private Expression Operand()
    {
        var first = Current;
        var path = Path();
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement && path is Assignable target && !StartsArgument(_tokens[_next + 1]))
        {
            var sign = Current;
            _next++;
            return new Step(sign.Start, target, isPrefix: false, sign.Kind == TokenKind.Increment);
        }

        return !_inArguments && path is Assignable && StartsArgument(Current) ? CallWithArguments(first, path) : path;
    }

    private bool StartsArgument(Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.String or TokenKind.Interpolated or TokenKind.Local => true,
        TokenKind.Not or TokenKind.At or TokenKind.Caret or TokenKind.OpenBrace => true,
        TokenKind.Open or TokenKind.OpenBracket => token.SpaceBefore,
        TokenKind.Identifier => (string)token.Content! switch
        {
            "and" or "or" or "in" or "end" or "else" or "when" => false,
            "reversed" => !_inLoopHeader,
            "offset" or "limit" or "cols" => !_inLoopHeader || _tokens[_next + 1].Kind != TokenKind.Colon,
            _ => true,
        },
        _ => false,
    };

    private Call CallWithArguments(Token first, Expression target)
    {
        _inArguments = true;
        var arguments = new List<Expression>();
        var named = new List<(string Name, Expression Value)>();
        while (StartsArgument(Current))
        {
            Argument(arguments, named, () => Binary(0));
        }

        _inArguments = false;
        return new(first.Start, target, [.. arguments], [.. named]);
    }

    private void Argument(List<Expression> arguments, List<(string Name, Expression Value)> named, Func<Expression> parse)
    {
        var token = Current;
        var colon = _tokens[_next + 1];
        if (token.Kind == TokenKind.Identifier && colon.Kind == TokenKind.Colon && !colon.SpaceBefore)
        {
            _next += 2;
            SkipNewLines();
            named.Add(((string)token.Content!, parse()));
        }
        else if (named.Count > 0)
        {
            throw Fault(token, "Once an argument is named, all that follow must be named");
        }
        else
        {
            arguments.Add(parse());
        }
    }

    private Call CallInParentheses(Token first, Expression target)
    {
        var open = Current;
        _next++;
        var arguments = new List<Expression>();
        var named = new List<(string Name, Expression Value)>();
        Enclosed(open, () =>
        {
            while (Current.Kind != TokenKind.Close)
            {
                Argument(arguments, named, Expression);
                if (!Take(TokenKind.Comma))
                {
                    break;
                }
            }

            return open;
        });
        Expect(TokenKind.Close, ")");
        return new(first.Start, target, [.. arguments], [.. named]);
    }
}
