using Timeline.Scriban.Running;
using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>`for`, `tablerow`, `while`, and the jumps out of them.</summary>
internal sealed partial class Parser
{
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
}
