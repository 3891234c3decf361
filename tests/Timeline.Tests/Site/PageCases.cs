using System.Text.RegularExpressions;

using Timeline.Site.Texts;

namespace Timeline.Tests.Site;

/// <summary>
/// Pages of prose in tests/cases/pages, and beside each what becomes of its text. TIMELINE_WRITE=1 writes that anew.
/// </summary>
public sealed partial class PageCases
{
    private static string Folder => Path.Combine(Repository.Cases, "pages");

    [Fact]
    public void A_page_becomes_what_its_case_says()
    {
        var cases = Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        using var site = new SmallSite().WithEvent("one");
        foreach (var name in cases)
        {
            site.With($"input/pages/{name}.md", File.ReadAllText(Path.Combine(Folder, name + ".md")));
        }

        site.Built();
        foreach (var name in cases)
        {
            var made = site.Page(name + "/index.html").QuerySelector(".prose")!.InnerHtml + "\n";
            var expected = Path.Combine(Folder, name + ".html");
            if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
            {
                File.WriteAllText(expected, made);
            }

            Assert.Equal(File.ReadAllText(expected), made);
        }

        Assert.NotEmpty(cases);
    }

    [Fact]
    public void No_heading_has_the_id_of_what_the_theme_seeks_by_id()
    {
        var theme = Path.Combine(Repository.Root, "theme");
        var sought = Directory.GetFiles(Path.Combine(theme, "scripts"), "*.js", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(script => Sought().Matches(script).Concat(Named().Matches(script)));
        var layout = new[] { "layout.html", "header.html", "footer.html" }.Select(part => File.ReadAllText(Path.Combine(theme, "parts", part)))
            .SelectMany(part => Ids().Matches(part));
        Assert.Superset(sought.Concat(layout).Select(match => match.Groups[1].Value).ToHashSet(), HeadingIds.Taken.ToHashSet());
    }

    [GeneratedRegex("getElementById\\(\"([^\"]+)\"\\)")]
    private static partial Regex Sought();

    [GeneratedRegex(@"window\.(\w+) \?\?=")]
    private static partial Regex Named();

    [GeneratedRegex(" id=\"([a-z-]+)\"")]
    private static partial Regex Ids();
}
