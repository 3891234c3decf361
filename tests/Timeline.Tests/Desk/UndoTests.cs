using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Timeline.Desk.Saving;

namespace Timeline.Tests.Desk;

/// <summary>What the desk wrote can be taken back, step by step, and never over what somebody else wrote since.</summary>
public sealed class UndoTests
{
    private static readonly string[] Paths = ["input/events/a.yml", "input/events/b.md", "seeds/c.yml"];

    [Fact]
    public void Undo_leads_back_through_every_version_to_no_file()
    {
        using var folder = DeskFolder.Make();
        var files = Files(folder);
        string? version = null;
        foreach (var text in new[] { "one\n", "two\n", "three\n" })
        {
            version = Saved(files.SaveAsync(Paths[0], text, version, CancellationToken.None)).Version;
        }

        Assert.Equal(["two\n", "one\n", null], Enumerable.Range(0, 3).Select(_ => Saved(files.UndoAsync(Paths[0], CancellationToken.None)).Text));
        Assert.False(File.Exists(folder[Paths[0]]));
        Assert.IsType<SaveResult.Refused>(Undone(files, Paths[0]));

        // And what was taken back is kept as well.
        Assert.Contains("three\n", Directory.GetFiles(folder[".timeline/desk/history"], "a.yml", SearchOption.AllDirectories).Select(File.ReadAllText));
    }

    [Fact]
    public void What_somebody_else_wrote_since_is_not_undone()
    {
        using var folder = DeskFolder.Make();
        var files = Files(folder);
        Saved(files.SaveAsync(Paths[0], "mine\n", null, CancellationToken.None));
        folder.With(Paths[0], "theirs\n");
        Assert.Equal("theirs\n", Assert.IsType<SaveResult.Conflict>(Undone(files, Paths[0])).Text);
        Assert.Equal("theirs\n", File.ReadAllText(folder[Paths[0]]));
        File.Delete(folder[Paths[0]]);
        Assert.IsType<SaveResult.Refused>(Undone(files, Paths[0]));
        Assert.False(File.Exists(folder[Paths[0]]));
    }

    [Fact]
    public void Kept_bytes_that_were_changed_are_not_brought_back()
    {
        using var folder = DeskFolder.Make();
        var files = Files(folder);
        var version = Assert.IsType<SaveResult.Saved>(files.Load(DeskFolder.Event)).Version;
        Saved(files.SaveAsync(DeskFolder.Event, "mine\n", version, CancellationToken.None));
        folder.With(".timeline/desk/history/000001/" + DeskFolder.Event, "tampered\n");
        Assert.IsType<SaveResult.Failed>(Undone(files, DeskFolder.Event));
        Assert.Equal("mine\n", File.ReadAllText(folder[DeskFolder.Event]));
    }

    [Fact]
    public void A_write_that_was_killed_before_it_came_about_is_passed_over()
    {
        using var folder = DeskFolder.Make();
        var files = Files(folder);
        var one = Saved(files.SaveAsync(Paths[0], "one\n", null, CancellationToken.None));
        var two = Saved(files.SaveAsync(Paths[0], "two\n", one.Version, CancellationToken.None));

        // As if the next save and the next undo had died after what they keep and before the file.
        var kept = new KeptWrites(folder[".timeline/desk/history"], 100);
        kept.Keep(Paths[0], default, "two\n"u8.ToArray(), FileVersion.Of("never\n"u8), null);
        kept.Keep(Paths[0], default, "two\n"u8.ToArray(), one.Version, undoes: 2);
        Assert.Equal("one\n", Saved(files.UndoAsync(Paths[0], CancellationToken.None)).Text);
        Assert.NotNull(two.Version);
    }

    [Fact]
    public void The_last_hundred_writes_are_kept_and_numbers_go_on()
    {
        using var folder = DeskFolder.Make(TemporaryFolder.InMemory());
        var files = Files(folder);
        string? version = null;
        for (var i = 1; i <= 103; i++)
        {
            version = Saved(files.SaveAsync(Paths[0], $"{i}\n", version, CancellationToken.None)).Version;
        }

        Assert.Equal(Enumerable.Range(4, 100).Reverse(), files.History().Select(w => w.Number));
        Assert.Equal(100, Directory.GetDirectories(folder[".timeline/desk/history"]).Length);
    }

    private enum What
    {
        Save,
        Undo,
        Edit,
    }

    // Any row of saves, undos and changes by other hands, against a model: a list of texts per file.
    [Fact]
    public void Whatever_is_done_no_text_is_lost_and_undo_goes_back_one_step() => Prop.ForAll(
        (from what in Gen.Elements(What.Save, What.Save, What.Save, What.Undo, What.Undo, What.Edit)
         from which in Gen.Choose(0, Paths.Length - 1)
         from number in Gen.Choose(0, 5)
         select (what, which, number)).ListOf().ToArbitrary(), steps =>
    {
        using var folder = DeskFolder.Make(TemporaryFolder.InMemory());
        var files = Files(folder);
        var model = Paths.Select(_ => new Stack<string?>([null])).ToArray(); // the top is what is on disk; below it what undo leads to
        var everWritten = new HashSet<string>();
        var overwritten = new HashSet<string>();
        folder.With(".timeline/x", "");
        foreach (var (what, which, number) in steps)
        {
            var (path, states) = (Paths[which], model[which]);
            var (now, text) = (states.Peek(), $"title: {number}\n");
            switch (what)
            {
                case What.Save:
                    Saved(files.SaveAsync(path, text, now is null ? null : FileVersion.Of(System.Text.Encoding.UTF8.GetBytes(now)), CancellationToken.None));
                    if (text != now)
                    {
                        states.Push(text);
                    }

                    break;
                case What.Undo:
                    var result = Undone(files, path);
                    if (states.Count > 1)
                    {
                        states.Pop();
                        Assert.Equal(states.Peek(), Assert.IsType<SaveResult.Saved>(result).Text);
                    }
                    else
                    {
                        Assert.IsNotType<SaveResult.Saved>(result);
                    }

                    break;
                default:
                    // Undo does not reach over what other hands wrote.
                    var theirs = $"theirs: {everWritten.Count} {number}\n";
                    folder.With(path, theirs);
                    model[which] = new([theirs]);
                    break;
            }

            var stands = FileSwap.Read(folder[path]) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
            Assert.Equal(model[which].Peek(), stands);
            if (stands is not null)
            {
                everWritten.Add(stands);
            }

            if (what != What.Edit && now is not null && stands != now)
            {
                overwritten.Add(now);
            }
        }

        // What the desk wrote over lies in its history.
        var found = Directory.EnumerateFiles(folder[".timeline"], "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToHashSet();
        var there = Paths.Select(path => FileSwap.Read(folder[path])).OfType<byte[]>().Select(System.Text.Encoding.UTF8.GetString).ToHashSet();
        Assert.DoesNotContain(overwritten, text => !found.Contains(text) && !there.Contains(text));
        return true;
    }).Check(Seeded.Tries(60));

    private static SiteFiles Files(TemporaryFolder folder) => new(new(folder["input"], folder["seeds"], folder[".timeline"], SystemClock.Instance));

    private static SaveResult Undone(SiteFiles files, string path) => files.UndoAsync(path, CancellationToken.None).GetAwaiter().GetResult();

    private static SaveResult.Saved Saved(Task<SaveResult> result) =>
        result.GetAwaiter().GetResult() as SaveResult.Saved ?? throw new InvalidOperationException(result.GetAwaiter().GetResult().ToString());
}
