namespace Timeline.Benchmarks;

/// <summary>Where the repository lies, found by walking up from the program.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Timeline.sln not found above the program");
        }

        return folder;
    }
}
