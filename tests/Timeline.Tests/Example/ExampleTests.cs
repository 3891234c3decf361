using Timeline.Content;
using Timeline.Content.Sources;

namespace Timeline.Tests.Example;

/// <summary>The example in input/ and seeds/, read as a fresh clone has it: with fingerprints, without the copyrighted texts.</summary>
public sealed class ExampleTests
{
    private static readonly ReadResult Result = ReadAsCloned();

    [Fact]
    public void The_example_reads_without_error_or_warning() =>
        Assert.Equal([], Result.Diagnostics.Where(d => d.Severity != Severity.Note));

    [Fact]
    public void Every_event_rests_on_a_verified_quote()
    {
        var events = Result.Library!.Events;
        Assert.True(events.Length >= 18, $"{events.Length} events");
        Assert.All(events, e => Assert.Contains(e.Evidence, v => v.Result.Verifies));
        Assert.All(events, e => Assert.All(e.Evidence, v => Assert.True(v.Result.Verifies, $"{e.Id} {v.Citation.Id}: {v.Result.Explanation}")));
    }

    // The page "About" says so.
    [Fact]
    public void Every_statement_is_carried_by_verified_words() =>
        Assert.All(Result.Library!.Events, e => Assert.All(e.Coverage.Statements, s => Assert.True(s.IsCarried, $"{e.Id}: {s.Statement}")));

    [Fact]
    public void No_quote_is_longer_than_twenty_five_words() =>
        Assert.All(
            Result.Library!.Events.SelectMany(e => e.Evidence),
            v => Assert.InRange(v.Citation.Quote!.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 1, 25));

    [Theory]
    [InlineData("2025-09-10")]
    [InlineData("2026-01-03")]
    [InlineData("2026-01-04")]
    [InlineData("2018-12/2020-10")]
    [InlineData("2024-06/2025-01")]
    [InlineData("{2019,2024}")]
    public void The_dates_of_the_articles_are_there(string date) =>
        Assert.Contains(Result.Library!.Events, e => e.Event.Date.Value.ToString() == date);

    private static ReadResult ReadAsCloned()
    {
        using var folder = new TemporaryFolder().WithCopyOf(Path.Combine(Repository.Root, "input"), "input").WithCopyOf(Path.Combine(Repository.Root, "seeds"), "seeds");
        foreach (var text in Directory.GetFiles(folder["seeds"], "*.txt"))
        {
            File.Delete(text);
        }

        return LibraryReader.Read(new(folder["input"]));
    }
}
