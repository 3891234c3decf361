using System.Collections.Concurrent;

using Timeline.Tests.Cli;

[assembly: AssemblyFixture(typeof(Timeline.Tests.Theme.BuiltShapes))]

namespace Timeline.Tests.Theme;

/// <summary>Timelines of the shapes, each built once by the real program for all tests of a run, without a complaint, when the first of them needs it.</summary>
public sealed class BuiltShapes : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<TemporaryFolder>> built = new(StringComparer.Ordinal);

    /// <summary>The folder of a shape: input, seeds, output.</summary>
    public string Folder(string shape) => built.GetOrAdd(shape, _ => new(() =>
    {
        var site = Shapes.Write(shape);
        var run = TimelineProgram.Run(site.Path, "build", "--strict");
        Assert.True(run.ExitCode == 0, shape + ": " + run.Error);
        return site;
    })).Value.Path;

    /// <summary>The full path of a page.</summary>
    public string Page(string shape, string path) => Path.Combine(Folder(shape), "output", path);

    public void Dispose() => built.Values.Where(site => site.IsValueCreated).ToList().ForEach(site => site.Value.Dispose());
}
