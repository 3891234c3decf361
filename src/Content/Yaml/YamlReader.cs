using System.Collections.Immutable;
using System.Text.RegularExpressions;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

using Timeline.Content.Diagnostics;

namespace Timeline.Content.Yaml;

/// <summary>
/// Hop 2: text → nodes with locations, on YamlDotNet's low-level parser. Anchors, second documents, repeated keys and deep nesting are
/// diagnostics.
/// </summary>
public static partial class YamlReader
{
    /// <summary>Nesting deeper than this is refused, so that no input can exhaust the stack.</summary>
    public const int DeepestNesting = 50;

    /// <summary>The one document of a file; null when there is none or it is malformed (then complaints say why).</summary>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, for front matter.</param>
    public static YamlNode? Read(string text, string path, Complaints complaints, int firstLine = 1)
    {
        var reading = new Reading(text, path, complaints, firstLine - 1);
        try
        {
            return reading.Document();
        }
        catch (YamlException fault)
        {
            var at = reading.Place(fault.Start);
            if (SwallowedBracket(text, path, firstLine) is { } swallowed)
            {
                complaints.Add(swallowed);
            }
            else if (fault.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(text, (int)fault.Start.Line) is { } tab)
            {
                complaints.Add(Codes.Syntax, new(path, tab.Line + firstLine - 1, tab.Column),
                    "a tab is used for indentation; YAML allows only spaces there");
            }
            else
            {
                complaints.Add(Codes.Syntax, at, Explain(fault, text, (int)fault.Start.Line));
            }

            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // YamlDotNet's scanner trips over some malformed text with exceptions of its own making (found by fuzzing).
            complaints.Add(SwallowedBracket(text, path, firstLine)
                ?? new(Codes.Syntax, reading.LastPlace, "malformed YAML somewhere after this place"));
            return null;
        }
    }

    // "{ marker: #c0ffee }": what YAML takes for a comment takes the closing bracket with it, and the complaint comes lines later.
    private static Diagnostic? SwallowedBracket(string text, string path, int firstLine)
    {
        var number = firstLine;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var comment = line.IndexOf(" #", StringComparison.Ordinal) + 1;
            if (comment > 0 && comment + 1 < line.Length && line[comment + 1] is not (' ' or '#') && line[comment..].ContainsAny('}', ']')
                && line[..comment].Count('{') + line[..comment].Count('[') > line[..comment].Count('}') + line[..comment].Count(']'))
            {
                var rest = line[comment..];
                var end = rest.IndexOfAny(" ,}]");
                return new(Codes.Syntax, new(path, number, comment + 1),
                    $"'{Reading.Short(rest[..end].ToString())}' begins a comment, as everything after ' #' is, and the closing " +
                        "bracket goes " +
                    "with it; put it in quotes");
            }

            number++;
        }

