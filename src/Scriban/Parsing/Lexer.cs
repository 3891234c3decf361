namespace Timeline.Scriban.Parsing;

/// <summary>Cuts a template into text and code, and hands code to the <see cref="CodeLexer"/>.</summary>
internal sealed class Lexer(string text, Diagnostics diagnostics)
{
    private readonly List<Token> _tokens = [];
    private int _position;

    public List<Token> Template(int start)
    {
        _position = start;
        var strip = Strip.None;
        while (true)
        {
            var textStart = _position;
            var open = FindOpening(textStart);
            var end = open < 0 ? text.Length : open;
            var isEscape = open >= 0 && text[open + 1] == '%';
            var stripLeft = open < 0 ? Strip.None : StripAfter(isEscape ? EscapeBraces(open) : open + 2);
            AddText(textStart, end, strip, stripLeft);
            if (open < 0)
            {
                AddEnd(_tokens, text.Length);
                return _tokens;
            }

            strip = isEscape ? ReadEscape(open, stripLeft) : ReadCode(open, stripLeft, textStart, strip);
        }
    }

    public List<Token> Script(int start)
    {
        var code = new CodeLexer(text, start, text.Length, diagnostics, isTemplate: false);
        code.Read(_tokens);
        AddEnd(_tokens, text.Length);
        return _tokens;
    }

    // The parser looks up to two tokens ahead.
    public static void AddEnd(List<Token> tokens, int position)
    {
        for (var i = 0; i < 3; i++)
        {
            tokens.Add(new(TokenKind.End, position, position));
        }
    }

    private Strip ReadCode(int open, Strip stripLeft, int textStart, Strip before)
    {
        var indent = stripLeft == Strip.None ? IndentBefore(open, textStart, before) : null;
        _tokens.Add(new(TokenKind.CodeEnter, open, open + 2) { Content = indent });
        var code = new CodeLexer(text, open + (stripLeft == Strip.None ? 2 : 3), text.Length, diagnostics, isTemplate: true);
        _position = code.Read(_tokens);
        if (!code.Closed)
        {
            diagnostics.Add(open, "The code block has no closing `}}`");
        }

        return code.Exit;
    }

    private Strip ReadEscape(int open, Strip stripLeft)
    {
        var braces = EscapeBraces(open);
        var percents = braces - open - 2;
        var start = braces + (stripLeft == Strip.None ? 0 : 1);
        var closing = "}" + new string('%', percents) + "}";
        var close = text.IndexOf(closing, start, StringComparison.Ordinal);
        if (close < 0)
        {
            diagnostics.Add(open, $"The escape block has no closing `{closing}`");
            _position = text.Length;
            return Strip.None;
        }

        var strip = close > start ? text[close - 1] switch { '-' => Strip.Greedy, '~' => Strip.Line, _ => Strip.None } : Strip.None;
        var end = strip == Strip.None ? close : close - 1;
        if (end > start)
        {
            _tokens.Add(new(TokenKind.Text, start, end) { Content = text[start..end] });
        }

        _position = close + closing.Length;
        return strip;
    }

    // The next `{{`, or `{%…%{`, whichever comes first.
    private int FindOpening(int from)
    {
        for (var i = text.IndexOf('{', from); i >= 0 && i + 1 < text.Length; i = text.IndexOf('{', i + 1))
        {
            if (text[i + 1] == '{' || (text[i + 1] == '%' && EscapeBraces(i) > 0))
            {
                return i;
            }
        }

        return -1;
    }

    // Where the text of an escape block starts that opens here, or -1.
    private int EscapeBraces(int open)
    {
        var i = open + 1;
        while (i < text.Length && text[i] == '%')
        {
            i++;
        }

        return i < text.Length && text[i] == '{' ? i + 1 : -1;
    }

    private Strip StripAfter(int position) =>
        position >= text.Length ? Strip.None : text[position] switch { '-' => Strip.Greedy, '~' => Strip.Line, _ => Strip.None };

    // White space alone before a code block on its line is the indentation of what the block prints,
    // unless the block before has already swallowed it.
    private string? IndentBefore(int open, int textStart, Strip before)
    {
        var i = open;
        while (i > textStart && text[i - 1] is ' ' or '\t')
        {
            i--;
        }

        var startsLine = i == 0 || text[i - 1] == '\n';
        if (i == open || !startsLine || (i == textStart && i > 0 && before == Strip.None && text[i - 1] != '\n'))
        {
            return null;
        }

        return before == Strip.Greedy && text.AsSpan(textStart, open - textStart).IsWhiteSpace() ? null : text[i..open];
    }

    private void AddText(int start, int end, Strip left, Strip right)
    {
        switch (left)
        {
            case Strip.Greedy:
                while (start < end && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                break;
            case Strip.Line:
                start = SkipLine(start, end);
                break;
        }

        switch (right)
        {
            case Strip.Greedy:
                while (end > start && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                break;
            case Strip.Line:
                while (end > start && text[end - 1] != '\n' && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                break;
        }

        if (end > start)
        {
            _tokens.Add(new(TokenKind.Text, start, end) { Content = text[start..end] });
        }
    }

    // Past white space up to and with the first line break.
    private int SkipLine(int start, int end)
    {
        var i = start;
        while (i < end && text[i] != '\n' && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < end && text[i] == '\n' ? i + 1 : i;
    }
}

/// <summary>How much white space a block takes with it.</summary>
internal enum Strip
{
    None,

    /// <summary>`~`: what stands on the same line, and after a block the line break.</summary>
    Line,

    /// <summary>`-`: all of it.</summary>
    Greedy,
}
