using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Model;
using Timeline.Site.Scripts;

namespace Timeline.Tests.Site;

/// <summary>The flags of an event are bits of one number that C# writes and scripts read: both name them, and the numbers are the same.</summary>
public sealed partial class EventFlagsTests
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["APPROXIMATE"] = (int)EventFlag.Approximate,
        ["UNCERTAIN"] = (int)EventFlag.Uncertain,
        ["OPEN_START"] = (int)EventFlag.OpenStart,
        ["OPEN_END"] = (int)EventFlag.OpenEnd,
        ["RETRACTED"] = (int)Status.Retracted,
        ["approximate"] = (int)EventFlag.Approximate,
        ["uncertain"] = (int)EventFlag.Uncertain,
        ["open-start"] = (int)EventFlag.OpenStart,
        ["open-end"] = (int)EventFlag.OpenEnd,
        ["disputed"] = (int)EventFlag.Disputed,
        ["inferred"] = (int)EventFlag.YearInferred,
    };

    public static TheoryData<string> Scripts => [.. Directory
        .GetFiles(Path.Combine(Repository.Root, "theme"), "*.js", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains("flags", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_gives_a_flag_the_number_that_the_build_writes(string file)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, file));
        var certainty = Certainty().Match(script).Groups["words"].Value;
        var named = Constant().Matches(script).Concat(Word().Matches(certainty))
            .Select(m => (m.Groups["name"].Value, Number: int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)));
        Assert.All(named, flag => Assert.Equal(Numbers[flag.Value], flag.Number));
        Assert.DoesNotMatch(BareNumber(), script);
    }

    [GeneratedRegex(@"\b(?<name>[A-Z_]{6,}) = (?<number>\d+)")]
    private static partial Regex Constant();

    [GeneratedRegex(@"CERTAINTY = \{(?<words>[^}]*)\}")]
    private static partial Regex Certainty();

    [GeneratedRegex(@"""?(?<name>[a-z-]+)""?: (?<number>\d+)")]
    private static partial Regex Word();

    // A number that stands for a flag or a status where it is read.
    [GeneratedRegex(@"flags(\[\w+\])? & \d|status(\[\w+\])? === \d")]
    private static partial Regex BareNumber();
}
