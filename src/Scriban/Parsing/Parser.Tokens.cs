using Timeline.Scriban.Syntax;

namespace Timeline.Scriban.Parsing;

/// <summary>Looking at tokens and taking them, and going on after an error.</summary>
internal sealed partial class Parser
{
    private Token Current
    {
        get
        {
            while (_skipsLines && _tokens[_next].Kind == TokenKind.NewLine)
            {
                _next++;
            }

            return _tokens[_next];
        }
    }

    private bool AtStatementEnd => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.End or TokenKind.CodeEnter or TokenKind.Text;

    private static bool IsWord(Token token, string word) => token.Kind == TokenKind.Identifier && ReferenceEquals(token.Content, string.Intern(word));

    private bool AtWord(string word) => IsWord(Current, word);

    private string Spell(Token token) => token.Kind switch
    {
        TokenKind.End => "end of the template",
        TokenKind.NewLine => "end of the line",
        TokenKind.Text => "text",
        _ => _text[token.Start..Math.Min(token.End, token.Start + 40)],
    };

    private ParseFault Fault(Token at, string message)
    {
        _diagnostics.Add(at.Start, message);
        return new();
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Expect(TokenKind kind, string sign)
    {
        if (!Take(kind))
        {
            throw Fault(Current, $"Unexpected `{Spell(Current)}` where `{sign}` is expected");
        }
    }

    // An error inside skips the rest of the line, and nothing more.
    private T? Try<T>(Func<T> parse)
        where T : class
    {
        var (nested, skips, arguments, header) = (_nestedExpressions, _skipsLines, _inArguments, _inLoopHeader);
        try
        {
            return parse();
        }
        catch (ParseFault)
        {
            (_nestedExpressions, _skipsLines, _inArguments, _inLoopHeader) = (nested, skips, arguments, header);
            SkipToStatementEnd();
            return null;
        }
    }

    private void FinishStatement()
    {
        if (!AtStatementEnd)
        {
            _diagnostics.Add(Current.Start, $"Unexpected `{Spell(Current)}` where the statement should end");
            SkipToStatementEnd();
        }
    }

    private void SkipToStatementEnd()
    {
        while (!AtStatementEnd)
        {
            _next++;
        }
    }

    private void SkipNewLines()
    {
        while (_tokens[_next].Kind == TokenKind.NewLine)
        {
            _next++;
        }
    }
}
