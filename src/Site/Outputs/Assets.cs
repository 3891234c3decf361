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
/// The theme's styles and scripts in <c>assets/</c>, its other static files, and the author's own files that are published, where the
/// author has
/// them.
/// </summary>
internal sealed class Assets : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var theme = site.Theme;
        yield return PlannedFile.Of("assets/site.css", Theme.Place("styles"), () => Styles(site));
        foreach (var (name, files) in site.Assets.Scripts)
        {
            yield return PlannedFile.Of(
                "assets/" + name,
                Theme.Place(files[0]),
                () => (site.Assets.Find(name)!.Text, site.Assets.Find(name)!.Problems));
        }

        foreach (var path in theme.Paths.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)))
        {
            yield return PlannedFile.Of(path, Theme.Place(path), () => theme.Read(path));
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
    private static (string Text, ImmutableArray<Diagnostic> Problems) Styles(SiteContext site)
    {
        var styles = site.Assets.Styles.Select(path => site.Assets.Find(path)!).ToList();
        return (string.Concat(styles.Select(s => s.Text)) + Tokens.Css(site.Settings.Tokens), [.. styles.SelectMany(s => s.Problems)]);
    }
}
