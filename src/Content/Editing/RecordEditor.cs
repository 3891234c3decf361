using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Content.Editing;

/// <summary>
/// Changes one field of a record in the text of its author's file: only the lines of that field become others; comments, order, quoting
/// and line ends of everything else stay as they are. What the text then says is read again: an edit is right, or it is a problem.
/// </summary>
public sealed class RecordEditor
{
    // Each round changes one thing; a value of more parts is hardly typed into a form.
    private const int MostRounds = 2_000;

    private readonly FieldShape shape;

    /// <param name="table">The fields of the record.</param>
    /// <param name="names">The author's own names of them.</param>
    public RecordEditor(FieldTable table, FieldNames names)
    {
        shape = new(table, names);
    }

    /// <summary>For events of a site: with its facets, and its own names of fields.</summary>
    public static RecordEditor ForEvents(Settings settings) => new(EventReader.Fields(settings), settings.Fields);

    /// <summary>For source records.</summary>
    public static RecordEditor ForSources { get; } = new(FieldTables.Source, FieldNames.None);

    internal FieldShape Shape => shape;

    /// <summary>The file's text with one field of one record changed.</summary>
    /// <param name="file">The file as it is, or as it is being typed.</param>
    /// <param name="record">The place of the record in the file's list, counted from 0; 0 for a file of one.</param>
    /// <param name="path">The field, by our names, such as <c>citations / 0 / quote</c>; the author's own are found by themselves.</param>
    /// <param name="value">What it shall say, its fields by our names too; null removes it, with what that leaves empty.</param>
    /// <returns>The text, or a sentence that says why there is none.</returns>
    public (string? Text, string? Problem) Edit(TextFile file, int record, FieldPath path, YamlNode? value)
    {
        var edited = Edited(file, record, path, value);

        // Block text at the end of a file that does not end its last line: below it nothing can be added unless that line is ended.
        return edited.Text is null && file.Text.Length > 0 && file.Text[^1] != '\n'
            && file with { Text = new TextLines(file.Text).WithLines(file.Text.Length, "") } is var ended
            && Edited(ended, record, path, value) is { Text: not null } done ? done : edited;
    }

    private (string? Text, string? Problem) Edited(TextFile file, int record, FieldPath path, YamlNode? value)
    {
        if (Read(file) is not { } root)
        {
            return (null, "the file cannot be read as it is; correct its text first");
        }

        if (path.Steps.IsEmpty)
        {
            return (null, "a field of the record is changed, not the record itself");
        }

        if (path.Steps is ["title"] && value is YamlScalar { Value: var title } && DatedFile.Is(file.Path) && root is YamlMap named
            && named.Find(shape.Names.Of("title")) is null && named.Find("body") is YamlScalar { Value: var body }
            && DatedFile.WithHeading(body, title) is { } headed)
        {
            return Edited(file, record, FieldPath.Of("body"), new YamlScalar(headed, false, default)); // the heading is the title
        }

        YamlMap wanted;
        try
        {
            if ((root is YamlList list ? record >= 0 && record < list.Items.Length ? list.Items[record] : null : record == 0 ? root : null)
                is not YamlMap own)
            {
                return (null, $"the file has no record {record + 1}");
            }

            wanted = (YamlMap?)NodeEdit.Put(own, shape, path.Steps.AsSpan(), value)
                // The last field leaves its name.
                ?? new YamlMap([new(own.Entries[0].Key, default, new YamlScalar("", true, default))], default);
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }

        var opened = RecordFile.Open(file);
        var (text, says) = opened.Patched(record, wanted, shape, MostRounds);
        var expected = root is YamlList all ? all with { Items = all.Items.SetItem(record, says) } : (YamlNode)says;
        return text is not null && Read(file with { Text = text }) is { } read && NodeComparison.AreSame(read, expected) ? (text, null)
            : opened.IsToml ? (null, "front matter in TOML is not changed here; edit the text")
            : (null, $"'{path}' could not be changed here without touching the rest; edit the text");
    }

    private static YamlNode? Read(TextFile file)
    {
        var complaints = new Complaints();
        var node = ContentNodes.Read(file, complaints, isNamed: DatedFile.Is(file.Path));
        return complaints.ToImmutable().Any(c => c.Severity == Severity.Error) ? null : node;
    }
}
