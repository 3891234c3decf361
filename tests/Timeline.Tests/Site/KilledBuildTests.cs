using Timeline.Tests.Cli;

namespace Timeline.Tests.Site;

/// <summary>The real program, killed while it writes.</summary>
public sealed class KilledBuildTests
{
    [Fact]
    public void A_killed_build_leaves_the_old_site_or_the_new_one_and_the_next_build_is_clean()
    {
        using var site = new SmallSite();
        Fill(site, "first");
        Assert.Equal(0, TimelineProgram.Run(site.Folder.Path, "build").ExitCode);
        var old = site.Tree();
        Fill(site, "second");
        foreach (var wait in new[] { 250, 500, 700, 900, 1200 })
        {
            using var build = TimelineProgram.Start(site.Folder.Path, "build");
            build.WaitForExit(wait);
            build.Kill(entireProcessTree: true);
            build.WaitForExit();
            var now = site.Tree();
            var words = now.Where(f => f.Key.StartsWith("events/", StringComparison.Ordinal)).Select(f => f.Value.Contains("second", StringComparison.Ordinal)).Distinct();
            Assert.Single(words);
            Assert.Equal(old.Keys.Order(StringComparer.Ordinal), now.Keys.Order(StringComparer.Ordinal));
        }

        Assert.Equal(0, TimelineProgram.Run(site.Folder.Path, "build").ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(site.Folder.Path).Select(Path.GetFileName), name => name!.StartsWith(".output", StringComparison.Ordinal));
        Assert.All(site.Tree().Where(f => f.Key.StartsWith("events/", StringComparison.Ordinal)), f => Assert.Contains("second", f.Value, StringComparison.Ordinal));
    }

    private static void Fill(SmallSite site, string word)
    {
        for (var i = 0; i < 300; i++)
        {
            site.WithEvent($"e{i}", rest: $"body: This is the {word} text.\n");
        }
    }
}
