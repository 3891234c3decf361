using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Functions: with a body or of one expression, and their parameters.</summary>
internal sealed partial class Parser
{
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
