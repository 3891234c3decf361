using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

using Timeline.Cli;
using Timeline.Cli.Terminal;
using Timeline.Site.Publishing;
using Timeline.Tests.Desk;

namespace Timeline.Tests.Cli;

/// <summary>
/// After any edits, <c>build</c> leaves what it would have made of the same files anew, elsewhere; where it fails, what was there. After
/// other words of an event it makes few files.
/// </summary>
public sealed partial class BuildEditsTests
{
    private const int Edits = 500, EditsBetween = 45, EachSpoils = 4, EachRepeats = 8, EachForgets = 8;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task After_any_edits_a_build_equals_a_clean_one(int seed)
    {
        using var site = new RandomEdits(seed, isSound: true);
        var random = new Random(seed);
        var (builds, failed, left, before, unbuilt) = (0, 0, 0, "", "");
        var rewords = false;
        for (var edit = 1; edit <= Edits; edit++)
        {
            var what = rewords ? site.Reword() : site.Next().What;
            // Now and then several edits of words after each other, each built.
            if (!rewords && random.Next(EditsBetween) > 0)
            {
                continue;
            }

            rewords = false;
            if (random.Next(EachForgets) == 0)
            {
                what += Forget(site[".timeline"], random);
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

            rewords = random.Next(3) > 0;
            builds++;
            left += Left().Match(told) is { Success: true } few ? Number(few.Groups[2]) - Number(few.Groups[1]) : 0;
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

        Assert.True(builds > 2 * failed && builds > Edits / EditsBetween / 2, $"{builds} builds, {failed} failed, the last with:\n{unbuilt}");
        Assert.True(left > 4 * builds, $"{builds} builds left {left} files as they were");
    }

    [GeneratedRegex("([0-9]+) of ([0-9]+) files rendered")]
    private static partial Regex Left();

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

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

    // What the build before kept for this one is lost, cut off or written over, as by a full disk.
    private static string Forget(string kept, Random random)
    {
        if (!Directory.Exists(kept))
        {
            return "";
        }

        foreach (var file in Directory.EnumerateFiles(kept, "*.files"))
        {
            var bytes = File.ReadAllBytes(file);
            switch (random.Next(3))
            {
                case 0:
                    File.Delete(file);
                    break;
                case 1:
                    File.WriteAllBytes(file, bytes[..random.Next(bytes.Length)]);
                    break;
                default:
                    bytes[random.Next(bytes.Length)] ^= 0x40;
                    File.WriteAllBytes(file, bytes);
                    break;
            }
        }

        return ", what was kept was spoiled";
    }

    private static string Tree(string output) => string.Join('\n', Files(output).Select(file =>
        $"{Path.GetRelativePath(output, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 8))}"));

    private static string Difference(string one, string other) =>
        string.Join('\n', Tree(one).Split('\n').Except(Tree(other).Split('\n'), StringComparer.Ordinal).Take(5));

    private static string[] Files(string output) =>
        [.. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
