using System.Collections.Concurrent;
using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Reading;

namespace Timeline.Tests.Content.Editing;

/// <summary>An edit changes the lines of its field and no other, and reads back as what was asked for. TIMELINE_FUZZ=n tries more.</summary>
public sealed class EditorPropertyTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ"), CultureInfo.InvariantCulture,
        out var count) ? count : 40;

    private static readonly FieldTable Table =
        FieldTables.Event.With(new[] { "people", "places", "organisations", "tags" }.Select(f => new Field(f, FieldKind.Texts, f)));

    [Fact]
    public void Every_edit_of_every_event_file_changes_its_field_alone()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "events"), "*", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Repository.Cases, "*", SearchOption.AllDirectories).Where(path =>
                path.Contains("/events/", StringComparison.Ordinal)),
        ];
        var (wrong, edits) = (new ConcurrentBag<string>(), 0);
        Parallel.ForEach(files.Where(path => Path.GetExtension(path) is ".yml" or ".yaml" or ".json" or ".md"), path =>
        {
            if (TextFile.Read(path, Path.GetRelativePath(Repository.Root, path), new()) is not { } file)
            {
                return;
            }

            var settings = SettingsOf(path);
            var every = new EveryEdit(file, settings is null ? Table
                : EventReader.Fields(settings), settings?.Fields ?? FieldNames.None, every: Count > 1000 ? 1 : 32);
            foreach (var problem in every.Wrong())
            {
                wrong.Add(problem);
            }

            Interlocked.Add(ref edits, every.Count);
        });
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(edits > 10_000, $"{edits} edits are too few to be those of every file");
    }

    [Fact]
    public void So_does_every_edit_of_files_written_in_any_way()
    {
        var (edits, refused) = (0, 0);
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Check.One(Seeded.Tries(Count), Prop.ForAll(seeds, seed =>
        {
            var every = new EveryEdit(new("input/events/a.yml", new RandomRecords(new(seed)).File()), Table, FieldNames.None, every: 16);
            var problems = every.Wrong().ToList();
            edits += every.Count;
            refused += problems.RemoveAll(problem => problem.EndsWith("edit the text", StringComparison.Ordinal));
            Assert.Equal([], problems.Take(1));
        }));
        Assert.True(refused * 200 <= edits, $"{refused} of {edits} edits were refused");
    }

    private static Settings? SettingsOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null
            && folder.Length > Repository.Root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "timeline.yml")))
            {
                var files = ContentFolder.List(folder, Path.Combine(folder, "..", "seeds"), new());
                return SettingsFile.Read(files, folder, [], new());
            }
        }

        return null;
    }
}
