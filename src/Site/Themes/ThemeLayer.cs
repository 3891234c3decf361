using System.Collections.Immutable;
using System.Reflection;

namespace Timeline.Site.Themes;

/// <summary>
/// A set of theme files: a site's own folder, or the theme that travels inside the program. Paths are relative, with forward slashes.
/// </summary>
internal abstract class ThemeLayer
{
    public abstract ImmutableArray<string> Paths { get; }

    public abstract byte[] Read(string path);

    /// <summary>The theme inside the program.</summary>
    public static ThemeLayer Default { get; } = new Embedded(typeof(ThemeLayer).Assembly);

    /// <summary>A folder; one that does not exist is an empty layer.</summary>
    public static ThemeLayer Folder(string path) => new OnDisk(path);

    private sealed class Embedded(Assembly assembly) : ThemeLayer
    {
        private const string Prefix = "theme/";

        public override ImmutableArray<string> Paths { get; } =
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

        public override byte[] Read(string path)
        {
            using var stream = assembly.GetManifestResourceStream(Prefix + path)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    private sealed class OnDisk(string folder) : ThemeLayer
    {
        public override ImmutableArray<string> Paths { get; } = !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal),
        ];

        public override byte[] Read(string path) => File.ReadAllBytes(Path.Combine(folder, path));
    }
}
