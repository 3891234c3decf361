using System.Collections.Immutable;

namespace Timeline.Cli.Starting;

/// <summary>Files that travel inside the program, in folders that say what for.</summary>
internal static class EmbeddedFiles
{
    /// <param name="folder">Such as <c>new/</c>; paths are seen from there.</param>
    public static ImmutableArray<NewFile> In(string folder)
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/'))) // a name is as the system that built the program writes paths
                .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new NewFile(file.Path[folder.Length..], Read(file.Name))),
        ];

        byte[] Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
