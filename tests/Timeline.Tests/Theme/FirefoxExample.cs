using Timeline.Tests.Cli;

namespace Timeline.Tests.Theme;

/// <summary>The example, built once by the real program, and one Firefox for all that look at it.</summary>
public sealed class FirefoxExample : IAsyncLifetime
{
    private readonly TemporaryFolder site = ExampleSite.Copy();
    private Firefox? firefox;

    public string Folder => site["output"];

    public async ValueTask InitializeAsync()
    {
        var launching = Firefox.LaunchAsync();
        var run = TimelineProgram.Run(site.Path, "build");
        firefox = await launching;
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>A page from disk, or where its address is given from there.</summary>
    public Task<FirefoxPage> OpenAsync(string path, int width = 1280, bool isDark = false) =>
        firefox!.OpenAsync(path.Contains("://", StringComparison.Ordinal) ? path : new Uri(Folder).AbsoluteUri + "/" + path, width, isDark);

    public async ValueTask DisposeAsync()
    {
        if (firefox is not null)
        {
            await firefox.DisposeAsync();
        }

        site.Dispose();
    }
}
