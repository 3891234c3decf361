using Timeline.Tests.Cli;

namespace Timeline.Tests.Theme;

/// <summary>Timelines of the shapes, each built once by the real program when a test of the class first asks for it.</summary>
public sealed class BuiltShapes : IDisposable
{
    private readonly Dictionary<string, TemporaryFolder> built = new(StringComparer.Ordinal);

    /// <summary>The full path of a page.</summary>
    public string Page(string shape, string path)
    {
        if (!built.TryGetValue(shape, out var site))
        {
            built[shape] = site = Shapes.Write(shape);
            var run = TimelineProgram.Run(site.Path, "build");
            Assert.True(run.ExitCode == 0, run.Error);
        }

        return Path.Combine(site["output"], path);
    }

    public void Dispose() => built.Values.ToList().ForEach(site => site.Dispose());
}
