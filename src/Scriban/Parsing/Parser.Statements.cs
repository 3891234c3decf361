using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>The statements that start with a word of their own.</summary>
internal sealed partial class Parser
{
    private Token Keyword()
    {
        var token = Current;
        _next++;
        return token;
    }

    // The statements up to `end`, which is taken.
    private Block Body(Token opener)
    {
        var body = BodyPart();
        CloseBody(opener);
        return body;
    }

    private Block BodyPart()
    {
        FinishStatement();
        var (skips, arguments, header) = (_skipsLines, _inArguments, _inLoopHeader);
        (_skipsLines, _inArguments, _inLoopHeader) = (false, false, false);
        var statements = Statements();
        (_skipsLines, _inArguments, _inLoopHeader) = (skips, arguments, header);
        return new([.. statements]);
    }

    private void CloseBody(Token opener)
    {
        // Whatever else closes a part has no business here; say so and look on for the end.
        while (Current.Kind != TokenKind.End && !AtWord("end"))
        {
            _diagnostics.Add(Current.Start, $"Unexpected `{Spell(Current)}` in `{Spell(opener)}`");
            _next++;
            BodyPart();
        }

        if (Current.Kind == TokenKind.End)
        {
            _diagnostics.Add(opener.Start, $"The `{Spell(opener)}` statement has no `end`");
            return;
        }

        _next++;
    }

    private Expression Header(Token keyword)
    {
        if (AtStatementEnd)
        {
            _diagnostics.Add(keyword.Start, $"An expression is expected after `{Spell(keyword)}`");
            return new Literal(keyword.Start, default);
        }

        return Try(Expression) ?? new Literal(keyword.Start, default);
    }

    private If If()
    {
        var opener = Keyword();
        var branches = new List<(Expression, Statement)> { (Header(opener), BodyPart()) };
        Statement? otherwise = null;
        while (AtWord("else"))
        {
            var word = Keyword();
            if (AtWord("if"))
            {
                var elseIf = Keyword();
                var condition = Header(elseIf);
                var body = BodyPart();
                branches.Add((condition, body));
                if (otherwise is not null)
                {
                    _diagnostics.Add(word.Start, "No `else if` can follow an `else`");
                }
            }
            else
            {
                if (otherwise is not null)
                {
                    _diagnostics.Add(word.Start, "There is more than one `else`");
                }

                otherwise = BodyPart();
            }
        }

        CloseBody(opener);
        return new([.. branches], otherwise);
    }

    private Case Case()
    {
        var opener = Keyword();
        var subject = Header(opener);
        var before = BodyPart();
        var branches = new List<(Expression[], Statement)>();
        Statement? otherwise = null;
        while (AtWord("when") || AtWord("else"))
        {
            var word = Keyword();
            if (IsWord(word, "when"))
            {
                var matches = Try(() => Matches(word)) ?? [];
                branches.Add((matches, BodyPart()));
            }
            else
            {
                otherwise = BodyPart();
            }
        }

        CloseBody(opener);
        return new(subject, before, [.. branches], otherwise);
    }

    private Expression[] Matches(Token word)
    {
        if (AtStatementEnd)
        {
            throw Fault(word, "An expression is expected after `when`");
        }

        var matches = new List<Expression>();
        do
        {
            SkipNewLines();
            AddMatch(matches, Pipeline());
        }
        while (Take(TokenKind.Comma));
        return [.. matches];
    }

    // `when 1 || 2` lists values like `when 1, 2`.
    private static void AddMatch(List<Expression> matches, Expression match)
    {
        if (match is Logical { IsAnd: false } either)
        {
            AddMatch(matches, either.Left);
            AddMatch(matches, either.Right);
        }
        else
        {
            matches.Add(match);
        }
    }

    private For For(bool isTable)
    {
        var opener = Keyword();
        var header = Try(() => LoopHeader(opener))
            ?? new(opener.Start, new GlobalVariable(opener.Start, "item", GlobalPlace("item")), new Literal(opener.Start, default));
        _loops++;
        var body = BodyPart();
        _loops--;
        Statement? otherwise = null;
        if (AtWord("else"))
        {
            _next++;
            otherwise = BodyPart();
        }

        CloseBody(opener);
        return new(header, body, otherwise, isTable);
    }

    private LoopHeader LoopHeader(Token opener)
    {
        var name = Current;
        if (Path() is not Assignable variable)
        {
            throw Fault(name, $"A variable is expected after `{Spell(opener)}`");
        }

        if (!AtWord("in"))
        {
            throw Fault(Current, $"Unexpected `{Spell(Current)}` where `in` is expected");
        }

        _next++;
        _inLoopHeader = true;
        var header = new LoopHeader(opener.Start, variable, Expression());
        while (Current.Kind == TokenKind.Identifier)
        {
            var word = Keyword();
            if (IsWord(word, "reversed"))
            {
                header = header with { IsReversed = true };
                continue;
            }

            Expect(TokenKind.Colon, ":");
            var value = Binary(0);
            header = (string)word.Content! switch
            {
                "offset" => header with { Offset = value },
                "limit" => header with { Limit = value },
                "cols" => header with { Columns = value },
                _ => throw Fault(word, $"`{word.Content}` is not a parameter of `{Spell(opener)}`; those are offset, limit, reversed and cols"),
            };
        }

        _inLoopHeader = false;
        return header;
    }

