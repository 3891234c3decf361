using System.Security.Cryptography;
using System.Text.Json;

namespace Timeline.Tests.Cli;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Text = "The committee did not approve the plan on 12 March 1921.\n\nThe mayor was not present.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("timeline-verify-").FullName;

    public VerifyCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        File.WriteAllText(Path.Combine(folder, "seeds", "minutes.txt"), Text);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_quote_that_stands_there_is_fine()
    {
        var run = Verify("seeds/minutes.txt", "did not approve the plan");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("exact: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_stand_elsewhere_than_is_said_or_beside_a_negation_are_not_simply_fine()
    {
        Assert.Equal(1, Verify("minutes", "The mayor was not present", "--paragraph", "1").ExitCode);
        Assert.Equal(0, Verify("minutes", "The mayor was not present", "--paragraph", "2").ExitCode);
        Assert.DoesNotContain("beside:", Verify("minutes", "The mayor was not present").Out, StringComparison.Ordinal);
        Assert.Contains("beside:  a negation", Verify("minutes", "approve the plan on 12 March 1921").Out, StringComparison.Ordinal);
        Assert.Contains("\"beside_negation\":true", Verify("minutes", "approve the plan on 12 March 1921", "--json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_quote_is_shown_with_the_nearest_text()
    {
        var run = Verify("minutes", "did approve the plan on 12 March 1921");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("near: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("did [-not-] approve", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_only_stand_apart_otherwise_are_not_shown_as_the_same()
    {
        File.WriteAllText(Path.Combine(folder, "seeds", "spoken.txt"), "The mayor said: we are here.\n");
        Assert.Contains("quote:   said:[- we-]{+we+} are here", Verify("spoken", "said:we are here").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object()
    {
        var run = Verify("minutes", "The mayor wasn’t present", "--json");
        Assert.Equal(1, run.ExitCode);
        var result = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("near", result.GetProperty("verdict").GetString());
        Assert.False(result.GetProperty("verifies").GetBoolean());
        Assert.Equal(2, result.GetProperty("paragraph").GetInt32());
        Assert.Equal("The mayor was not present", result.GetProperty("nearest").GetString());
        Assert.Contains(result.GetProperty("difference").EnumerateArray(), run => run.GetProperty("op").GetString() == "added" && run.GetProperty("text").GetString() == "wasn’t");

        var found = JsonDocument.Parse(Verify("minutes", "12\u00A0March 1921", "--json").Out).RootElement;
        var (start, end) = (found.GetProperty("start").GetInt32(), found.GetProperty("end").GetInt32());
        Assert.Equal("normalized", found.GetProperty("verdict").GetString());
        Assert.Equal("12 March 1921", Text[start..end]);
        Assert.Equal("12 March 1921", found.GetProperty("text").GetString());
    }

    [Fact]
    public void A_quote_may_come_from_standard_input()
    {
        var run = TimelineProgram.RunWithInput(folder, "The mayor was not present.\n", "verify", "--source", "minutes", "--quote", "-");
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_place_decides_between_two()
    {
        File.WriteAllText(Path.Combine(folder, "twice.txt"), "It rained.\n\nIt rained.\n");
        Assert.Equal(1, Verify("twice.txt", "It rained").ExitCode);
        Assert.Equal(0, Verify("twice.txt", "It rained", "--paragraph", "2").ExitCode);
        Assert.Equal(0, Verify("twice.txt", "It rained", "--prefix", "It rained.").ExitCode);
    }

    [Fact]
    public void A_missing_or_unreadable_source_is_told()
    {
        File.WriteAllBytes(Path.Combine(folder, "latin.txt"), [0x63, 0x61, 0x66, 0xE9]);
        File.WriteAllBytes(Path.Combine(folder, "wide.txt"), [0xFF, 0xFE, 0x63, 0x00]);
        File.WriteAllText(Path.Combine(folder, "broken.fp"), "timeline-fingerprint 1\nwindow 5\nsha256 x\n");
        foreach (var (source, told) in new[] { ("none", "none"), ("../none", "id of a source"), ("latin.txt", "UTF-8"), ("wide.txt", "UTF-16"), ("broken.fp", "broken.fp:3"), ("seeds", "seeds") })
        {
            var run = Verify(source, "café");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
            Assert.Empty(run.Out);
        }
    }

    [Fact]
    public void Without_a_quote_the_usage_is_wrong() => Assert.Equal(2, TimelineProgram.Run(folder, ["verify", "--source", "minutes"]).ExitCode);

    [Fact]
    public void A_fingerprint_stands_in_for_its_text()
    {
        var made = TimelineProgram.Run(folder, ["fingerprint", "seeds/minutes.txt", "-o", "seeds/other.fp"]);
        Assert.Equal(0, made.ExitCode);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "seeds", "minutes.txt"))));
        Assert.Contains("sha256: " + sha256, made.Out, StringComparison.Ordinal);
        var file = File.ReadAllText(Path.Combine(folder, "seeds", "other.fp"));
        Assert.DoesNotContain("committee", file, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(0, Verify("other", "The committee did not approve the plan").ExitCode);
        Assert.Equal(1, Verify("other", "The committee did approve the plan").ExitCode);
        Assert.StartsWith("cannot-check: ", Verify("other", "did not approve").Out, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, "seeds", "other.fp"), file[..^30]);
        Assert.Equal(1, Verify("other", "The committee did not approve the plan").ExitCode);
    }

    [Fact]
    public void A_fingerprint_never_overwrites_its_text()
    {
        var run = TimelineProgram.Run(folder, ["fingerprint", "seeds/minutes.txt", "-o", "seeds/minutes.txt"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Text, File.ReadAllText(Path.Combine(folder, "seeds", "minutes.txt")));
    }

    private TimelineProgram.Outcome Verify(string source, string quote, params string[] more) =>
        TimelineProgram.Run(folder, ["verify", "--source", source, "--quote", quote, .. more]);
}
