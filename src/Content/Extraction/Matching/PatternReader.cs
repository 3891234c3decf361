using System.Globalization;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// Reads one pattern: <c>word/word</c> (any of these), <c>two_words</c>, <c>&lt;month&gt;</c> (a word of the class, into the slot of
/// that name), <c>&lt;=person&gt;</c> (into none), <c>&lt;n+=tens&gt;</c>, <c>&lt;day:1-31&gt;</c> (a number),
/// <c>&lt;year:1000-2100/4&gt;</c> (of four digits),
/// <c>{offset=-1}</c>, <c>~</c> (no space here),
/// <c>( | )</c>, <c>?</c>, <c>$macro(argument)</c>, <c>\(</c> (the mark itself), <c>^</c> (the match ends here, what comes after must only
/// follow), and conditions: <c>@after(on/in)</c>, <c>@capital</c>, <c>@opens</c> (a line) on where the match starts, <c>@before(of)</c> on
/// what follows the words matched so far.
/// </summary>
/// <param name="literals">The literals read so far: most stand in many rules.</param>
internal sealed class PatternReader(
    string text, VocabularyBuilder vocabulary, Dictionary<string, Macro> macros, Dictionary<string, Pattern> literals)
{
    private int at;

    public Pattern Read()
    {
        var pattern = Choice();
        return at == text.Length ? pattern : throw Wrong("unexpected '" + text[at] + "'");
    }

    private Pattern Choice()
    {
        var options = new List<Pattern> { Sequence() };
        while (Take('|'))
        {
            options.Add(Sequence());
        }

        return options.Count == 1 ? options[0] : new Pattern.Choice([.. options]);
    }

    private Pattern.Sequence Sequence()
    {
        var parts = new List<Pattern>();
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at == text.Length || text[at] is '|' or ')')
            {
                return new([.. parts]);
            }

            if (text[at] == '@')
            {
                parts.Add(Condition());
                continue;
            }

            var part = Element();
            parts.Add(Take('?') ? new Pattern.Optional(part) : part);
        }
    }

    private Pattern Element()
    {
        switch (text[at])
        {
            case '(':
                at++;
                var inner = Choice();
                return Take(')') ? inner : throw Wrong("')' expected");
            case '~':
                at++;
                return new Pattern.Glue();
            case '^':
                at++;
                return new Pattern.Stop();
            case '<':
                return Capture(Until('>'));
            case '{':
                var parts = Until('}').Split('=');
                return new Pattern.Assign(Filling(parts[0]) with { Value = Symbols.Value(parts[1]) });
            case '$':
                return Call();
            default:
                return Literal(Plain());
        }
    }

    // <month>, <=person>, <n=ones>, <n+=tens>, <n*=scale>, <day:1-31>, <year:1000-2100/4>, <:0-99>
    private Pattern Capture(string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            var range = inside[(colon + 1)..].Split('-', '/');
            var slot = colon == 0 ? (Filling?)null : Filling(inside[..colon]);
            var count = range.Length > 2 ? Int(range[2]) : 0;
            return new Pattern.Digits(slot?.Slot, slot?.Mode ?? default, Int(range[0]), Int(range[1]), count);
        }

        var equals = inside.IndexOf('=', StringComparison.Ordinal);
        if (equals == 0)
        {
            return vocabulary.Knows(inside[1..])
                ? new Pattern.Words(vocabulary.Class(inside[1..]))
                : throw Wrong("no class " + inside[1..]);
        }

        var fill = Filling(equals < 0 ? inside : inside[..equals]);
        var name = equals < 0 ? inside : inside[(equals + 1)..];
        return vocabulary.Knows(name) ? new Pattern.Member(vocabulary.Class(name), fill.Slot, fill.Mode) : throw Wrong("no class " + name);
    }

    private static Filling Filling(string name)
    {
        var mode = name[^1] switch { '+' => FillMode.Add, '*' => FillMode.Multiply, _ => FillMode.Set };
        return new(Enum.Parse<Slot>(name.TrimEnd('+', '*'), ignoreCase: true), mode, 0);
    }

    private Pattern Call()
    {
        var start = ++at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        var name = text[start..at];
        var argument = at < text.Length && text[at] == '(' ? Until(')') : "";
        if (!macros.TryGetValue(name, out var macro))
        {
            throw Wrong("no macro " + name);
        }

        return macro.Called(argument, body => new PatternReader(body, vocabulary, macros, literals).Read());
    }

    private Pattern Literal(string words) =>
        literals.TryGetValue(words, out var known) ? known : literals[words] = NewLiteral(words);

    // Alternatives of one token become one class; longer ones become sequences.
    private Pattern NewLiteral(string words)
    {
        var single = new List<string>();
        var options = new List<Pattern>();
        foreach (var word in words == "/" ? ["/"] : words.Split('/'))
        {
            var tokens = Cut(word);
            if (tokens.Count == 1)
            {
                single.Add(tokens[0].Word);
                continue;
            }

            var parts = new List<Pattern>();
            foreach (var (token, glued) in tokens)
            {
                parts.AddRange(glued && parts.Count > 0 ? [new Pattern.Glue()] : []);
                parts.Add(new Pattern.Words(vocabulary.ClassOf([token])));
            }

            options.Add(new Pattern.Sequence([.. parts]));
        }

        if (single.Count > 0)
        {
            options.Add(new Pattern.Words(vocabulary.ClassOf(single)));
        }

        return options.Count == 1 ? options[0] : new Pattern.Choice([.. options]);
    }

    // "o'clock" is three tokens without space between, "at_least" two with.
    private static List<(string Word, bool Glued)> Cut(string literal)
    {
        var tokens = new List<(string, bool)>();
        var glued = false;
        for (var i = 0; i < literal.Length;)
        {
            if (literal[i] == '_')
            {
                glued = false;
                i++;
                continue;
            }

            var start = i++;
            while (char.IsLetter(literal[start]) && i < literal.Length && char.IsLetter(literal[i]))
            {
                i++;
            }

            tokens.Add((literal[start..i], glued));
            glued = true;
        }

        return tokens;
    }

    private Pattern.Check Condition()
    {
        var start = ++at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        var kind = Enum.Parse<ConditionKind>(text[start..at], ignoreCase: true);
        var words = at < text.Length && text[at] == '(' ? Until(')') : "";
        var group = words.Length == 0 ? 0 : words[0] == '<'
            ? vocabulary.Class(words.Trim('<', '>')) : vocabulary.ClassOf(words == "/" ? ["/"] : words.Split('/'));
        return new(new(kind, group));
    }

    private string Plain()
    {
        var start = at;
        while (at < text.Length && text[at] == '\\')
        {
            at += 2;
        }

        while (at < text.Length && text[at] is not (' ' or '(' or ')' or '|' or '?' or '<' or '{' or '~' or '@' or '^'))
        {
            at++;
        }

        return text[start..at].Replace("\\", "", StringComparison.Ordinal);
    }

    private string Until(char end)
    {
        var start = at + 1;
        var stop = text.IndexOf(end, at);
        at = stop < 0 ? throw Wrong("'" + end + "' expected") : stop + 1;
        return text[start..stop];
    }

    private bool Take(char c)
    {
        if (at < text.Length && text[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private FormatException Wrong(string what) => new(what + " at " + at + " in: " + text);
}
