using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Incremental;
using Timeline.Tests.Desk;

namespace Timeline.Tests.Site;

/// <summary>A build that leaves files of the last one alone gives what a build gives that makes all of them.</summary>
public sealed class BuildEditsTests
{
    private const int Edits = 500, EachForgets = 20;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void After_any_edits_a_build_equals_a_clean_one(int seed)
    {
        using var site = new RandomEdits(seed, isSound: true);
        using var clean = new TemporaryFolder();
        var random = new Random(seed);
        var unbuilt = "";
        var (left, builds, kept) = (0, 0, Path.Combine(site[".timeline"], "files"));
        for (var edit = 1; edit <= Edits; edit++)
        {
            var (what, _) = site.Next();
            if (random.Next(5) > 0)
            {
                continue; // several edits between two builds
            }

            if (random.Next(EachForgets) == 0)
            {
                Damage(kept, random);
            }

            var surroundings = Surroundings.Of(site.Read.InputFolder, site["seeds"], site["theme"], []);
            var result = LibraryReader.Read(site.Read);
            if (result.Library is not { } library || result.HasErrors)
            {
                unbuilt = string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error));
                continue;
            }

            var built = SiteBuilder.Build(library, site.Site with { Reuse = new(kept, surroundings) });
            unbuilt = built.Published is null ? string.Join('\n', built.Diagnostics) : unbuilt;
            var anew = SiteBuilder.Build(library, site.Site with { OutputFolder = clean["output"] });
            Assert.Equal(anew.Diagnostics, built.Diagnostics);
            if (built.Published is not null)
            {
                (left, builds) = (left + built.Left, builds + 1);
                var other = Same(site["output"], clean["output"]);
                Assert.True(other is null, $"edit {edit}, {what}: {other} differs: {Shown(site["output"], other)}\n---\n{Shown(clean["output"], other)}");
            }
        }

        Assert.True(builds > Edits / 12 && left > builds, $"{builds} builds left {left} files alone; {unbuilt}");
    }

    // What is kept is lost, cut off or written over, as by a disk or a curious person.
    private static void Damage(string kept, Random random)
    {
        if (!File.Exists(kept))
        {
            return;
        }

        var bytes = File.ReadAllBytes(kept);
        switch (random.Next(3))
        {
            case 0:
                File.Delete(kept);
                break;
            case 1:
                File.WriteAllBytes(kept, bytes[..random.Next(bytes.Length)]);
                break;
            default:
                bytes[random.Next(bytes.Length)] ^= 0x40;
                File.WriteAllBytes(kept, bytes);
                break;
        }
    }

    private static string? Same(string one, string other)
    {
        var (left, right) = (Files(one), Files(other));
        return left.Keys.Union(right.Keys, StringComparer.Ordinal).OrderByDescending(path => path, StringComparer.Ordinal).FirstOrDefault(path =>
            !left.TryGetValue(path, out var a) || !right.TryGetValue(path, out var b) || !File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b)));
    }

    private static string Shown(string folder, string? path) => path is not null && File.Exists(Path.Combine(folder, path)) ? File.ReadAllText(Path.Combine(folder, path)) : "not there";

    private static Dictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), StringComparer.Ordinal);
}
