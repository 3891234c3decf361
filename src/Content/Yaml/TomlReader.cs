using System.Collections.Immutable;

using Timeline.Content.Diagnostics;

using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Timeline.Content.Yaml;

/// <summary>Hop 2 for front matter in TOML: the same nodes as YAML gives. Numbers, dates and booleans stay as they are written.</summary>
internal static class TomlReader
{
    private static readonly TomlSerializerOptions Options = new() { MaxDepth = YamlReader.DeepestNesting };

    /// <param name="text">The text.</param>
    /// <param name="path">Its file.</param>
    /// <param name="complaints">Where errors go.</param>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    public static YamlMap? Read(string text, string path, Complaints complaints, int firstLine)
    {
        DocumentSyntax document;
        try
        {
            document = SyntaxParser.Parse(text, Options, path);
        }
        catch (TomlException fault)
        {
            var at = fault.Line is { } line ? new Location(path, line + firstLine - 1, fault.Column ?? 1) : new(path, firstLine, 1);
            var isDeep = fault.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);
            complaints.Add(isDeep ? Codes.TooDeep : Codes.Syntax, at,
                isDeep ? $"nested more than {YamlReader.DeepestNesting} deep" : "malformed TOML in the front matter");
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException or FormatException or OverflowException)
        {
            // Tomlyn trips over the escape of half a surrogate pair (found by fuzzing).
            complaints.Add(Codes.Syntax, new(path, firstLine, 1),
                "malformed TOML in the front matter; look for an escape such as \\uD800 in it");
            return null;
        }

        if (document.HasErrors)
        {
            // Of several at one place the first says what is wrong.
            foreach (var error in document.Diagnostics.Where(d => d.Kind == DiagnosticMessageKind.Error)
                .DistinctBy(d => d.Span.Start.Offset))
            {
                complaints.Add(Codes.Syntax, Place(error.Span, path, firstLine), $"malformed TOML: {error.Message}");
            }

            return null;
        }

        return new TomlNodes(path, complaints, firstLine).Of(document);
    }

    internal static Location Place(SourceSpan span, string path, int firstLine) =>
        new(path, span.Start.Line + firstLine, span.Start.Column + 1);
}

/// <summary>A TOML document, whose tables may be written in pieces, as one map.</summary>
internal sealed class TomlNodes(string path, Complaints complaints, int firstLine)
{
    public YamlMap Of(DocumentSyntax document)
    {
        var root = new Branch(new(path, firstLine, 1), 0);
        Fill(root, document.KeyValues);
        foreach (var table in document.Tables)
        {
            var (owner, key, at) = Owner(root, table.Name!);
            if (owner is null)
            {
                continue;
            }

            var branch = table is TableArraySyntax ? owner.Added(key, at) : owner.Inner(key, at);
            Fill(branch, table.Items);
        }

        return (YamlMap)Node(root);
    }

    private void Fill(Branch branch, IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            var (owner, key, at) = Owner(branch, pair.Key!);
            owner?.Entries.Add((key, at, Value(pair.Value!, owner.Depth + 1)));
        }
    }

    // "a.b.c": the map b of the map a, and the key c in it. The library counts brackets, but not dots.
    private (Branch? Owner, string Key, Location At) Owner(Branch branch, KeySyntax key)
    {
        BareKeyOrStringValueSyntax[] names = [key.Key!, .. key.DotKeys.Select(dotted => dotted.Key!)];
        if (branch.Depth + names.Length > YamlReader.DeepestNesting)
        {
            complaints.Add(Codes.TooDeep, Place(key), $"nested more than {YamlReader.DeepestNesting} deep");
            return (null, "", Place(key));
        }

        foreach (var name in names.SkipLast(1))
        {
            branch = branch.Inner(Text(name), Place(name));
        }

        return (branch, Text(names[^1]), Place(names[^1]));
    }

    private object Value(SyntaxNode value, int depth)
    {
        var at = Place(value);
        switch (value)
        {
            case ArraySyntax array:
                return new YamlList([.. array.Items.Select(item => Node(Value(item.Value!, depth + 1)))], at);
            case InlineTableSyntax table:
                var inner = new Branch(at, depth);
                Fill(inner, table.Items.Select(item => item.KeyValue!));
                return inner;
            case StringValueSyntax text:
                return Scalar(text, at);
            default:
                return new YamlScalar(value.ToString()!.Trim(), true, at);
        }
    }

    private YamlScalar Scalar(StringValueSyntax text, Location at)
    {
        var value = text.Value ?? "";
        if (ForbiddenCharacters.Find(value) is >= 0 and var bad)
        {
            complaints.Add(Codes.Forbidden, at, ForbiddenCharacters.Complaint(value[bad]));
        }

        var written = text.Token?.Text ?? "";
        var isBlock = written.Length > 3 && written[..3] is "'''" or "\"\"\"";
        var begins = isBlock ? written.AsSpan(3).TrimStart('\r').StartsWith("\n") : false;
        return new(value, false, at)
        {
            TextAt = begins ? at with { Line = at.Line + 1, Column = 1 } : at with { Column = at.Column + (isBlock ? 3 : 1) },
            LinesAreTheFiles = isBlock && (written[0] == '\'' || !written.Contains('\\', StringComparison.Ordinal)),
        };
    }

    private YamlNode Node(object value) => value switch
    {
        Branch branch => Map(branch),
        List<Branch> branches => new YamlList([.. branches.Select(Map)], branches[0].At),
        var node => (YamlNode)node,
    };

    private YamlMap Map(Branch branch)
    {
        var map = new MapBuilder(complaints);
        branch.Entries.ForEach(entry => map.Add(new(entry.Key, entry.At, Node(entry.Value))));
        return map.Build(branch.At);
    }

    private Location Place(SyntaxNode node) => TomlReader.Place(node.Span, path, firstLine);

    private static string Text(BareKeyOrStringValueSyntax name) => name switch
    {
        StringValueSyntax quoted => quoted.Value ?? "",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };

    /// <summary>A map that may yet grow; its values are nodes, branches and lists of branches.</summary>
    private sealed class Branch(Location at, int depth)
    {
        public Location At => at;

        public int Depth => depth;

        public List<(string Key, Location At, object Value)> Entries { get; } = [];

        public Branch Inner(string key, Location place) => Entries.Find(entry => entry.Key == key).Value switch
        {
            Branch branch => branch,
            List<Branch> branches => branches[^1],
            _ => Add(key, place, new Branch(place, depth + 1)),
        };

        public Branch Added(string key, Location place)
        {
            var branches = Entries.Find(entry => entry.Key == key).Value as List<Branch> ?? Add(key, place, new List<Branch>());
            branches.Add(new(place, depth + 1));
            return branches[^1];
        }

        private T Add<T>(string key, Location place, T value)
            where T : notnull
        {
            Entries.Add((key, place, value));
            return value;
        }
    }
}
