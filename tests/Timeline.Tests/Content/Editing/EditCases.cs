using Timeline.Content.Editing;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;
using Timeline.Content.Yaml;

namespace Timeline.Tests.Content.Editing;

/// <summary>
/// Folders under tests/cases/edit: a file before, an edit of its first record, and the file after it, or why it was refused.
/// TIMELINE_WRITE=1 writes what came of each.
/// </summary>
public sealed class EditCases
{
    private static readonly FieldTable Table = FieldTables.Event.With(new[] { "people", "tags" }.Select(f =>
        new Field(f, FieldKind.Texts, f)));

    private static string Folder => Path.Combine(Repository.Cases, "edit");

    public static TheoryData<string> Names() => [.. Directory.GetDirectories(Folder).Select(d =>
        Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_gives_the_text_that_a_person_would_have_written(string name)
    {
        var before = Directory.GetFiles(Path.Combine(Folder, name), "before.*").Single();
        var after = Path.Combine(Folder, name, "after" + Path.GetExtension(before));
        var problem = Path.Combine(Folder, name, "problem.txt");
        var edit = (YamlMap)YamlReader.Read(File.ReadAllText(Path.Combine(Folder, name, "edit.yml")), "edit.yml", new())!;
        var names = new FieldNames((edit.Find("fields") as YamlMap)?.Entries.Select(e =>
            KeyValuePair.Create(e.Key, ((YamlScalar)e.Value).Value)) ?? []);
        var field = FieldPath.Parse(((YamlScalar)edit.Find("field")!).Value);
        var path = "events/" + ((edit.Find("name") as YamlScalar)?.Value ?? Path.GetFileName(before));
        var (text, why) = new RecordEditor(Table, names).Edit(TextFile.Read(before, path, new())!, 0, field, edit.Find("value"));
        var (made, said) = (text is null ? problem : after, text ?? why + "\n");
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            File.WriteAllText(made, said);
        }

        Assert.Equal(File.ReadAllText(made), said);
        Assert.False(File.Exists(made == after ? problem : after));
    }
}
