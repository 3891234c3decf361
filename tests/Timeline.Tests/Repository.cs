namespace Timeline.Tests;

/// <summary>Where the repository under test lies, found by walking up from the test assembly.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Cases => Path.Combine(Root, "tests", "cases");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Timeline.sln not found above the test assembly");
        }

        return folder;
    }
}
