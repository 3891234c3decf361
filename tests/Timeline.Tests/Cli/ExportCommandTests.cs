using System.Text;

namespace Timeline.Tests.Cli;

/// <summary>`timeline export`, as a shell runs it.</summary>
public sealed class ExportCommandTests
{
    private static TemporaryFolder Site(string settings = "") => new TemporaryFolder()
        .With("input/timeline.yml", "title: T\nevidence: { require: none }\n" + settings)
        .With("input/events/one.yml", "title: One\ndate: 156X\nsummary: Words.\n");

    [Fact]
    public void What_is_exported_goes_to_standard_output_and_the_losses_to_standard_error()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "export", "timelinejs");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{", run.Out, StringComparison.Ordinal);
        Assert.Equal("What timelinejs cannot say:\n  digits of a date that are not known (X), but in words: one\n", run.Error);
    }

    [Fact]
    public void A_file_gets_the_bytes_and_its_folder_is_made()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "export", "excel-csv", "--to", "new/events.csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d'], File.ReadAllBytes(site["new/events.csv"])[..5]);
        Assert.Equal(File.ReadAllBytes(site["new/events.csv"]), Encoding.UTF8.GetBytes(TimelineProgram.Run(site.Path, "export", "excel-csv", "--to", "-").Out is var text
            && text.StartsWith('\uFEFF') ? text : "\uFEFF" + text));
    }

    [Theory]
    [InlineData("icz", "there is no export 'icz'; did you mean 'ics'?")]
    [InlineData("powerpoint", "there is no export 'powerpoint'")]
    public void A_form_that_there_is_not_is_a_wrong_command(string name, string message)
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "export", name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_needs_the_address_of_the_site()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "export", "rss");
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("set 'host' in timeline.yml", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, TimelineProgram.Run(site.Path, "export", "rss", "-s", "host=https://example.org/").ExitCode);
    }

    [Fact]
    public void What_cannot_be_published_is_not_exported()
    {
        using var site = Site().With("input/events/bad.yml", "title: Bad\ndate: yesterday\n");
        var run = TimelineProgram.Run(site.Path, "export", "csv", "--to", "events.csv");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/events/bad.yml:2:7: error TL301", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site["events.csv"]));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_of()
    {
        using var site = Site();
        var run = TimelineProgram.Run(site.Path, "export", "csv", "--to", "input");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing was exported", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
