using Timeline.Tests.Cli;

namespace Timeline.Tests.Theme;

public sealed class ShapesTests
{
    /// <summary>TIMELINE_SHAPES=folder keeps the sites there, to be looked at.</summary>
    [Fact]
    public void Every_shape_is_a_site_that_builds_without_a_complaint()
    {
        Assert.All(Shapes.Names, name =>
        {
            using var site = Shapes.Write(name);
            var run = TimelineProgram.Run(site.Path, "build", "--strict");
            Assert.True(run.ExitCode == 0, name + ": " + run.Error);
            if (Environment.GetEnvironmentVariable("TIMELINE_SHAPES") is { } kept)
            {
                Keep(site.Path, Path.Combine(kept, name));
            }
        });
    }

    private static void Keep(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }
}
