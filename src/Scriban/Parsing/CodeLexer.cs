using System.Globalization;
using System.Text;

namespace Timeline.Scriban.Parsing;

/// <summary>Cuts code into words and signs, up to the `}}` that closes it.</summary>
internal sealed class CodeLexer(string text, int start, int end, Diagnostics diagnostics, bool isTemplate)
{
    private const int MostNestedStrings = 20;

    private int _position = start;
    private int _openBraces;
    private List<Token> _tokens = [];

    /// <summary>What the closing braces strip from the text after them.</summary>
    public Strip Exit { get; private set; }

    public bool Closed { get; private set; }

    private int Depth { get; init; }

    private char Current => _position < end ? text[_position] : '\0';

    private char Peek(int distance = 1) => _position + distance < end ? text[_position + distance] : '\0';

    /// <summary>Reads all code into the list and returns the position after it.</summary>
    public int Read(List<Token> tokens)
    {
        _tokens = tokens;
        var space = false;
        while (_position < end)
        {
            if (AtExit(out var length))
            {
                Closed = true;
                tokens.Add(new(TokenKind.CodeExit, _position, _position + length));
                _position += length;
                return _position;
            }

            var c = Current;
            if (c == '\n')
            {
                tokens.Add(new(TokenKind.NewLine, _position, ++_position));
                space = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                _position++;
                space = true;
            }
            else if (c == '#')
            {
                SkipComment();
                space = true;
            }
            else
            {
                ReadToken(space);
                space = false;
            }
        }

        return _position;
    }

    private bool AtExit(out int length)
    {
        length = 0;
        if (!isTemplate || _openBraces > 0)
        {
            return false;
        }

        if (Current == '}' && Peek() == '}')
        {
            length = 2;
        }
        else if (Current is '-' or '~' && Peek() == '}' && Peek(2) == '}')
        {
            Exit = Current == '-' ? Strip.Greedy : Strip.Line;
            length = 3;
        }

        return length > 0;
    }

    private void SkipComment()
    {
        var multiLine = Peek() == '#';
        _position += multiLine ? 2 : 1;
        while (_position < end)
        {
            if (multiLine && Current == '#' && Peek() == '#')
            {
                _position += 2;
                return;
            }

            // The end of the block ends a comment too, inside an object initializer as well.
            if ((!multiLine && Current == '\n') || (isTemplate && AtBlockEnd()))
            {
                return;
            }

            _position++;
        }
    }

    private bool AtBlockEnd() =>
        (Current == '}' && Peek() == '}') || (Current is '-' or '~' && Peek() == '}' && Peek(2) == '}');

    private void ReadToken(bool space)
    {
        var c = Current;
        var first = _position;
        if (char.IsAsciiDigit(c))
        {
            var number = NumberLiteral.Read(text, _position, end, out _position);
            if (number is null)
            {
                diagnostics.Add(first, $"`{text[first.._position]}` is not a number");
            }

            Add(TokenKind.Number, first, space, number ?? 0L);
        }
        else if (char.IsLetter(c) || c == '_')
        {
            SkipWord();
            Add(TokenKind.Identifier, first, space, string.Intern(text[first.._position]));
        }
        else if (c == '$' && Peek() is '"' or '\'')
        {
            _position++;
            ReadInterpolated(first, space);
        }
        else if (c == '$')
        {
            _position++;
            if (Current == '$')
            {
                _position++;
            }
            else
            {
                SkipWord();
            }

            Add(TokenKind.Local, first, space, string.Intern(text[first.._position]));
        }
        else if (c is '"' or '\'')
        {
            ReadString(first, space);
        }
        else if (c == '`')
        {
            ReadVerbatim(first, space);
        }
        else
        {
            ReadSign(first, space);
        }
    }

    private void Add(TokenKind kind, int first, bool space, object? content = null) =>
        _tokens.Add(new(kind, first, _position) { SpaceBefore = space, Content = content });

    private void SkipWord()
    {
        while (_position < end && (char.IsLetterOrDigit(Current) || Current == '_'))
        {
            _position++;
        }
    }

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

    private void ReadEscape(StringBuilder builder)
    {
        var first = _position++;
        if (_position >= end)
        {
            return;
        }

        var c = Current;
        _position++;
        switch (c)
        {
            case 'n':
                builder.Append('\n');
                break;
            case 'r':
                builder.Append('\r');
                break;
            case 't':
                builder.Append('\t');
                break;
            case 'b':
                builder.Append('\b');
                break;
            case 'f':
                builder.Append('\f');
                break;
            case '0':
                builder.Append('\0');
                break;
            case '\'' or '"' or '\\':
                builder.Append(c);
                break;
            case '\r' when Current == '\n':
                _position++;
                break;
            case '\n':
                // A backslash at the end of a line joins it with the next.
                break;
            case 'u':
                ReadHexadecimal(first, 4, builder);
                break;
            case 'x':
                ReadHexadecimal(first, 2, builder);
                break;
            default:
                diagnostics.Add(first, $"`\\{c}` is not an escape sequence");
                break;
        }
    }

    private void ReadHexadecimal(int first, int digits, StringBuilder builder)
    {
        if (_position + digits <= end
            && int.TryParse(text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            builder.Append((char)code);
            _position += digits;
        }
        else
        {
            diagnostics.Add(first, $"An escape sequence of {digits} hexadecimal digits is not complete");
        }
    }

    private void ReadSign(int first, bool space)
    {
        foreach (var (sign, kind) in Signs.LongestFirst)
        {
            if (string.CompareOrdinal(text, _position, sign, 0, sign.Length) == 0 && _position + sign.Length <= end)
            {
                _position += sign.Length;
                _openBraces += kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace when _openBraces > 0 => -1, _ => 0 };
                Add(kind, first, space);
                return;
            }
        }

        _position += char.IsHighSurrogate(Current) && _position + 1 < end ? 2 : 1;
        diagnostics.Add(first, $"`{text[first.._position]}` has no meaning here");
    }
}