    private While While()
    {
        var opener = Keyword();
        var condition = Header(opener);
        _loops++;
        var body = Body(opener);
        _loops--;
        return new(opener.Start, condition, body);
    }

    private Jump Jump(Flow flow)
    {
        var word = Keyword();
        if (_loops == 0)
        {
            _diagnostics.Add(word.Start, $"Unexpected `{Spell(word)}` outside of a loop");
        }

        return new(flow);
    }

    private Capture Capture()
    {
        var opener = Keyword();
        var target = Try(() => Path() as Assignable ?? throw Fault(opener, "A variable is expected after `capture`"))
            ?? new GlobalVariable(opener.Start, "captured", GlobalPlace("captured"));
        return new(target, Body(opener));
    }

    private ReadOnly ReadOnly()
    {
        Keyword();
        var token = Current;
        if (token.Kind != TokenKind.Identifier)
        {
            throw Fault(token, "The name of a variable is expected after `readonly`");
        }

        _next++;
        return new((string)token.Content!);
    }

    private Import Import()
    {
        var opener = Keyword();
        return new(opener.Start, Header(opener));
    }

    private With With()
    {
        var opener = Keyword();
        var target = Header(opener);
        return new(opener.Start, target, Body(opener));
    }

    private PrintStatement Wrap()
    {
        var opener = Keyword();
        var target = Header(opener);
        var body = Body(opener);
        return target switch
        {
            Call call => new(new Call(call.Position, call.Target, call.Arguments, call.Named) { Block = body }),
            _ => new(new Call(target.Position, target, [], []) { Block = body }),
        };
    }

    private Return Return()
    {
        Keyword();
        return new(AtStatementEnd ? null : Expression());
    }

    private FunctionDefinition Function()
    {
        var opener = Keyword();
        var name = Current;
        var target = Try(() => Path(allowsCalls: false) as Assignable ?? throw Fault(name, "A name is expected after `func`"))
            ?? new GlobalVariable(opener.Start, "function", GlobalPlace("function"));
        var parameters = Current.Kind == TokenKind.Open ? Try(Parameters) : null;
        return new(target, FunctionBody(opener, target.Describe(), parameters));
    }

    private FunctionParts FunctionBody(Token opener, string name, (string, Expression?, bool)[]? parameters)
    {
        var (layout, loops) = (Layout, _loops);
        (Layout, _loops) = (new(), 0);
        var body = Body(opener);
        var parts = new FunctionParts(name, Layout) { Parameters = parameters, Body = body };
        (Layout, _loops) = (layout, loops);
        return parts;
    }

    private (string Name, Expression? Default, bool TakesRest)[] Parameters()
    {
        Expect(TokenKind.Open, "(");
        var parameters = new List<(string Name, Expression? Default, bool TakesRest)>();
        while (Current.Kind != TokenKind.Close)
        {
            SkipNewLines();
            var name = Current;
            if (name.Kind is not (TokenKind.Identifier or TokenKind.Local))
            {
                throw Fault(name, $"Unexpected `{Spell(name)}` where the name of a parameter is expected");
            }

            _next++;
            var rest = Take(TokenKind.Ellipsis);
            var value = !rest && Take(TokenKind.Assign) ? Expression() : null;
            if (parameters.Count > 0 && (parameters[^1].TakesRest || (parameters[^1].Default is not null && value is null && !rest)))
            {
                throw Fault(name, $"The parameter `{Spell(name)}` needs a default value, or cannot follow the one that takes the rest");
            }

            parameters.Add(((string)name.Content!, value, rest));
            SkipNewLines();
            if (!Take(TokenKind.Comma) && Current.Kind != TokenKind.Close)
            {
                throw Fault(Current, $"Unexpected `{Spell(Current)}` where `,` or `)` is expected");
            }
        }

        _next++;
        return [.. parameters];
    }

    // `name(x, y) =` starts a function of one expression.
    private bool IsInlineFunction()
    {
        var i = _next + 1;
        if (_tokens[i].Kind != TokenKind.Open || _tokens[i].SpaceBefore)
        {
            return false;
        }

        for (i++; _tokens[i].Kind is TokenKind.Identifier or TokenKind.Comma; i++)
        {
        }

        return _tokens[i].Kind == TokenKind.Close && _tokens[i + 1].Kind == TokenKind.Assign;
    }

    private FunctionDefinition InlineFunction()
    {
        var name = Keyword();
        var target = new GlobalVariable(name.Start, (string)name.Content!, GlobalPlace((string)name.Content!));
        var parameters = Parameters();
        Expect(TokenKind.Assign, "=");
        SkipNewLines();
        var layout = Layout;
        Layout = new();
        var value = Expression();
        var parts = new FunctionParts(target.Name, Layout) { Parameters = parameters, Value = value };
        Layout = layout;
        return new(target, parts);
    }
}
