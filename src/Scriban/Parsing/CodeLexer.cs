namespace Timeline.Scriban.Parsing;

/// <summary>Cuts code into words and signs, up to the `}}` that closes it.</summary>
internal sealed partial class CodeLexer(string text, int start, int end, Diagnostics diagnostics, bool isTemplate)
{
    private int _position = start;
    private int _openBraces;
    private List<Token> _tokens = [];

    /// <summary>What the closing braces strip from the text after them.</summary>
    public Strip Exit { get; private set; }

    public bool Closed { get; private set; }

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
            if (isTemplate && c == '{' && Peek() == '{')
            {
                // Nothing in code starts so: the block has lost its end, and the rest of the template is better read as if it had one.
                tokens.Add(new(TokenKind.CodeExit, _position, _position));
                return _position;
            }

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
