using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Tests.Content.Editing;

/// <summary>
/// Makes every single edit of every record of a file, and says what is wrong with any: that it was refused, that it reads back otherwise, or
/// that lines of another field changed. Where lines belong is told by the places of the build's own reader, not by the editor's.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="table">The fields of its records.</param>
/// <param name="names">The author's names of them.</param>
/// <param name="every">Of the texts, each field gets one in so many, the next field others.</param>
internal sealed class EveryEdit(TextFile file, FieldTable table, FieldNames names, int every = 1)
{
    public static readonly string[] Texts =
    [
        "Plain words", "Words: with a colon", "ends with a colon:", "a # and more", "#first", "it’s and it's", "he said \"no\"",
        "\"both\" and it's", "- a dash", "[brackets], {braces}, commas", "null", "~", "true", "007", "2025-09-10", "../2026", "emoji 🎉 in it",
        "שלום: עולם", "مرحبا # بالعالم", "two\nlines", "one paragraph\n\nanother # with: marks\n", "* a list\n* of \"two\"\n", "# A heading\n\nand text",
        " a blank first", "a blank last ", "a tab\tinside", "back\\slash", "\nbreak first", "a  b   c", "%percent", "@at", "`tick`", "? asks", "!bang",
        "a\u2028b", "a\u0085b", "", "---", "... dots", "=", "key: |", "\u00A0hard blank", "text with blanks at a line’s end  \nand more", "ends in breaks\n\n\n",
        "A long text that is wrapped, since no line of a file should be as wide as this one is, and it goes on for a good while: it has a colon, a # mark, “quotes”, 'others' and \"third\" ones.",
        "First paragraph, which is long enough to be wrapped where the file wraps its lines, and then some more words to be sure of it.\n\nSecond, short.\n  indented\nend",
    ];

    private readonly RecordEditor editor = new(table, names);
    private int turn;

    /// <summary>How many edits were made.</summary>
    public int Count { get; private set; }

