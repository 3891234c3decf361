using NodaTime;

using Timeline.Cli;
using Timeline.Cli.Terminal;
using Timeline.Site.Publishing;
using Timeline.Tests.Desk;

namespace Timeline.Tests.Cli;

/// <summary>After any edits, <c>build</c> leaves what it would have made of the same files anew, elsewhere; where it fails, what was there.</summary>
public sealed class BuildEditsTests
{
    private const int Edits = 500, EditsBetween = 20, EachSpoils = 4, EachRepeats = 8;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task After_any_edits_a_build_equals_a_clean_one(int seed)
    {
        using var site = new RandomEdits(seed, isSound: true);
        var random = new Random(seed);
        var (builds, failed, before, unbuilt) = (0, 0, "", "");
        for (var edit = 1; edit <= Edits; edit++)
        {
            var (what, _) = site.Next();
            if (random.Next(EditsBetween) > 0)
            {
                continue;
            }

            // What somebody did to the output is undone, whatever became of the input; a build that fails touches nothing.
            if (builds > 0 && random.Next(EachSpoils) == 0)
            {
                what += ", " + Spoil(site["output"], random);
                before = Tree(site["output"]);
            }

            var (code, told) = await Build(site[""]);
            if (code != ExitCode.Fine)
            {
                (failed, unbuilt) = (failed + 1, told);
                Assert.True(builds == 0 || before == Tree(site["output"]), $"edit {edit}, {what}: a failed build changed the site\n{told}");
                continue;
            }

            builds++;
            before = Tree(site["output"]);
            using var elsewhere = new TemporaryFolder();
            foreach (var folder in (string[])["input", "seeds", "theme"])
            {
                Directory.CreateDirectory(elsewhere[folder]);
                if (Directory.Exists(site[folder]))
                {
                    elsewhere.WithCopyOf(site[folder], folder);
                }
            }

            Assert.Equal(ExitCode.Fine, (await Build(elsewhere[""])).Code);
            Assert.True(Tree(elsewhere["output"]) == before, $"edit {edit}, {what}: {Difference(site["output"], elsewhere["output"])}");
            if (random.Next(EachRepeats) == 0)
            {
                var again = await Build(site[""]);
                Assert.Contains("Nothing has changed", again.Told, StringComparison.Ordinal);
                Assert.Equal(before, Tree(site["output"]));
            }
        }

        Assert.True(builds > 6 * failed && builds > Edits / EditsBetween / 2, $"{builds} builds, {failed} failed, the last with:\n{unbuilt}");
    }

    private static async Task<(int Code, string Told)> Build(string root)
    {
        using var told = new StringWriter { NewLine = "\n" };
        using var host = new Host(TextReader.Null, told, told, root, SystemClock.Instance, IsTerminal: false);
        return (await CommandLine.RunAsync(["build"], host), told.ToString());
    }

    // A file of the site is lost, cut off or written over; not the list of its files, without which a build touches nothing.
    private static string Spoil(string output, Random random)
    {
        string[] files = [.. Files(output).Where(file => Path.GetFileName(file) != Manifest.FileName)];
        var path = files[random.Next(files.Length)];
        var bytes = File.ReadAllBytes(path);
        switch (bytes.Length == 0 ? 0 : random.Next(3))
        {
            case 0:
                File.Delete(path);
                break;
            case 1:
                File.WriteAllBytes(path, bytes[..random.Next(bytes.Length)]);
                break;
            default:
                bytes[random.Next(bytes.Length)] ^= 0x40;
                File.WriteAllBytes(path, bytes);
                break;
        }

        return Path.GetRelativePath(output, path) + " was spoiled";
    }

    private static string Tree(string output) => string.Join('\n', Files(output).Select(file =>
        $"{Path.GetRelativePath(output, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 8))}"));

    private static string Difference(string one, string other) =>
        string.Join('\n', Tree(one).Split('\n').Except(Tree(other).Split('\n'), StringComparer.Ordinal).Take(5));

    private static string[] Files(string output) =>
        [.. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
