namespace Timeline.Tests.Theme;

/// <summary>The built example, and one Firefox for all that look at it.</summary>
public sealed class FirefoxExample(ExampleOutput output) : IAsyncLifetime
{
    private Firefox? firefox;

    public string Folder => output.Folder;

    public async ValueTask InitializeAsync() => firefox = await Firefox.LaunchAsync();

    /// <summary>A page from disk, or where its address is given from there.</summary>
    public Task<FirefoxPage> OpenAsync(string path, int width = 1280, bool isDark = false) =>
        firefox!.OpenAsync(path.Contains("://", StringComparison.Ordinal) ? path : new Uri(Folder).AbsoluteUri + "/" + path, width, isDark);

    public async ValueTask DisposeAsync()
    {
        if (firefox is not null)
        {
            await firefox.DisposeAsync();
        }
    }
}
