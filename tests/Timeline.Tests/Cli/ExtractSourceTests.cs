namespace Timeline.Tests.Cli;

/// <summary>`extract --source` finds what `check` knows: any id, any folder, any form of record, any kind of text.</summary>
public sealed class ExtractSourceTests : IDisposable
{
    private const string Words = "The mayor of Oslo, Anna Berg, opened the new bridge on March 9, and thousands came to see it.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Herald_1932", "seeds/Herald_1932.yml", "id: Herald_1932\ntitle: Herald\nissued: 1932-03-20\ntext: Herald_1932.txt\n", "seeds/Herald_1932.txt")]
    [InlineData("herald", "seeds/papers/herald.yml", "title: Herald\nissued: 1932-03-20\ntext: herald.txt\n", "seeds/papers/herald.txt")]
    [InlineData("herald", "seeds/papers.yml", "- { id: other, title: Other }\n- { id: herald, title: Herald, issued: 1932-03-20, text: old/h.md }\n", "seeds/old/h.md")]
    [InlineData("herald", "seeds/herald.json", """{ "title": "Herald", "issued": "1932-03-20", "text": "h.txt" }""", "seeds/h.txt")]
    [InlineData("zürich.post", "seeds/a.yaml", "id: zürich.post\ntitle: Post\nissued: 1932-03-20\ntext: a.html\n", "seeds/a.html")]
    [InlineData("herald", "input/sources/herald.yml", "title: Herald\nissued: 1932-03-20\ntext: herald.txt\n", "input/sources/herald.txt")]
    [InlineData("herald", "input/sources/papers/1932/h.yml", "id: herald\ntitle: Herald\nissued: 1932-03-20\ntext: t/h.txt\n", "input/sources/papers/1932/t/h.txt")]
    public void What_is_drafted_from_a_record_passes_the_check(string id, string record, string yaml, string text)
    {
        folder.With("input/timeline.yml", "title: T\nevidence: { require: verified }\n").With(record, yaml).With(text, Words + "\n");
        var run = TimelineProgram.Run(folder.Path, "extract", "--source", id);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var draft = Assert.Single(Directory.GetFiles(folder["input/events"]));
        var written = File.ReadAllText(draft);
        Assert.Contains($"source: {id}\n", written, StringComparison.Ordinal);
        Assert.Contains("date: 1932-03-09\n", written, StringComparison.Ordinal);

        File.WriteAllText(draft, written.Replace("status: draft", "status: published", StringComparison.Ordinal));
        var check = TimelineProgram.Run(folder.Path, "check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("1 of 1 quote verified", check.Out + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_and_add_know_the_records_of_the_input_folder_too()
    {
        folder.With("mine/sources/papers/herald.yml", "title: Herald\ntext: herald.txt\n").With("mine/sources/papers/herald.txt", Words).With("mine/sources/bare.txt", Words);
        foreach (var id in new[] { "herald", "bare" })
        {
            var run = TimelineProgram.Run(folder.Path, "verify", "--input", "mine", "--source", id, "--quote", "opened the new bridge on March 9");
            Assert.Equal(("", 0), (run.Error, run.ExitCode));
        }

        var taken = TimelineProgram.Run(folder.Path, "source", "add", "--input", "mine", "--title", "Herald");
        Assert.Contains("there is a source 'herald' already", taken.Error, StringComparison.Ordinal);
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "extract", "--input", "mine", "--source", "bare", "--issued", "1932").ExitCode);
        Assert.Single(Directory.GetFiles(folder["mine/events"]));
    }

    [Fact]
    public void A_folder_of_records_is_named_as_elsewhere()
    {
        folder.With("archive/herald.yml", "title: Herald\nissued: 1932-03-20\ntext: herald.txt\n").With("archive/herald.txt", Words);
        var run = TimelineProgram.Run(folder.Path, "extract", "--source", "herald", "--seeds", "archive", "--json");
        Assert.Contains("\"value\":\"1932-03-09\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heralt", "there is no source 'heralt'; did you mean 'herald'?")]
    [InlineData("nothing-like-it", "there is no file 'nothing-like-it'")]
    [InlineData("../secret", "there is no file '../secret', and it cannot be the id of a source")]
    [InlineData("bare", "the record of 'bare' names no text, and no file of that name lies beside it")]
    public void A_source_that_is_not_there_is_told(string id, string message)
    {
        folder.With("seeds/herald.yml", "title: Herald\ntext: herald.txt\n").With("seeds/bare.yml", "title: Bare\n").With("secret.txt", Words);
        var run = TimelineProgram.Run(folder.Path, "extract", "--source", id);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/events"]));
    }

    [Theory]
    [InlineData("Herald_1932.txt", "Herald_1932")]
    [InlineData("The Herald, 20 March.txt", "the-herald-20-march")]
    [InlineData("con.txt", "source")]
    public void A_file_without_a_record_gets_an_id_that_is_one(string file, string id)
    {
        folder.With(file, "Posted 20 March 1932\n\n" + Words);
        Assert.Equal(0, TimelineProgram.Run(folder.Path, "extract", file).ExitCode);
        Assert.Contains($"source: {id}\n", File.ReadAllText(Assert.Single(Directory.GetFiles(folder["input/events"]))), StringComparison.Ordinal);
    }
}
