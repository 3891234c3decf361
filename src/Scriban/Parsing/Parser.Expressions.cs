using System.Globalization;
using System.Numerics;

using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Expressions: from the pipe, which binds least, down to names and literals.</summary>
internal sealed partial class Parser
{
    private Expression Expression()
    {
        var condition = Pipeline();
        if (Current.Kind != TokenKind.Question)
        {
            return condition;
        }

        var sign = Current;
        _next++;
        EnterExpression(sign);
        SkipNewLines();
        var then = Expression();
        SkipNewLines();
        Expect(TokenKind.Colon, ":");
        SkipNewLines();
        var otherwise = Expression();
        _nestedExpressions--;
        return Checked(new Conditional(sign.Start, condition, then, otherwise));
    }

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

    private Expression Binary(int weakest)
    {
        var left = Unary();
        while (true)
        {
            var sign = Current;
            var strength = Strength(sign);
            if (strength <= weakest)
            {
                return left;
            }

            _next++;
            SkipNewLines();
            left = Checked(Combine(sign, left, Binary(strength)));
        }
    }

    private int Strength(Token sign) => sign.Kind switch
    {
        TokenKind.Coalesce or TokenKind.NotNull => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.BinaryAnd => 4,
        TokenKind.Equal or TokenKind.NotEqual => 5,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 6,
        TokenKind.DotDot or TokenKind.DotDotLess => 7,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => 8,
        TokenKind.Add or TokenKind.Subtract => 9,
        TokenKind.Multiply or TokenKind.Divide or TokenKind.DivideRound or TokenKind.Modulo => 10,
        TokenKind.Identifier when IsWord(sign, "or") => 2,
        TokenKind.Identifier when IsWord(sign, "and") => 3,
        _ => 0,
    };

    private Expression Combine(Token sign, Expression left, Expression right)
    {
        switch (sign.Kind)
        {
            case TokenKind.Coalesce or TokenKind.NotNull:
                return new Coalesce(sign.Start, sign.Kind == TokenKind.Coalesce, left, right);
            case TokenKind.And or TokenKind.Or or TokenKind.Identifier:
                return new Logical(sign.Start, sign.Kind == TokenKind.And || IsWord(sign, "and"), left, right);
        }

        var @operator = sign.Kind switch
        {
            TokenKind.Equal => Operator.Equal,
            TokenKind.NotEqual => Operator.NotEqual,
            TokenKind.Less => Operator.Less,
            TokenKind.LessEqual => Operator.LessEqual,
            TokenKind.Greater => Operator.Greater,
            TokenKind.GreaterEqual => Operator.GreaterEqual,
            TokenKind.Add => Operator.Add,
            TokenKind.Subtract => Operator.Subtract,
            TokenKind.Multiply => Operator.Multiply,
            TokenKind.Divide => Operator.Divide,
            TokenKind.DivideRound => Operator.DivideRound,
            TokenKind.Modulo => Operator.Modulo,
            TokenKind.ShiftLeft => Operator.ShiftLeft,
            TokenKind.ShiftRight => Operator.ShiftRight,
            TokenKind.BinaryAnd => Operator.BinaryAnd,
            TokenKind.DotDot => Operator.RangeInclusive,
            _ => Operator.RangeExclusive,
        };
        return Folded(new(sign.Start, @operator, left, right));
    }

    // What is the same in every render is worked out now.
    private Expression Folded(Binary binary)
    {
        if (binary is not { Left: Literal left, Right: Literal right, Operator: < Operator.ShiftLeft }
            || !((left.Value.IsInteger && right.Value.IsInteger) || (left.Value.IsString && right.Value.IsString && binary.Operator == Operator.Add)))
        {
            return binary;
        }

        try
        {
            _folder ??= new();
            return new Literal(binary.Position, Arithmetic.Apply(_folder, binary.Position, binary.Operator, left.Value, right.Value));
        }
        catch (Fault)
        {
            // A division by zero is an error of the render that meets it.
            return binary;
        }
    }

    private Expression Checked(Expression expression)
    {
        if (expression.Depth > MostDepth)
        {
            _diagnostics.Add(expression.Position, $"An expression of more than {MostDepth} parts in a row is too long");
            throw new ParseFault();
        }

        return expression;
    }

    private void EnterExpression(Token at)
    {
        if (++_nestedExpressions > MostNestedExpressions)
        {
            throw Fault(at, $"Expressions are nested more than {MostNestedExpressions} deep");
        }
    }

    private Expression Unary()
    {
        var sign = Current;
        EnterExpression(sign);
        var expression = UnaryInside(sign);
        _nestedExpressions--;
        return Checked(expression);
    }

    private Expression UnaryInside(Token sign)
    {
        switch (sign.Kind)
        {
            case TokenKind.Not:
                _next++;
                return new Not(sign.Start, Unary());
            case TokenKind.Add or TokenKind.Subtract:
                _next++;
                return SignedNumber(sign, Unary());
            case TokenKind.Increment or TokenKind.Decrement:
                _next++;
                return new Step(sign.Start, ToStep(sign, Path()), isPrefix: true, sign.Kind == TokenKind.Increment);
            case TokenKind.At:
                _next++;
                return new Alias(sign.Start, Path());
            case TokenKind.Caret:
                _next++;
                return new Expanded(sign.Start, Path());
            default:
                return Operand();
        }
    }

    private Assignable ToStep(Token sign, Expression operand) =>
        operand as Assignable ?? throw Fault(sign, $"`{Spell(sign)}` needs a variable, member or item");

    private static Expression SignedNumber(Token sign, Expression operand)
    {
        var isNegative = sign.Kind == TokenKind.Subtract;
        return operand is Literal { Value.IsNumber: true } number
            ? new Literal(sign.Start, isNegative ? Arithmetic.Negate(new(), sign.Start, number.Value) : number.Value)
            : new Signed(sign.Start, isNegative, operand);
    }

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

    // Inside brackets a line break means nothing, and arguments may be called again.
    private T Enclosed<T>(Token open, Func<T> parse)
    {
        EnterExpression(open);
        var (skips, arguments, header) = (_skipsLines, _inArguments, _inLoopHeader);
        (_skipsLines, _inArguments, _inLoopHeader) = (true, false, false);
        var result = parse();
        SkipNewLines();
        (_skipsLines, _inArguments, _inLoopHeader) = (skips, arguments, header);
        _nestedExpressions--;
        return result;
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
