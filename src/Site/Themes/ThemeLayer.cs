using System.Collections.Immutable;
using System.Reflection;

using Timeline.Content.Input;

namespace Timeline.Site.Themes;

/// <summary>
/// A set of theme files: a site's own folder, or the theme that travels inside the program. Paths are relative, with forward slashes.
/// </summary>
internal abstract class ThemeLayer
{
    public abstract ImmutableArray<string> Paths { get; }

    public abstract byte[] Read(string path);

    /// <summary>What cannot be read of it.</summary>
    public virtual ImmutableArray<Diagnostic> Diagnostics => [];

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
            var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    private sealed class OnDisk : ThemeLayer
    {
        private readonly string folder;

        public OnDisk(string folder)
        {
            this.folder = folder;
            var complaints = new Complaints();
            Paths = Directory.Exists(folder) ? [.. FolderWalk.Files(folder, "theme", name => name[0] == '.', complaints)
                .Select(f => f.Relative).Order(StringComparer.Ordinal)] : [];
            Diagnostics = complaints.ToImmutable();
        }

        public override ImmutableArray<string> Paths { get; }

        public override ImmutableArray<Diagnostic> Diagnostics { get; }

        public override byte[] Read(string path) => File.ReadAllBytes(Path.Combine(folder, path));
    }
}
