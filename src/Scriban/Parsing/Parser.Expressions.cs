using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Expressions: the conditional one, which binds least of all, and what bounds their nesting.</summary>
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
}
