namespace Timeline.Tests.Cli;

public sealed class RenderCommandTests
{
    [Fact]
    public void A_template_renders_with_data_to_standard_output()
    {
        var folder = Directory.CreateTempSubdirectory("render").FullName;
        File.WriteAllText(Path.Combine(folder, "page.html"), "{{ title }} {{ include 'part.html' }}");
        File.WriteAllText(Path.Combine(folder, "part.html"), "{{ list }}");
        File.WriteAllText(Path.Combine(folder, "data.json"), """{"title": "<T>", "list": [1, "a"]}""");
        var run = TimelineProgram.Run(folder, "render", "page.html", "--data", "data.json");
        Assert.Equal(("&lt;T&gt; [1, &quot;a&quot;]", "", 0), (run.Out, run.Error, run.ExitCode));
        Assert.Equal("<T> [1, \"a\"]", TimelineProgram.Run(folder, "render", "page.html", "--data", "data.json", "--no-escape").Out);
    }

    [Fact]
    public void Unknown_variables_are_errors_unless_lax()
    {
        var strict = TimelineProgram.Run(Repository.Root, "a\n{{ unknown }}", "render", "-");
        Assert.Equal(("", "stdin(2,4) : error : The variable or function `unknown` was not found\n", 1), (strict.Out, strict.Error, strict.ExitCode));
        Assert.Equal("a\n", TimelineProgram.Run(Repository.Root, "a\n{{ unknown }}", "render", "-", "--lax").Out);
    }
}
