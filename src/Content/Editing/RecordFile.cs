using System.Collections.Immutable;

using Timeline.Content.Input;
using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>
/// A file of records in its parts: what stands before and behind the fields, and of Markdown the text below them, which is the field
/// <c>body</c>.
/// </summary>
internal sealed record RecordFile(TextFile File, string Before, string Fields, string Behind, string? Body)
{
    private bool IsJson => Path.GetExtension(File.Path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    public bool IsToml { get; private init; }

    public static RecordFile Open(TextFile file)
    {
        var text = file.Text;
        if (Path.GetExtension(file.Path).ToLowerInvariant() is not (".md" or ".markdown"))
        {
            return new(file, "", text, "", null);
        }

        if (FrontMatter.Split(text) is not { } parts)
        {
            return new(file, "", "", "", text);
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = start + parts.Fields.Length;
        return new(file, text[..start], parts.Fields, text[end..^parts.Body.Length], parts.Body) { IsToml = parts.IsToml };
    }

    /// <summary>
    /// The text in which a record says what is wanted, and what that is exactly: the line breaks that end a block or a body are the file's.
    /// </summary>
    public (string? Text, YamlMap Says) Patched(int record, YamlMap wanted, FieldShape shape, int mostRounds)
    {
        var body = Body;
        var (before, fields, behind) = (Before, Fields, Behind);
        var below = Body is not null && wanted.Find("body") is YamlScalar { Value: var words } said
            && !string.IsNullOrWhiteSpace(words) ? said : null;
        if (Body is not null)
        {
            body = below is null ? "" : Below(below.Value, fields.Length == 0 && before.Length == 0);
            wanted = wanted with { Entries = wanted.Entries.RemoveAll(entry => entry.Key == "body") };
        }

        if (fields.Length == 0 && before.Length == 0 && !wanted.Entries.IsEmpty && Body is not null)
        {
            var lineEnd = Body.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            (before, behind, body) = ("---" + lineEnd, "---" + lineEnd, lineEnd + body);
        }

        for (var round = 0; round < mostRounds; round++)
        {
            var root = IsJson ? JsonSpans.Read(fields) : YamlSpans.Read(fields);
            if (root is null)
            {
                if (Body is null || wanted.Entries.IsEmpty)
                {
                    break; // it holds comments alone, or nothing that can be read
                }

                fields += YamlWriter.Of(wanted, []); // front matter without a field
                continue;
            }

            if ((root is SpannedList list ? list.Items[record] : root) is not SpannedMap map)
            {
                break;
            }

            wanted = round == 0 ? (YamlMap)Ended(map, wanted) : wanted;
            if (IsToml && !map.Says(wanted))
            {
                break;
            }

            if (new TextPatch(fields, IsJson, Body is null ? 1 : 2).Next(map, wanted, shape) is not { } edited)
            {
                return Done();
            }

            fields = edited;
        }

        return Body is not null && wanted.Entries.IsEmpty ? Done() : (null, wanted);

        (string?, YamlMap) Done() => (before + fields + behind + body,
            below is null ? wanted : wanted with { Entries = wanted.Entries.Add(new("body", default, below with { Value = body! })) });
    }

    // Blank lines around it and its line ends stay the file's.
    private string Below(string text, bool isAll)
    {
        var own = Body!;
        var words = own.TrimStart('\r', '\n');
        var lineEnd = (own.Length > 0 ? own : File.Text).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = text.ReplaceLineEndings("\n").Trim('\n').ReplaceLineEndings(lineEnd);
        var start = own[..(own.Length - words.Length)];
        var end = words[words.TrimEnd('\r', '\n').Length..];
        return words.TrimEnd('\r', '\n').ReplaceLineEndings(lineEnd) == written ? own
            : (words.Length == 0 && !isAll && start.Length == 0 ? lineEnd : start) + written + (words.Length == 0 ? lineEnd : end);
    }

    // Block text ends with as many line breaks as it did: its mark says how many, and is not touched for their sake.
    private static YamlNode Ended(SpannedNode old, YamlNode wanted) => (old, wanted) switch
    {
        (SpannedScalar { IsBlock: true } block, YamlScalar { IsNull: false } scalar)
            when block.Value.Trim('\n').Length > 0 && scalar.Value.Trim('\n').Length > 0 =>
            scalar with { Value = scalar.Value.TrimEnd('\n') + block.Value[block.Value.TrimEnd('\n').Length..] },
        (SpannedMap map, YamlMap into) => into with
        {
            Entries = [.. into.Entries.Select(e => map.Find(e.Key) is >= 0 and var at
                ? e with { Value = Ended(map.Entries[at].Value, e.Value) } : e)],
        },
        (SpannedList list, YamlList into) when list.Items.Length == into.Items.Length =>
            into with { Items = [.. into.Items.Select((item, i) => Ended(list.Items[i], item))] },
        _ => wanted,
    };
}
