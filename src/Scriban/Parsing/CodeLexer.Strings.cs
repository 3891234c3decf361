using System.Text;

namespace Timeline.Scriban.Parsing;

/// <summary>Strings: plain, verbatim, and with expressions in them.</summary>
internal sealed partial class CodeLexer
{
    private const int MostNestedStrings = 20;

    private int Depth { get; init; }

    private void ReadVerbatim(int first, bool space)
    {
        _position++;
        var builder = new StringBuilder();
        while (_position < end)
        {
            if (Current == '`')
            {
                // A doubled backtick stands for one.
                if (Peek() != '`')
                {
                    _position++;
                    Add(TokenKind.String, first, space, builder.ToString());
                    return;
                }

                _position++;
            }

            builder.Append(Current);
            _position++;
        }

        Unterminated(first, space);
    }

    private void Unterminated(int first, bool space)
    {
        diagnostics.Add(first, "The string has no closing quote");
        Add(TokenKind.String, first, space, "");
    }

    private void ReadString(int first, bool space)
    {
        var quote = Current;
        _position++;
        var builder = new StringBuilder();
        while (_position < end)
        {
            var c = Current;
            if (c == quote)
            {
                _position++;
                Add(TokenKind.String, first, space, builder.ToString());
                return;
            }

            if (c == '\\')
            {
                ReadEscape(builder);
            }
            else
            {
                builder.Append(c);
                _position++;
            }
        }

        Unterminated(first, space);
    }

    private void ReadInterpolated(int first, bool space)
    {
        var quote = Current;
        _position++;
        var parts = new List<InterpolatedPart>();
        var builder = new StringBuilder();
        while (_position < end)
        {
            var c = Current;
            if (c == quote)
            {
                _position++;
                parts.Add(new(builder.ToString(), null));
                Add(TokenKind.Interpolated, first, space, parts);
                return;
            }

            if (c == '\\' && Peek() is '{' or '}')
            {
                builder.Append(Peek());
                _position += 2;
            }
            else if (c == '\\')
            {
                ReadEscape(builder);
            }
            else if (c == '{')
            {
                parts.Add(new(builder.ToString(), null));
                builder.Clear();
                parts.Add(new(null, ReadExpressionPart()));
            }
            else
            {
                builder.Append(c);
                _position++;
            }
        }

        Unterminated(first, space);
    }

    private List<Token> ReadExpressionPart()
    {
        var open = _position++;
        var tokens = new List<Token>();
        var close = FindClosingBrace(_position);
        if (close < 0)
        {
            diagnostics.Add(open, "The expression in this string has no closing `}`");
            close = end;
        }
        else if (Depth >= MostNestedStrings)
        {
            diagnostics.Add(open, "Strings with expressions are nested too deep");
        }
        else
        {
            new CodeLexer(text, _position, close, diagnostics, isTemplate: false) { Depth = Depth + 1 }.Read(tokens);
        }

        Lexer.AddEnd(tokens, close);
        _position = Math.Min(close + 1, end);
        return tokens;
    }

    // The `}` that closes an expression in a string; braces in strings within it do not count.
    private int FindClosingBrace(int from)
    {
        var open = 0;
        for (var i = from; i < end; i++)
        {
            switch (text[i])
            {
                case '{':
                    open++;
                    break;
                case '}' when open-- == 0:
                    return i;
                case '"' or '\'' or '`':
                    i = SkipQuoted(i);
                    break;
            }
        }

        return -1;
    }

    private int SkipQuoted(int from)
    {
        var quote = text[from];
        for (var i = from + 1; i < end; i++)
        {
            if (text[i] == quote)
            {
                return i;
            }

            if (text[i] == '\\' && quote != '`')
            {
                i++;
            }
        }

        return end;
    }
}
