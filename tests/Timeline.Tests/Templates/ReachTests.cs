using Timeline.Site;
using Timeline.Site.Templates;
using Timeline.Site.Templates.Plan;
using Timeline.Site.Themes;
using Timeline.Tests.Site;

namespace Timeline.Tests.Templates;

/// <summary>What a template reaches besides its arguments: who reaches nothing of the page is printed once of what many pages show.</summary>
public sealed class ReachTests
{
    private static readonly Timeline.Site.Themes.Theme Look = Timeline.Site.Themes.Theme.Load(ThemeLayer.Default);

    [Theory]
    [InlineData("parts/entry.html")]
    [InlineData("parts/byline.html")]
    public void Entries_of_the_theme_reach_functions_alone(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([path]);
        while (waiting.TryPop(out var name))
        {
            if (seen.Add(name))
            {
                var reach = Reach.Of(Look.Templates.Find(name)!.Template!.Parsed.Page);
                Assert.True(reach is not null, name);
                Assert.Subset(new HashSet<string>(["t", "string", "array", "html", "date", "math", "json", "link", "asset"], StringComparer.Ordinal), reach.Names.ToHashSet(StringComparer.Ordinal));
                foreach (var included in reach.Includes)
                {
                    waiting.Push(included);
                }
            }
        }
    }

    [Fact]
    public void The_entry_of_an_event_is_printed_once_for_all_pages_that_share_a_way_to_the_root()
    {
        using var site = new SmallSite().WithEvent("one", rest: "people: [Ann, Bob]\n").WithEvent("two", rest: "people: [Ann]\n");
        var plan = SitePlan.Make(site.Read(), site.Options).Plan!;
        var ann = System.Text.Encoding.UTF8.GetString(plan.Find("people/Ann/index.html")!.Render());
        var entry = plan.Views.At(new("../../")).Entry(plan.Views.Site.Events[0]);
        var printed = entry.Prints!.Of(plan.Views.Site.Theme.Templates.Find("parts/entry.html")!.Template!);
        Assert.NotNull(printed);
        Assert.Contains(System.Text.Encoding.UTF8.GetString(printed).Trim(), ann, StringComparison.Ordinal);
        plan.Find("people/Bob/index.html")!.Render();
        Assert.Same(printed, entry.Prints!.Of(plan.Views.Site.Theme.Templates.Find("parts/entry.html")!.Template!));
    }

    [Theory]
    [InlineData("{{ $1.title }}", "", "")]
    [InlineData("{{ site.title }}", "site", "")]
    [InlineData("{{ t 'x' count: $1.n }}{{ $1.list | array.size }}", "array t", "")]
    [InlineData("{{ for $x in $1.list }}{{ for.index }}{{ include 'a.html' $x.b }}{{ end }}", "", "a.html")]
    [InlineData("{{ $x = page.title }}{{ $x }}", "page", "")]
    [InlineData("{{ if $1?.a ?? false }}{{ include \"b.html\" (t \"k\") }}{{ end }}", "t", "b.html")]
    public void Names_and_includes_are_told(string template, string names, string includes)
    {
        var reach = Reach.Of(Template.Parse(template, "x.html").Template!.Parsed.Page);
        Assert.NotNull(reach);
        Assert.Equal((names, includes), (string.Join(' ', reach.Names.Order(StringComparer.Ordinal)), string.Join(' ', reach.Includes.Order(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("{{ x = 1 }}")]
    [InlineData("{{ $1.a = 1 }}")]
    [InlineData("{{ include $1.name }}")]
    [InlineData("{{ capture $x }}a{{ end }}{{ $x }}")]
    [InlineData("{{ func f }}a{{ end }}")]
    [InlineData("{{ this.x }}")]
    [InlineData("{{ $x = include }}")]
    public void What_changes_more_or_cannot_be_told_reaches_anything(string template) =>
        Assert.Null(Reach.Of(Template.Parse(template, "x.html").Template!.Parsed.Page));
}
