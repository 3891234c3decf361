using Timeline.Site.Themes;

namespace Timeline.Tests.Theme;

/// <summary>The default theme's styles and scripts are minified when the program is built, and as they would be when it runs.</summary>
public sealed class MinifiedThemeTests
{
    private static readonly Timeline.Site.Themes.Theme Default = Timeline.Site.Themes.Theme.Load(ThemeLayer.Default);

    [Fact]
    public void Each_style_and_script_of_the_default_theme_is_minified_beforehand_to_the_same()
    {
        var files = Default.Paths.Where(path => ThemeText.IsStyle(path) || ThemeText.IsScript(path))
            .Select(path => (Name: path, Text: Default.ReadText(path)!));
        var scripts = new ThemeAssets(Default).Scripts.Where(script => !ThemeText.IsAlone(script.Files))
            .Select(script => (script.Name, Text: ThemeText.Joined(script.Files.Select(file => Default.ReadText(file)!))));
        var all = files.Concat(scripts).ToList();
        Assert.True(all.Count > 20);
        Assert.All(all, file => Assert.Equal(MinifiedText.Anew(file.Text, file.Name).Text, MinifiedTheme.Default.Find(file.Text)));
        Assert.All(all, file => Assert.Equal(MinifiedTheme.Default.Find(file.Text), MinifiedTheme.Default.Named(file.Name)));
    }

    [Fact]
    public void A_site_s_own_file_is_minified_when_it_is_used()
    {
        using var folder = new TemporaryFolder()
            .With("theme/styles/10-base.css", "a  { margin:  0; }\n")
            .With("theme/scripts/today.js", Default.ReadText("scripts/today.js")!);
        var assets = new ThemeAssets(Timeline.Site.Themes.Theme.Load(ThemeLayer.Folder(folder["theme"]), ThemeLayer.Default));
        Assert.Equal("a{margin:0}\n", assets.Find("styles/10-base.css")!.Text);
        // A copy is what the program has ready.
        Assert.Equal(new ThemeAssets(Default).Find("today.js")!.Text, assets.Find("today.js")!.Text);
    }
}
