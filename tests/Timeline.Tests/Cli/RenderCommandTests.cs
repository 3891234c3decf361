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
        var strict = TimelineProgram.RunWithInput(Repository.Root, "a\n{{ unknown }}", "render", "-");
        Assert.Equal(("", "stdin(2,4) : error : The variable or function `unknown` was not found\n", 1), (strict.Out, strict.Error, strict.ExitCode));
        Assert.Equal("a\n", TimelineProgram.RunWithInput(Repository.Root, "a\n{{ unknown }}", "render", "-", "--lax").Out);
    }

    [Theory]
    [InlineData("{ \"a\": 1,\n  \"é\": [1,,] }", "data.json(2,11) : error : Malformed JSON: ',' is an invalid start of a value\n")]
    [InlineData("[1]", "data.json(1,1) : error : The data must be a JSON object, whose members are the variables\n")]
    [InlineData(" \n", "data.json(2,1) : error : Malformed JSON: there is nothing in the file\n")]
    public void Wrong_data_is_an_error_at_its_place(string json, string error)
    {
        var folder = Directory.CreateTempSubdirectory("render").FullName;
        File.WriteAllText(Path.Combine(folder, "page.html"), "{{ title }}");
        File.WriteAllText(Path.Combine(folder, "data.json"), json);
        var run = TimelineProgram.Run(folder, "render", "page.html", "--data", "data.json");
        Assert.Equal(("", error, 1), (run.Out, run.Error, run.ExitCode));
    }

    [Fact]
    public void What_is_not_there_is_named_as_it_was_written()
    {
        var folder = Directory.CreateTempSubdirectory("render").FullName;
        File.WriteAllText(Path.Combine(folder, "page.html"), "a {{ include 'parts/none.html' }}");
        Assert.Equal("none.html : error : There is no such file\n", TimelineProgram.Run(folder, "render", "none.html").Error);
        Assert.Equal("none : error : There is no such folder\n", TimelineProgram.Run(folder, "render", "page.html", "--include-dir", "none").Error);
        Assert.Equal(". : error : This is a folder, not a file\n", TimelineProgram.Run(folder, "render", "page.html", "--data", ".").Error);
        Assert.Equal("page.html(1,6) : error : The template `parts/none.html` was not found\n", TimelineProgram.Run(folder, "render", "page.html").Error);
    }

    [Fact]
    public void Front_matter_and_byte_order_marks_are_skipped_and_places_still_count_them()
    {
        var folder = Directory.CreateTempSubdirectory("render").FullName;
        File.WriteAllText(Path.Combine(folder, "page.html"), "\uFEFF---\nfor: events\n---\n{{ title }}");
        File.WriteAllText(Path.Combine(folder, "data.json"), "\uFEFF{\"title\": \"T\"}");
        Assert.Equal("T", TimelineProgram.Run(folder, "render", "page.html", "--data", "data.json").Out);
        Assert.Equal("page.html(4,4) : error : The variable or function `title` was not found\n", TimelineProgram.Run(folder, "render", "page.html").Error);
    }
}
