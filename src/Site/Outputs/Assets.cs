using System.Text;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>The theme's styles and scripts in <c>assets/</c>, its other static files, and the author's own files that are published, where the author has them.</summary>
internal sealed class Assets : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        var theme = site.Theme;
        yield return PlannedFile.Of("assets/site.css", Theme.Place("styles"), () => Styles(site));
        foreach (var (name, files) in ThemeScripts.Of(theme))
        {
            yield return PlannedFile.Of("assets/" + name, Theme.Place(files[0]), () => ThemeScripts.Text(theme, files));
        }

        foreach (var path in theme.Paths.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)))
        {
            yield return PlannedFile.Of(path, Theme.Place(path), () => theme.Read(path));
        }

        foreach (var path in views.Files.Paths)
        {
            yield return PlannedFile.Copy(path, new(path), Path.Combine(site.Options.InputFolder, path));
        }
    }

    // Joined in order of name; the site's own tokens come last.
    private static byte[] Styles(SiteContext site)
    {
        var css = new StringBuilder();
        foreach (var path in site.Theme.Paths.Where(p => p.StartsWith("styles/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)))
        {
            css.Append(site.Theme.ReadText(path)!.ReplaceLineEndings("\n").TrimEnd('\n')).Append('\n');
        }

        css.Append(Tokens.Css(site.Settings.Tokens));
        return Encoding.UTF8.GetBytes(css.ToString());
    }
}
