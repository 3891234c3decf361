using System.Buffers;
using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Metadata;
using Timeline.Site.Planning;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// The theme's styles and scripts in <c>assets/</c> and its other static files, named by their content, and the author's own files that
/// are published, where the author has them.
/// </summary>
internal sealed class Assets : IOutput
{
    private const string StyleSheet = "assets/site.css";

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var theme = site.Theme;
        yield return PlannedFile.Of(StyleSheet, Theme.Place("styles"), () => Styles(views)) with { Naming = Naming.ByContent, IsSound = theme.IsDefault };
        foreach (var (name, files) in site.Assets.Scripts)
        {
            yield return PlannedFile.Of(
                "assets/" + name,
                Theme.Place(files[0]),
                () => (site.Assets.Find(name)!.Text, site.Assets.Find(name)!.Problems)) with { Naming = Naming.ByContent, IsSound = theme.IsDefault };
        }

        // A theme may have written their addresses by hand, and others may show its logo.
        foreach (var path in Files(theme))
        {
            yield return PlannedFile.Of(path, Theme.Place(path), () => theme.Read(path)) with { Naming = Naming.Both };
        }

        var input = Path.GetFileName(Path.TrimEndingDirectorySeparator(site.Options.InputFolder));
        foreach (var path in views.Files.Paths)
        {
            var (at, original) = (new Location($"{input}/{path}"), Path.Combine(site.Options.InputFolder, path));
            yield return site.Settings.KeepsMetadata || !CleanFile.IsOf(path) ? PlannedFile.Copy(path, at, original)
                : new(path, at, output => Clean(path, at, original, output));
        }
    }

    private static ImmutableArray<Diagnostic> Clean(string path, Location at, string original, IBufferWriter<byte> output)
    {
        var clean = CleanFile.Of(path, File.ReadAllBytes(original));
        output.Write(clean.Bytes);
        return clean.Problem is { } problem ? [new(Codes.MetadataKept, at, problem)] : [];
    }

    // The site's own tokens come last.
    private static (string Text, ImmutableArray<Diagnostic> Problems) Styles(SiteViews views)
    {
        var site = views.Site;
        var styles = site.Assets.Styles.Select(path => site.Assets.Find(path)!).ToList();
        var css = string.Concat(styles.Select(s => s.Text)) + Tokens.Css(site.Settings.Tokens);
        return (Files(site.Theme).Any() ? StyleAddresses.Renamed(css, StyleSheet, views.Names.Of) : css, [.. styles.SelectMany(s => s.Problems)]);
    }

    // What a theme has besides styles and scripts.
    private static IEnumerable<string> Files(Theme theme) => theme.Paths.Where(path => path.StartsWith("assets/", StringComparison.Ordinal));
}
