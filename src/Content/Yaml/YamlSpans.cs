using System.Collections.Immutable;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Timeline.Content.Yaml;

/// <summary>
/// YAML → nodes that know their characters. Whatever <see cref="YamlReader"/> complains of gives null or is left out alike.
/// </summary>
internal sealed class YamlSpans
{
    private readonly string text;
    private readonly Parser parser;

    private YamlSpans(string text)
    {
        this.text = text;
        parser = new(new Scanner(new StringReader(text), skipComments: true));
    }

    public static SpannedNode? Read(string text)
    {
        try
        {
            var spans = new YamlSpans(text);
            spans.parser.MoveNext(); // stream start
            if (!spans.parser.MoveNext() || spans.parser.Current is not DocumentStart)
            {
                return null;
            }

            spans.parser.MoveNext();
            return spans.Node(0);
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or NullReferenceException)
        {
            return null; // as in YamlReader: the scanner trips over some malformed text
        }
    }

    private SpannedNode? Node(int depth) => depth > YamlReader.DeepestNesting ? null : parser.Current switch
    {
        Scalar scalar => ScalarOf(scalar),
        SequenceStart start => List(start, depth),
        MappingStart start => Map(start, depth),
        _ => null,
    };

    private SpannedScalar ScalarOf(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        switch (scalar.Style)
        {
            case ScalarStyle.SingleQuoted:
                return new(scalar.Value, ScalarForm.Single, start, end);
            case ScalarStyle.DoubleQuoted:
                return new(scalar.Value, ScalarForm.Double, start, end);
            case ScalarStyle.Literal:
                return new(scalar.Value, ScalarForm.Literal, start, EndOfBlock(start, end));
            case ScalarStyle.Folded:
                return new(scalar.Value, ScalarForm.Folded, start, EndOfBlock(start, end));
            default:
                return new(scalar.Value, ScalarForm.Plain, start, end);
        }
    }

    // The parser goes on to the next thing that stands there, over blank lines.
    private int EndOfBlock(int start, int bound)
    {
        bound = Math.Min(bound, text.Length);
        var header = text.AsSpan(start, bound - start);
        header = header[..(header.IndexOfAny('\n', '\r') is >= 0 and var stop ? stop : header.Length)];
        var keeps = header[..(header.IndexOf(' ') is > 0 and var space ? space : header.Length)].Contains('+');
        var end = start + text.AsSpan(start, bound - start).TrimEnd().Length;
        if (!keeps && end > start + header.TrimEnd().Length)
        {
            // Blanks at the end of the last line are a part of it.
            end = text.IndexOfAny(['\n', '\r'], end) is >= 0 and var line ? Math.Min(line, bound) : bound;
        }
        else if (keeps && text.LastIndexOf('\n', bound - 1) is var last && last > end)
        {
            end = text[last - 1] == '\r' ? last - 1 : last;
        }

        return Math.Max(end, start + header.TrimEnd().Length);
    }

    private SpannedList? List(SequenceStart opening, int depth)
    {
        var start = (int)opening.Start.Index;
        var isFlow = opening.Style == SequenceStyle.Flow;
        var items = ImmutableArray.CreateBuilder<SpannedNode>();
        var dashes = ImmutableArray.CreateBuilder<int>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (!isFlow)
            {
                dashes.Add(dashes.Count == 0 ? start : NextDash(items[^1].End, start - LineStart(start)));
            }

            if (Node(depth + 1) is not { } item || (!isFlow && dashes[^1] < 0))
            {
                return null;
            }

            items.Add(item);
        }

        var end = isFlow ? EndOfBracket() : items.Count > 0 ? items[^1].End : start;
        return new(items.ToImmutable(), isFlow, dashes.ToImmutable(), start, end);
    }

    // Between two items there is nothing but blank lines and comments.
    private int NextDash(int from, int column)
    {
        for (var line = text.IndexOf('\n', from) + 1; line > 0; line = text.IndexOf('\n', line) + 1)
        {
            var dash = line + column;
            if (dash < text.Length && text[dash] == '-' && text.AsSpan(line, column).Trim(' ').IsEmpty)
            {
                return dash;
            }
        }

        return -1;
    }

    private SpannedMap? Map(MappingStart opening, int depth)
    {
        var isFlow = opening.Style == MappingStyle.Flow;
        var entries = ImmutableArray.CreateBuilder<SpannedEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key)
            {
                return null;
            }

            parser.MoveNext();
            if (Node(depth + 1) is not { } value)
            {
                return null;
            }

            var keyEnd = (int)key.End.Index;
            var colon = text.IndexOf(':', keyEnd);
            var after = colon < 0 || text.AsSpan(keyEnd, colon - keyEnd).ContainsAnyExcept(" \t\r\n") ? keyEnd : colon + 1;
            if (keys.Add(key.Value))
            {
                entries.Add(new(key.Value, (int)key.Start.Index, after, value.End == value.Start
                    ? value with { Start = after, End = after } : value));
            }
        }

        var start = isFlow || entries.Count == 0 ? (int)opening.Start.Index : entries[0].KeyStart;
        var end = isFlow ? EndOfBracket() : entries.Count == 0 ? start : entries[^1].Value.End;
        return new(entries.ToImmutable(), isFlow, start, end);
    }

    // The parser's mark stands before the bracket.
    private int EndOfBracket() => (int)parser.Current!.Start.Index is var at && at < text.Length && text[at] is ']' or '}' ? at + 1
        : (int)parser.Current!.End.Index;

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
