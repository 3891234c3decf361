using System.Diagnostics;

using NodaTime;

using Timeline.Desk.Saving;

namespace Timeline.Tests.Desk;

/// <summary>Which files the desk reads and writes, by <c>tests/cases/desk/paths.tsv</c>: those that an author writes, and nothing else of the machine.</summary>
public sealed class PathTests : IClassFixture<PathTests.LinkedFolder>
{
    public sealed class LinkedFolder : IDisposable
    {
        public TemporaryFolder Folder { get; } = DeskFolder.Make();

        public LinkedFolder()
        {
            foreach (var path in Cases().Where(c => (string)c.Data.Item2 == "ok" && c.Data.Item1 != "input/linked.yml").Select(c => c.Data.Item1).Concat(
                ["input/sources/inner.md", "input/sources/inner.txt", "input/assets/own.js", "seeds/s.md", "seeds/page.html", "input/_drafts/a.yml", "input/events/_a.yml",
                    "input/.hidden.yml", "input/.git/config.yml", "input/events/script.sh", "input/events/folder.yml/x.yml", "theme/parts/a.yml"]))
            {
                if (!File.Exists(Folder[path]))
                {
                    Folder.With(path, "title: x\n");
                }
            }

            File.CreateSymbolicLink(Folder["input/linked.yml"], "events/one.yml");
            File.CreateSymbolicLink(Folder["input/events/out.yml"], "/etc/passwd");
            File.CreateSymbolicLink(Folder["input/events/nowhere.yml"], "../../not-there.yml");
            File.CreateSymbolicLink(Folder["input/events/secret.yml"], "../.git/config.yml");
            File.CreateSymbolicLink(Folder["input/events/totext.yml"], "../sources/inner.txt");
            File.CreateSymbolicLink(Folder["seeds/out.yml"], "../input/events/one.yml");
            Directory.CreateSymbolicLink(Folder["input/events/etc"], "/etc");
            Directory.CreateSymbolicLink(Folder["input/events/up"], "../..");
            using var pipe = Process.Start("mkfifo", Folder["input/events/pipe.yml"]);
            pipe.WaitForExit();
        }

        public void Dispose() => Folder.Dispose();
    }

    private readonly TemporaryFolder folder;
    private readonly SiteFiles files;

    public PathTests(LinkedFolder linked)
    {
        folder = linked.Folder;
        files = new(new(folder["input"], folder["seeds"], folder[".timeline"], SystemClock.Instance));
    }

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "cases", "desk", "paths.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(fields => new TheoryDataRow<string, string>(fields[0], fields[1]));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_path_is_one_of_the_site_or_refused_with_the_reason(string path, string expected)
    {
        var outside = Outside();
        var loaded = files.Load(path);
        var saved = await files.SaveAsync(path, "title: Mine\n", null, CancellationToken.None);
        switch (expected)
        {
            case "ok":
                Assert.IsType<SaveResult.Saved>(loaded);
                Assert.IsType<SaveResult.Conflict>(saved);
                break;
            case "new":
                Assert.IsType<SaveResult.Missing>(loaded);
                Assert.IsType<SaveResult.Saved>(saved);
                Assert.Equal("title: Mine\n", File.ReadAllText(folder[path]));
                break;
            default:
                Assert.False(loaded is SaveResult.Saved, "it was read");
                Assert.StartsWith(expected, Assert.IsType<SaveResult.Refused>(saved).Why, StringComparison.Ordinal);
                break;
        }

        Assert.Equal(outside, Outside());
    }

    // A text file that was cited, and everything that is not the author's to edit here.
    private string Outside() => string.Join('\n', Directory.EnumerateFiles(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => !file.Contains("/.timeline/", StringComparison.Ordinal) && !file.Contains("/new-", StringComparison.Ordinal) && !file.EndsWith("pipe.yml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(file => file + File.ReadAllText(file)));
}
