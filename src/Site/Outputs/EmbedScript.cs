using Timeline.Site.Planning;
using Timeline.Site.Themes;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// <c>embed.js</c>, the script that other people's pages load. What else lies in the theme's <c>embed/</c> goes into the embeds themselves.
/// </summary>
internal sealed class EmbedScript : IOutput
{
    private const string Folder = "embed/", Original = Folder + "embed.js";

    public IEnumerable<PlannedFile> Plan(SiteViews views)
    {
        var site = views.Site;
        if (site.Settings.Embed != Embed.None && site.Theme.Paths.Contains(Original))
        {
            var all = site.Theme.Paths
                .Where(p => p.StartsWith(Folder, StringComparison.Ordinal) && (ThemeText.IsStyle(p) || ThemeText.IsScript(p)));
            yield return PlannedFile.Of(
                "embed.js",
                Theme.Place(Original),
                () => (site.Assets.Find(Original)!.Text, [.. all.SelectMany(path => site.Assets.Find(path)!.Problems)])) with { IsSound = site.Theme.IsDefault };
        }
    }
}
