using System.Text.Json;

namespace Timeline.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("timeline-extract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Json_gives_one_object_a_line_with_offsets_into_the_text()
    {
        const string Text = "Zoë Çelik said on Tuesday that the vote is in June 2026.";
        File.WriteAllText(Path.Combine(_folder, "a.txt"), Text);
        var run = TimelineProgram.Run(_folder, "extract", "a.txt", "--json", "--issued", "2025-09-10");
        Assert.Equal(0, run.ExitCode);
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("""{"file":"a.txt","start":18,"end":25,"text":"Tuesday","type":"DATE","value":"2025-09-09","edtf":"2025-09-09"}""", lines[0]);
        var second = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal("June 2026", Text[second.GetProperty("start").GetInt32()..second.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Drafts_quote_the_text_and_never_overwrite_a_file()
    {
        const string Text = "Posted 12 March 2024\n\nThe mayor of Oslo, Anna Berg, opened the new bridge on March 9, and thousands came to see it.\n";
        File.WriteAllText(Path.Combine(_folder, "report.txt"), Text);
        var run = TimelineProgram.Run(_folder, "extract", "report.txt");
        Assert.Equal(0, run.ExitCode);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "input", "events")));
        var yaml = File.ReadAllText(file);
        Assert.Contains("date: 2024-03-09\n", yaml, StringComparison.Ordinal);
        Assert.Contains("status: draft\n", yaml, StringComparison.Ordinal);
        Assert.Contains("source: report\n", yaml, StringComparison.Ordinal);
        Assert.Contains("quote: \"The mayor of Oslo, Anna Berg, opened the new bridge on March 9, and thousands came to see it.\"", yaml, StringComparison.Ordinal);
        Assert.Contains("Anna Berg", yaml, StringComparison.Ordinal);
        Assert.Contains("note: \"Date inferred from", yaml, StringComparison.Ordinal);

        File.WriteAllText(file, "title: mine\n");
        TimelineProgram.Run(_folder, "extract", "report.txt");
        Assert.Equal("title: mine\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_recorded_source_brings_its_date_and_language()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "seeds"));
        File.WriteAllText(Path.Combine(_folder, "seeds", "gazet.yml"), "id: gazet\nauthor: [ A, B ]\nissued: 2025-09-10\nlanguage: nl\n");
        File.WriteAllText(Path.Combine(_folder, "seeds", "gazet.txt"), "De minister kwam op 3 september naar Gent.\n");
        var run = TimelineProgram.Run(_folder, "extract", "--source", "gazet", "--json");
        Assert.Contains("\"value\":\"2025-09-03\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_its_language_and_its_items_are_sentences()
    {
        const string Page = "<html lang=\"fr-BE\"><body><main><h1>Le port</h1><p>Le port a connu deux accidents graves ces derniers temps, dit la ville.</p>"
            + "<ul><li>Le 3 novem&shy;bre 2019, une grue est tombée sur le quai</li><li>En juin 2020, un navire a pris feu dans le bassin</li></ul></main></body></html>";
        File.WriteAllText(Path.Combine(_folder, "port.html"), Page);
        var run = TimelineProgram.Run(_folder, "extract", "port.html", "--issued", "2021-11-02");
        var drafts = Directory.GetFiles(Path.Combine(_folder, "input", "events")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.True(drafts.Count == 2, run.Out);
        Assert.Contains("date: 2019-11-03\n", drafts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("juin 2020", drafts[0], StringComparison.Ordinal);
        Assert.Contains("date: 2020-06\n", drafts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_words_are_a_usage_error()
    {
        Assert.Equal(2, TimelineProgram.Run(_folder, "extract").ExitCode);
        Assert.Equal(2, TimelineProgram.Run(_folder, "extract", "a.txt", "--issued", "yesterday").ExitCode);
        Assert.Equal(2, TimelineProgram.Run(_folder, "extract", "a.txt", "--language", "xx").ExitCode);
        Assert.Equal(1, TimelineProgram.Run(_folder, "extract", "nosuch.txt").ExitCode);
    }
}