        return null;
    }

    // YamlDotNet reports a tab at the start of the map it breaks; the author needs the line with the tab.
    private static (int Line, int Column)? FirstTab(string text, int from)
    {
        var lines = text.Split('\n');
        for (var line = Math.Max(from, 1); line <= lines.Length; line++)
        {
            var own = lines[line - 1];
            var tab = own.AsSpan(0, own.Length - own.AsSpan().TrimStart().Length).IndexOf('\t');
            if (tab >= 0 && own.AsSpan().Trim().Length > 0)
            {
                return (line, tab + 1);
            }
        }

        return null;
    }

    private static string Explain(YamlException fault, string text, int line)
    {
        var lines = text.Split('\n');
        var own = line >= 1 && line <= lines.Length ? lines[line - 1] : "";
        var message = fault.InnerException?.Message ?? fault.Message;
        return $"malformed YAML: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}{Dashed(lines, line) ?? Remedy(own)}";
    }

    // A dash in place of a hyphen makes a text of the item, and what is wrong shows a line or two below.
    private static string? Dashed(string[] lines, int line) =>
        lines.Take(line).TakeLast(3).Any(near => near.AsSpan().TrimStart() is ['–' or '—', ' ', ..])
            ? "; an item of a list begins with '-', a hyphen, and not with a dash" : null;

    private static string Remedy(string line)
    {
        if (line.Contains('\u00A0', StringComparison.Ordinal))
        {
            return "; a non-breaking space stands in this line: YAML wants ordinary ones";
        }

        if (QuotedInFront().IsMatch(line))
        {
            return "; a text that begins with a quotation mark must end with it: put the whole of it between ' and ', or write it below a |";
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && line.IndexOf(": ", colon + 1, StringComparison.Ordinal) > 0 && !line.Contains('"', StringComparison.Ordinal)
            ? "; a text that holds ': ' must be put in quotes"
            : "";
    }

    // quote: "We saw it," said the man
    [GeneratedRegex("""^[ -]*[\w.-]+:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#]""", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedInFront();

    private sealed class Reading(string text, string path, Complaints complaints, int lineOffset)
    {
        private readonly Parser parser = new(new Scanner(new StringReader(text), skipComments: true));

        public Location Place(Mark mark) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);

        /// <summary>The last place that could be read.</summary>
        public Location LastPlace => parser.Current is { } current ? Place(current.End) : new(path, 1 + lineOffset, 1);

        public YamlNode? Document()
        {
            parser.MoveNext(); // stream start
            if (!parser.MoveNext() || parser.Current is not DocumentStart)
            {
                return null;
            }

            parser.MoveNext();
            var node = Node(0);
            if (node is null)
            {
                return null;
            }

            parser.MoveNext(); // document end
            if (parser.MoveNext() && parser.Current is DocumentStart second)
            {
                complaints.Add(Codes.SecondDocument, Place(second.Start),
                    "a second YAML document begins here; put each in a file of its own, or make one list");
                return null;
            }

            return node;
        }

        // Leaves the parser on the node's last event. Null stops the reading: what follows cannot be trusted.
        private YamlNode? Node(int depth)
        {
            var current = parser.Current!;
            var at = Place(current.Start);
            if (depth > DeepestNesting)
            {
                complaints.Add(Codes.TooDeep, at, $"nested more than {DeepestNesting} deep");
                return null;
            }

            if (current is AnchorAlias alias)
            {
                complaints.Add(Codes.Alias, at, $"the alias '*{alias.Value}' is not supported; write the value out");
                return null;
            }

            if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
            {
                complaints.Add(Codes.Alias, at, $"the anchor '&{anchored.Anchor.Value}' is not supported; remove it, and write out " +
                    "what its aliases stand for");
                return null;
            }

            if (current is NodeEvent { Tag.IsEmpty: false } tagged)
            {
                var written = tagged.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);
                complaints.Add(Codes.Tag, at,
                    $"the tag '{Short(written)}' means nothing here: nothing is included, computed or converted; write the value " +
                        "itself, in " +
                    "quotes if it begins with '!'");
                return null;
            }

            return current switch
            {
                Scalar scalar => Value(scalar, at),
                SequenceStart => List(at, depth),
                MappingStart => Map(at, depth),
                _ => null,
            };
        }

        private YamlScalar Value(Scalar scalar, Location at)
        {
            var isPlain = scalar.Style == ScalarStyle.Plain;
            Permit(scalar.Value, at);
            if (isPlain && scalar.Value.Length == 0 && CommentAfter(scalar) is { } comment)
            {
                complaints.Add(Codes.Comment, at,
                    $"there is no value here: '{comment}' is a comment, as everything after ' #' is; put it in quotes");
            }

            return new(scalar.Value, isPlain, at)
            {
                TextAt = TextPlace(scalar, at),
                LinesAreTheFiles = scalar.Style is ScalarStyle.Literal,
            };
        }

        private void Permit(string text, Location at)
        {
            if (ForbiddenCharacters.Find(text) is >= 0 and var bad)
            {
                complaints.Add(Codes.Forbidden, at, ForbiddenCharacters.Complaint(text[bad]));
            }
        }

        // "marker: #c0ffee": the author meant the value that YAML takes for a comment. One with a space after the mark is meant as a
        // comment.
        private string? CommentAfter(Scalar scalar)
        {
            var rest = text.AsSpan(Math.Clamp((int)scalar.End.Index, 0, text.Length)).TrimStart(' ');
            var end = rest.IndexOfAny('\n', '\r');
            var comment = (end < 0 ? rest : rest[..end]).TrimEnd();
            return comment is ['#', not ('#' or ' ' or '!' or '-' or '='), ..] && comment.IndexOf(' ') < 0
                ? Short(comment.ToString()) : null;
        }

        public static string Short(string text) => Excerpt.Of(text, 40);

        private static Location TextPlace(Scalar scalar, Location at) => scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => at with { Line = at.Line + 1, Column = 1 },
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => at with { Column = at.Column + 1 },
            _ => at,
        };

        private YamlList? List(Location at, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (parser.MoveNext() && parser.Current is not SequenceEnd)
            {
                if (Node(depth + 1) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }

            return new(items.ToImmutable(), at);
        }

        private YamlMap? Map(Location at, int depth)
        {
            var map = new MapBuilder(complaints);
            while (parser.MoveNext() && parser.Current is not MappingEnd)
            {
                var keyAt = Place(parser.Current!.Start);
                if (parser.Current is not Scalar { Value: var key })
                {
                    complaints.Add(Codes.Syntax, keyAt, "a key must be a single word or text");
                    return null;
                }

                Permit(key, keyAt);
                parser.MoveNext();
                if (Node(depth + 1) is not { } value)
                {
                    return null;
                }

                map.Add(new(key, keyAt, value));
            }

            return map.Build(at);
        }
    }
}
