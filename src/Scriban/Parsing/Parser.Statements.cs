using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>What statements with an `end` have in common, and the smaller statements.</summary>
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
}
