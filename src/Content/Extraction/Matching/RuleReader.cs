using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Matching;

/// <summary>
/// Reads the two files of a language. <c>words.txt</c> holds classes: <c>[month]</c> or <c>[month capital]</c>, then lines of
/// <c>value: word word</c>. <c>rules.txt</c> holds macros, <c>$name(x) := pattern</c>, and rules, <c>operation: pattern</c>;
/// a line that starts with white space continues the one before; <c>#</c> starts a comment.
/// </summary>
internal sealed class RuleReader(VocabularyBuilder vocabulary)
{
    private readonly Dictionary<string, Macro> macros = new(StringComparer.Ordinal);

    public void ReadWords(string text)
    {
        var name = "";
        var capitalOnly = false;
        foreach (var line in Lines(text))
        {
            if (line[0] == '[')
            {
                var words = line.Trim('[', ']').Split(' ');
                name = words[0];
                capitalOnly = words.Length > 1;
                vocabulary.Class(name);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var valued = colon > 0 && !line[..colon].Contains(' ', StringComparison.Ordinal);
            var value = valued ? Symbols.Value(line[..colon]) : 0;
            foreach (var word in line[(valued ? colon + 1 : 0)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                vocabulary.Add(name, word, value, capitalOnly);
            }
        }
    }

    public ImmutableArray<Rule> ReadRules(string text)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var literals = new Dictionary<string, Pattern>(StringComparer.Ordinal);
        foreach (var line in Lines(text))
        {
            if (line[0] == '$')
            {
                var define = line.IndexOf(":=", StringComparison.Ordinal);
                var head = line[1..define].Trim().TrimEnd(')').Split('(');
                macros[head[0]] = new(head.Length > 1 ? head[1] : "", line[(define + 2)..].Trim());
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var operation = Enum.Parse<Operation>(line[..colon], ignoreCase: true);
            var reader = new PatternReader(line[(colon + 1)..], vocabulary, macros, literals);
            rules.Add(new(line, operation, reader.Read()));
        }

        return rules.ToImmutable();
    }

    // Comments off, continued lines joined.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            var comment = line.StartsWith('#') ? 0 : line.IndexOf(" # ", StringComparison.Ordinal);
            line = comment >= 0 ? line[..comment].TrimEnd() : line;
            if (line.IsEmpty)
            {
                continue;
            }

            if (line[0] == ' ' && lines.Count > 0)
            {
                lines[^1] = string.Concat(lines[^1], line);
            }
            else
            {
                lines.Add(line.Trim().ToString());
            }
        }

        return lines;
    }
}

/// <summary>A named piece of pattern; <c>%x</c> in it stands for what the call passes.</summary>
internal sealed class Macro(string parameter, string body)
{
    // Most are called from many rules, with few arguments.
    private readonly Dictionary<string, Pattern> called = new(StringComparer.Ordinal);

    public Pattern Called(string argument, Func<string, Pattern> read) => called.TryGetValue(argument, out var known) ? known
        : called[argument] = read(parameter.Length == 0 ? body : body.Replace("%" + parameter, argument, StringComparison.Ordinal));
}