    public IEnumerable<string> Wrong()
    {
        if (Read(file.Text) is not { } root)
        {
            yield break;
        }

        var records = root is YamlList list ? list.Items : [root];
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i] is not YamlMap map)
            {
                continue;
            }

            foreach (var problem in OfRecord(i, map).OfType<string>())
            {
                yield return $"{file.Path}, record {i}: {problem}";
            }
        }
    }

    private IEnumerable<string?> OfRecord(int record, YamlMap map)
    {
        var shape = new FieldShape(table, names);
        var places = Walk(map, shape, FieldPath.Record).ToList();
        foreach (var (path, value) in places)
        {
            if (value is YamlScalar)
            {
                foreach (var text in SomeTexts())
                {
                    yield return Try(record, path, new YamlScalar(text, false, default));
                }
            }

            yield return Try(record, path, null);
        }

        foreach (var field in table.Fields.Where(f => map.Find(names.Of(f.Name)) is null or YamlScalar { IsNull: true }))
        {
            foreach (var value in ValuesOf(field))
            {
                yield return Try(record, FieldPath.Of(field.Name), value);
            }
        }

        foreach (var field in table.Fields.Where(f => f.Kind is FieldKind.Records or FieldKind.Texts or FieldKind.Ids))
        {
            var count = map.Find(names.Of(field.Name)) switch
            {
                null or YamlScalar { IsNull: true } => 0,
                YamlList all => all.Items.Length,
                _ => 1,
            };
            foreach (var value in ValuesOf(field).OfType<YamlList>())
            {
                yield return Try(record, FieldPath.Of(field.Name).Then(count), value.Items[0]);
            }
        }

        var citations = map.Find(names.Of("citations")) switch
        {
            null or YamlScalar { IsNull: true } => 0,
            YamlList all => all.Items.Length,
            _ => 1,
        };
        for (var i = 0; i < citations; i++)
        {
            if (Find(map, FieldPath.Of("citations").Then(i)) is YamlList)
            {
                continue; // no field has lists in lists
            }

            foreach (var missing in FieldTables.Citation.Fields.Where(f =>
                f.Name is "quote" or "id" or "locator" or "supports" or "prefix"))
            {
                var path = FieldPath.Of("citations").Then(i).Then(missing.Name);
                if (places.All(p => p.Path.ToString() != path.ToString()))
                {
                    foreach (var value in ValuesOf(missing).Take(3))
                    {
                        yield return Try(record, path, value);
                    }
                }
            }
        }
    }

    // A list in a list is none that any field has.
    private static IEnumerable<(FieldPath Path, YamlNode Value)> Walk(YamlNode node, FieldShape shape, FieldPath path)
    {
        if (node is YamlMap && shape.IsList)
        {
            (shape, path) = (shape with { IsList = false }, path.Then(0)); // one without the list
        }

        switch (node)
        {
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    var step = shape.StepOf(entry.Key);
                    if (shape.Inside(step).Key != entry.Key)
                    {
                        continue; // an old name of ours, which the author gave to no field: a path by our names means another
                    }

                    var inner = path.Then(step);
                    yield return (inner, entry.Value);
                    foreach (var below in Walk(entry.Value, shape.Inside(step).Shape, inner))
                    {
                        yield return below;
                    }
                }

                break;
            case YamlList list when path.Steps is not [.., _, "0"]:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    yield return (path.Then(i), list.Items[i]);
                    foreach (var below in Walk(list.Items[i], shape with { IsList = false }, path.Then(i)))
                    {
                        yield return below;
                    }
                }

                break;
        }
    }

    private IEnumerable<YamlNode> ValuesOf(Field field) => field.Kind switch
    {
        FieldKind.Records => [List(Map(("source", "new-source"), ("quote", "The “exact” words: of it"))),
            List(Text("https://example.org/a?b=c"))],
        FieldKind.Record => [Map(("paragraph", "3")), Map(("title", "A place"), ("latitude", "1.5"), ("longitude", "-2"))],
        FieldKind.Texts or FieldKind.Ids => [List(Text("one")), List(Text("one"), Text("two, three")), Text("alone")],
        FieldKind.ByLanguage => [new YamlMap([new("nl", default, Map(("title", "Een: titel"), ("body", "Twee\n\nregels\n")))], default)],
        FieldKind.Date => [Text("1984?"), Map(("edtf", "1984"), ("note", "said: so"))],
        _ => SomeTexts().Select(Text),
    };

    private IEnumerable<string> SomeTexts()
    {
        turn++;
        return Texts.Where((_, i) => (i + turn) % every == 0);
    }

    private static YamlScalar Text(string text) => new(text, false, default);

    private static YamlList List(params YamlNode[] items) => new([.. items], default);

    private static YamlMap Map(params (string Key, string Value)[] entries) => new([.. entries.Select(e =>
        new YamlEntry(e.Key, default, Text(e.Value)))], default);

    private string? Try(int record, FieldPath path, YamlNode? value)
    {
        Count++;
        var what = $"{path} ← {(value is null ? "nothing" : Shown(value))}";
        var (edited, problem) = editor.Edit(file, record, path, value);
        if (edited is null && file.Text.StartsWith("+++", StringComparison.Ordinal) && problem!.Contains("TOML", StringComparison.Ordinal))
        {
            return null; // told plainly; the text is theirs to edit
        }

        if (edited is null)
        {
            return $"{what}: {problem}";
        }

        var root = Read(edited);
        var own = root is YamlList list ? list.Items[record] : root;
        if (value is null && Emptied(record, path).Steps.Length < path.Steps.Length)
        {
            path = Emptied(record, path);
        }

        if (value is null && Find(Record(record), path with { Steps = path.Steps[..^1] }) is YamlList around)
        {
            var item = int.Parse(path.Steps[^1], CultureInfo.InvariantCulture);
            var rest = around.Items.Length == 1 ? null : around with { Items = around.Items.RemoveAt(item) };
            if (!IsValue(Find(own, path with { Steps = path.Steps[..^1] }), rest))
            {
                return $"{what}: the items are not those that stay\n{edited}";
            }
        }
        else if (Find(own, path) is var read && !IsValue(read, InOwnWords(path, value)))
        {
            return $"{what}: reads back as {(read is null ? "nothing" : Shown(read))}\n{edited}";
        }

        return Touched(record, value is null ? Emptied(record, path) : path, edited) is { } touched ? $"{what}: {touched}\n{edited}" : null;
    }

    private YamlNode? Record(int record) => Read(file.Text) is var root && root is YamlList list ? list.Items[record] : root;

    // A block and a body end with the line breaks they had.
    // What is put in with our names stands there with the author's.
    private YamlNode? InOwnWords(FieldPath path, YamlNode? value) => value is YamlMap map
        ? map with { Entries = [.. map.Entries.Select(e => e with { Key = names.Inside(path.Steps[0]).Of(e.Key) })] }
        : value;

    private static bool IsValue(YamlNode? read, YamlNode? value) => (read, value) switch
    {
        (null or YamlScalar { IsNull: true }, null or YamlScalar { Value: "" }) => true,
        (YamlScalar a, YamlScalar b) => a.Value == b.Value
            || a.Value.ReplaceLineEndings("\n").Trim('\n') == b.Value.ReplaceLineEndings("\n").Trim('\n'),
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => IsValue(p.First, p.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Length == b.Entries.Length && a.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Zip(b.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)).All(p => IsValue(p.First.Value, p.Second.Value)),
        _ => read is null && value is null,
    };

    private YamlNode? Find(YamlNode? node, FieldPath path)
    {
        var shape = new FieldShape(table, names);
        foreach (var step in path.Steps)
        {
            var (key, inner) = shape.Inside(step);
            node = node switch
            {
                YamlMap map when shape.IsList && step == "0" => map,
                YamlMap map => map.Find(key),
                YamlList list => int.Parse(step, CultureInfo.InvariantCulture) is var i && i < list.Items.Length ? list.Items[i] : null,
                YamlScalar { IsNull: false } one when shape.IsList && step == "0" => one,
                _ => null,
            };
            shape = inner;
        }

        return node;
    }

    // What goes with the only part of it.
    private FieldPath Emptied(int record, FieldPath path)
    {
        for (var around = path; around.Steps.Length > 1; around = around with { Steps = around.Steps[..^1] })
        {
            if (Find(Record(record),
                around with { Steps = around.Steps[..^1] }) is not (YamlMap { Entries.Length: 1 } or YamlList { Items.Length: 1 }))
            {
                return around;
            }
        }

        return path with { Steps = path.Steps[..1] };
    }

    // A sentence, where lines changed that are not the field's.
    private string? Touched(int record, FieldPath path, string edited)
    {
        var (old, now) = (file.Text.Split('\n'), edited.Split('\n'));
        var before = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var after = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (first, last) = LinesOf(record, path, old);
        if (path.Steps is ["body"] && IsMarkdown)
        {
            last = old.Length;
        }

        return before < first - 1 ? $"line {before + 1} changed, and the field begins on line {first}"
            : after < old.Length - last ? $"line {old.Length - after} changed, and the field ends on line {last}" : null;
    }

    // By the places of all nodes in order: a part ends where the next begins, without the comments and blank lines between that are no deeper.
    private (int First, int Last) LinesOf(int record, FieldPath path, string[] lines)
    {
        var root = Read(file.Text)!;
        var marks = Marks(Record(record)!, new FieldShape(table, names), FieldPath.Record).ToList();
        var isFlow = Path.GetExtension(file.Path) == ".json";
        for (var steps = path.Steps.Length; steps >= 0; steps--)
        {
            var around = new FieldPath(path.Steps[..steps]);
            var index = marks.FindIndex(m => m.Path.Equals(around));
            if (index < 0)
            {
                continue;
            }

            var at = marks[index].At;
            var next = marks.Skip(index + 1).FirstOrDefault(m => !m.Path.Steps.Take(steps).SequenceEqual(around.Steps));
            var nextRecord = root is YamlList all && record + 1 < all.Items.Length ? all.Items[record + 1].At.Line : Below(root, lines);
            var end = (next.Path is null ? nextRecord : next.At.Line) - 1;
            var keepsBlanks = Last(marks[index].Node) is YamlScalar { LinesAreTheFiles: true, Value: var kept }
                && kept.EndsWith("\n\n", StringComparison.Ordinal);
            while (end > at.Line && lines[end - 1].Trim() is var line && (line.Length == 0 ? !keepsBlanks : line[0] == '#'
                && lines[end - 1].IndexOf('#', StringComparison.Ordinal) < at.Column))
            {
                end--;
            }

            if (steps > 0 && steps < path.Steps.Length && marks[index].Node is YamlScalar && next.Path is not null
                && next.At.Line == at.Line)
            {
                end = at.Line;
            }

            // Behind a dash the next field takes the place of a removed one; between brackets a comma is the neighbour's.
            var isBehindDash = lines[at.Line - 1].AsSpan(0, Math.Min(at.Column - 1, lines[at.Line - 1].Length)).Contains('-');
            var isInBrackets = at.Line > 1 && lines[at.Line - 2].Split('#')[0].TrimEnd() is [.., ',' or '[' or '{'];
            var slack = isFlow || isInBrackets || next.At.Line == at.Line ? 1 : 0;
            return (at.Line - slack, Math.Max(end, isBehindDash && next.Path is not null ? next.At.Line : 0) + slack);
        }

        return (1, lines.Length);
    }

    private static YamlNode Last(YamlNode node) => node switch
    {
        YamlMap { Entries: [.., var last] } => Last(last.Value),
        YamlList { Items: [.., var last] } => Last(last),
        _ => node,
    };

    private bool IsMarkdown => file.Path.EndsWith(".md", StringComparison.Ordinal);

    private int Below(YamlNode root, string[] lines) => (root as YamlMap)?.Entries is [.., { Key: "body" } body] && IsMarkdown
        ? body.KeyAt.Line : lines.Length + 1;

    private static IEnumerable<(FieldPath Path, Location At, YamlNode Node)> Marks(YamlNode node, FieldShape shape, FieldPath path)
    {
        if (node is YamlMap && shape.IsList)
        {
            (shape, path) = (shape with { IsList = false }, path.Then(0)); // one without the list
        }

        if (path.Steps.IsEmpty)
        {
            yield return (path, node.At, node);
        }

        switch (node)
        {
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    var step = shape.StepOf(entry.Key);
                    yield return (path.Then(step), entry.KeyAt, entry.Value);
                    foreach (var below in Marks(entry.Value, shape.Inside(step).Shape, path.Then(step)))
                    {
                        yield return below;
                    }
                }

                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    yield return (path.Then(i), list.Items[i].At, list.Items[i]);
                    foreach (var below in Marks(list.Items[i], shape with { IsList = false }, path.Then(i)))
                    {
                        yield return below;
                    }
                }

                break;
        }
    }

    private YamlNode? Read(string text)
    {
        var complaints = new Complaints();
        var node = ContentNodes.Read(file with { Text = text }, complaints, isNamed: DatedFile.Is(file.Path));
        return complaints.ToImmutable().Any(c => c.Severity == Severity.Error) ? null : node;
    }

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => $"“{scalar.Value.Replace("\n", "⏎", StringComparison.Ordinal)}”",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Shown(e.Value)}"))}}}",
        _ => "",
    };
}
