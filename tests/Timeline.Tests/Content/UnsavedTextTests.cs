using System.Collections.Immutable;
using System.Text;

using Timeline.Content;

namespace Timeline.Tests.Content;

/// <summary>Texts that an editor holds are read as they will be when they are saved.</summary>
public sealed class UnsavedTextTests
{
    private const string Edited = "title: A, edited\ndate: 1903-05-04\nsummry: x\ncitations: [{ source: minutes, quote: \"closed the dock\" }]\n";

    public static TheoryData<string> Cases() => ContentCases.Names();

    /// <summary>Each case twice: as it is, and with none of its records on disk but all of them unsaved.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Unsaved_texts_give_the_diagnostics_of_the_same_texts_on_disk(string name)
    {
        using var saved = new TemporaryFolder().WithCopyOf(Path.Combine(Repository.Cases, "content", name), ".");
        using var unsaved = new TemporaryFolder();
        Directory.CreateDirectory(unsaved["input"]);
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(saved.Path, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).LinkTarget is null))
        {
            var path = Path.GetRelativePath(saved.Path, file).Replace('\\', '/');
            var bytes = File.ReadAllBytes(file);
            var text = Encoding.UTF8.GetString(bytes);
            var isText = Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes);
            if (isText && Path.GetExtension(path) is ".yml" or ".yaml" or ".json" or ".md" && !path.Contains("/sources/", StringComparison.Ordinal))
            {
                texts.Add(path, text);
            }
            else if (path.StartsWith("input/", StringComparison.Ordinal) || path.StartsWith("seeds/", StringComparison.Ordinal))
            {
                unsaved.With(path, bytes);
            }
        }

        if (!Directory.Exists(saved["input"]) || name.Contains("link", StringComparison.Ordinal))
        {
            return; // nothing that an editor could hold
        }

        var expected = LibraryReader.Read(new(saved["input"])).Diagnostics;
        var found = LibraryReader.Read(new(unsaved["input"]) { Unsaved = texts.ToImmutable() }).Diagnostics;
        Assert.Equal(expected.Select(d => d.ToString()), found.Select(d => d.ToString()));
    }

    [Fact]
    public void An_unsaved_edit_equals_a_saved_one_and_leaves_the_file_as_it_is()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        var unsaved = Read(folder, first, ("input/events/a.yml", Edited));
        Assert.DoesNotContain("edited", File.ReadAllText(folder["input/events/a.yml"]), StringComparison.Ordinal);

        folder.With("input/events/a.yml", Edited);
        AssertSame(LibraryReader.Read(new(folder["input"])), unsaved);
        Assert.Contains(unsaved.Diagnostics, d => d.Code == Codes.UnknownField);
    }

    [Fact]
    public void A_file_that_is_not_on_disk_yet_is_read()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        var unsaved = Read(folder, first, ("input/events/new/c.yml", Edited), ("seeds/more.yml", "title: More\n"));
        folder.With("input/events/new/c.yml", Edited).With("seeds/more.yml", "title: More\n");
        AssertSame(LibraryReader.Read(new(folder["input"])), unsaved);
        Assert.Equal(3, unsaved.Library!.Events.Length);
    }

    [Fact]
    public void Of_what_was_read_before_only_the_edited_file_is_read_anew()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        var unsaved = Read(folder, first, ("input/events/a.yml", Edited));
        Assert.Same(EventOf(first, "b"), EventOf(unsaved, "b"));
        Assert.NotSame(EventOf(first, "a"), EventOf(unsaved, "a"));

        // The same text again is the same file, another text is another, and without one the file on disk counts again.
        var again = Read(folder, unsaved, ("input/events/a.yml", Edited));
        Assert.Same(EventOf(unsaved, "a"), EventOf(again, "a"));
        Assert.Equal("A, twice", EventOf(Read(folder, again, ("input/events/a.yml", Edited.Replace("edited", "twice", StringComparison.Ordinal))), "a").Title);
        Assert.Equal("A", EventOf(Read(folder, again), "a").Title);
    }

    [Fact]
    public void Unsaved_settings_hold_for_the_events_on_disk()
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        var unsaved = Read(folder, first, ("input/timeline.yml", "title: Test\nfields: { title: heading }\n"));
        Assert.Contains(unsaved.Diagnostics, d => d.Code == Codes.UnknownField && d.At.Path == "input/events/a.yml");
        AssertSame(LibraryReader.Read(new(folder["input"])), Read(folder, unsaved));
    }

    [Theory]
    [InlineData("input/events/_draft.yml")]
    [InlineData("input/.hidden/a.yml")]
    [InlineData("elsewhere/a.yml")]
    [InlineData("seeds/notes.txt")]
    [InlineData("a.yml")]
    public void What_a_build_does_not_read_stays_unread(string path)
    {
        using var folder = Site();
        var first = LibraryReader.Read(new(folder["input"]));
        AssertSame(first, Read(folder, first, (path, Edited)));
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/timeline.yml", "title: Test\n")
        .With("input/events/a.yml", "title: A\ndate: 1903-05-03\ncitations: [{ source: minutes, quote: \"The board met on 3 May 1903\" }]\n")
        .With("input/events/b.yml", "title: B\ndate: 1904\ncitations: [{ source: minutes, quote: \"voted to close the dock\" }]\n")
        .With("seeds/minutes.yml", "title: Minutes\ntext: minutes.txt\n")
        .With("seeds/minutes.txt", "The board met on 3 May 1903 and voted to close the dock for repairs.");

    private static ReadResult Read(TemporaryFolder folder, ReadResult previous, params (string Path, string Text)[] unsaved) =>
        LibraryReader.Read(new(folder["input"])
        {
            Previous = previous,
            Unsaved = unsaved.ToImmutableDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal),
        });

    private static Event EventOf(ReadResult read, string id) => read.Library!.EventsById[id].Event;

    private static void AssertSame(ReadResult expected, ReadResult found)
    {
        Assert.Equal(expected.Diagnostics.AsEnumerable(), found.Diagnostics);
        Assert.Equal(Shown(expected), Shown(found));
    }

    private static IEnumerable<string> Shown(ReadResult read) => read.Library!.Events.Select(e =>
        $"{e.Id} {e.Event.Title} {e.Event.Date.Value} {string.Join(' ', e.Evidence.Select(x => x.Result.Verdict))}");
}
