using System.Reflection;

namespace Timeline.Cli.Terminal;

/// <summary>What the build wrote into the program about itself.</summary>
internal static class ThisProgram
{
    private static readonly Assembly Built = typeof(ThisProgram).Assembly;

    public static string Version => Built.GetName().Version!.ToString(3);

    /// <summary>Null where the build did not say.</summary>
    public static string? Fact(string key) =>
        Built.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value is { Length: > 0 } value ? value : null;
}
