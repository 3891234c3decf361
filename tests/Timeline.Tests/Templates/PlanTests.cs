using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Tests.Templates;

/// <summary>With a plan and without, templates give the same bytes: the plan is only the faster way through.</summary>
public sealed class PlanTests
{
    public static TheoryData<string> Chapters => [.. TemplateCases.Chapters];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_case_is_the_same_without_a_plan(string chapter)
    {
        var different = TemplateCases.Of(chapter).Where(file => TemplateCases.Render(file, chapter) != TemplateCases.Render(file, chapter, usePlan: false));
        Assert.Equal([], different.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_page_of_the_example_is_the_same_without_a_plan()
    {
        var read = LibraryReader.Read(new(Path.Combine(Repository.Root, "input")));
        var (with, without) = (Plan(usePlan: true), Plan(usePlan: false));
        var pages = with.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => file.Path).ToArray();
        Assert.True(pages.Length > 100, $"{pages.Length} pages");
        Assert.Equal([], pages.Where(path => !with.Find(path)!.Render().AsSpan().SequenceEqual(without.Find(path)!.Render())));

        SitePlan Plan(bool usePlan) => SitePlan.Make(read.Library!, new() { InputFolder = Path.Combine(Repository.Root, "input"), PlanTemplates = usePlan }).Plan!;
    }

    [Fact]
    public void The_theme_has_plans()
    {
        var theme = Timeline.Site.Themes.Theme.Load(ThemeLayer.Default);
        var without = theme.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Where(path => theme.Templates.Find(path)?.Template is { Plan: null });
        Assert.Equal([], without);
    }

    [Theory]
    [InlineData("{{ for $x in [1,2,3]; $x; for.index; for.last; end }}{{ $x ?? 'gone' }}")]
    [InlineData("{{ $a = 1; for $i in 1..3; $a = $a + $i; end; $a }} {{ x = 5; x + 1 }}")]
    [InlineData("{{ for $x in [1,2] }}{{ for $y in [3,4] }}{{ $x }}{{ $y }}{{ for.first }}{{ end }}{{ for.first }}{{ end }}")]
    [InlineData("{{ for $x in [1,2,3,4,5] offset: 1 limit: 2 reversed; $x; else; 'none'; end }}{{ for $x in []; else; 'none'; end }}")]
    [InlineData("{{ for x in [1,2]; x; end }}{{ for $x in [1,2]; if $x == 2; break; end; $x; end }}")]
    [InlineData("{{ include 'part' 'a' b: 'c' }}{{ include 'nested' }}{{ include 'case' 'b' }}{{ include 'engine' 'x' b: 'y' }}")]
    [InlineData("{{ include 'part' }}{{ $b }}")]
    [InlineData("{{ for $x in [1,2] }}{{ include 'loops' $x }}{{ end }}")]
    [InlineData("  {{ include 'lines' }}\n  {{ 'a\nb' }}\n{{ include 'lines' }}\n")]
    [InlineData("{{ null == 1 }}{{ 1 == 1.0 }}{{ 'a' != 'b' }}{{ 'a' == 1 }}{{ 3 > 2 }}{{ 'b' > 'a' }}{{ null ?? 'x' }}{{ !null }}{{ true && 0 }}{{ null || false }}")]
    [InlineData("{{ unknown }}")]
    [InlineData("{{ $unknown }}")]
    [InlineData("{{ 'a'.b.c }}")]
    [InlineData("{{ for $x in 5; end }}")]
    [InlineData("{{ include 'none' }}")]
    [InlineData("{{ include 'broken' }}")]
    [InlineData("{{ include 'itself' }}")]
    [InlineData("{{ for $x in 1..200000; for $y in 1..200000; end; end }}")]
    [InlineData("{{ o.list.size }}{{ o.text.size }}{{ o.list[0] }}{{ o.nothing }}{{ o.html }}{{ o.html + '<' }}{{ 'x<' }}{{ 1.5 }}{{ true }}{{ o.list }}")]
    public void What_the_plan_does_itself_is_what_the_engine_does(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["part"] = "[{{ $0 }} {{ $1 }} {{ $.b }} {{ $b }}]",
            ["nested"] = "({{ include 'part' 'n' b: $1 }})",
            ["case"] = "{{ case $1 }}{{ when 'a' }}A{{ when 'b' }}B{{ end }}",
            ["engine"] = "{{ func f(x); ret x + 1; end }}{{ f 2 }}{{ $1 }}{{ $b }}{{ include 'part' $1 b: 1 }}",
            ["loops"] = "{{ for.index }}{{ for $x in [7] }}{{ $x }}{{ for.index }}{{ $1 }}{{ end }}",
            ["lines"] = "one\n  {{ 'two\nthree' }}\nfour",
            ["broken"] = "\n{{ 1 // 0 }}",
            ["itself"] = "{{ include 'itself' }}",
        };
        var options = new RenderOptions
        {
            Globals = new DataMap(("o", new DataMap(("list", new DataList([1, "<"])), ("text", "abc"), ("html", Value.Html("<b>"))))),
            Includes = new TemplateSet(parts.GetValueOrDefault),
            Limits = new() { LoopSteps = 1000 },
        };
        Assert.Equal(Render(options with { UsePlan = false }), Render(options));

        string Render(RenderOptions with)
        {
            var result = Template.Parse(text, "page").Template!.Render(with, out var output);
            return result.Succeeded ? output : string.Join('\n', result.Errors.Select(e => $"{e} {string.Join(" ", e.Stack)}"));
        }
    }
}
