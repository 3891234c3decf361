using System.Text.RegularExpressions;

namespace Timeline.Tests.Cli.Ci;

/// <summary>The action for GitHub: its steps, run in the way and with the variables that GitHub gives them.</summary>
public sealed partial class ActionTests(StandInReleases releases) : IClassFixture<StandInReleases>
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github/actions/timeline");

    [Fact]
    public void It_installs_its_own_version_from_its_own_repository_builds_and_hands_the_site_over()
    {
        using var site = new TemporaryFolder();
        Assert.Equal(0, NewSite.Run(site.Path, "new", "site", "site").ExitCode);
        using var github = OnGitHub(site);
        var outputs = github.Action(Folder, StandInGitHub.Ours, new Dictionary<string, string>
        {
            ["working-directory"] = "site",
            ["output"] = "public",
            ["host"] = "https://them.example/a/",
            ["arguments"] = "-s\r\ntitle=A title of two: words\n\n-s\nexports=all\n",
            ["now"] = "2026-12-01",
            ["pages"] = "true",
        });
        Assert.True(github.ExitCode == 0, github.Error);
        Assert.Equal(StandInReleases.Version, outputs["version"]);
        Assert.Equal("site/public", outputs["output"]);
        Assert.True(File.Exists(outputs["program"]));
        Assert.Contains("A title of two: words", File.ReadAllText(site["site/public/index.html"]), StringComparison.Ordinal);
        Assert.Contains("https://them.example/a/", File.ReadAllText(site["site/public/sitemap.xml"]), StringComparison.Ordinal);
        Assert.True(File.Exists(site["site/public/events.mw"]));
        Assert.StartsWith("## A title of two\\: words\n\n**Passed**: 0 errors, 0 warnings.\n", github.Summary, StringComparison.Ordinal);

        Assert.Equal(["actions/cache", "actions/upload-pages-artifact"], github.Asked.Select(asked => asked.Name));
        Assert.Equal("site/.timeline", github.Asked[0].With["path"]);
        Assert.Equal($"timeline-Linux-{StandInReleases.Version}-5eed", github.Asked[0].With["key"]);
        Assert.Equal(new() { ["path"] = "site/public" }, github.Asked[1].With);
    }

    [Fact]
    public void A_broken_quote_is_an_annotation_on_its_line_and_fails()
    {
        using var site = NewSite.For("github", StandInGitHub.Ours);
        var line = NewSite.BreakQuote(site);
        using var github = OnGitHub(site);
        var outputs = github.Action(Folder, StandInGitHub.Ours, new Dictionary<string, string> { ["command"] = "check", ["cache"] = "false" });
        Assert.Equal(1, github.ExitCode);
        Assert.Contains($"\n::error file={NewSite.BrokenQuote},line={line},col=", github.Out, StringComparison.Ordinal);
        Assert.Contains("**Not fit to publish**", github.Summary, StringComparison.Ordinal);
        Assert.Equal("", outputs["output"]);
        Assert.Empty(github.Asked);
    }

    [Fact]
    public void It_only_installs_where_that_is_all_that_is_asked()
    {
        using var site = new TemporaryFolder();
        using var github = OnGitHub(site);
        var outputs = github.Action(Folder, StandInGitHub.Ours, new Dictionary<string, string> { ["command"] = "none", ["version"] = "v" + StandInReleases.Version, ["releases"] = releases.Address });
        Assert.True(github.ExitCode == 0, github.Error);
        Assert.Equal(StandInReleases.Version, outputs["version"]);
        Assert.Empty(github.Asked);
    }

    [Theory]
    [InlineData("command", "publish", "::error title=timeline::The input 'command' is 'publish'; it is build, check or none.")]
    [InlineData("version", "9.9.9", "::error title=timeline::there is no release 9.9.9")]
    [InlineData("checksum", "0123", "::error title=timeline::timeline-")]
    public void What_is_wrong_is_told_where_GitHub_shows_it(string input, string value, string told)
    {
        using var site = new TemporaryFolder();
        using var github = OnGitHub(site);
        github.Action(Folder, StandInGitHub.Ours, new Dictionary<string, string> { [input] = value });
        Assert.Equal(1, github.ExitCode);
        Assert.Contains(told, github.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_it_elsewhere_asks_for_a_version()
    {
        using var site = new TemporaryFolder().WithCopyOf(Folder, ".github/actions/timeline");
        using var github = OnGitHub(site);
        github.Action(site[".github/actions/timeline"], "", new Dictionary<string, string>());
        Assert.Equal(1, github.ExitCode);
        Assert.Contains("its input 'version' must say which release", github.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_README_names_every_input_and_output()
    {
        var action = YamlFile.Read(Path.Combine(Folder, "action.yml"));
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(row => row.Groups[1].Value);
        Assert.Equal([.. action.Child("inputs").Keys(), .. action.Child("outputs").Keys()], rows);
        Assert.All(action.Child("inputs").Keys(), input => Assert.Equal(["description", "default"], action.Child("inputs")!.Child(input).Keys()));
    }

    private StandInGitHub OnGitHub(TemporaryFolder workspace) => new(workspace, releases, Environment.GetEnvironmentVariable("PATH")!);

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
