using System.Globalization;
using System.Text;

using NodaTime.Text;

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

public sealed class PatternTests
{
    public static TheoryData<string> ValidFiles { get; } =
        [.. Directory.GetFiles(Path.Combine(CaseFile.Folder, "valid"), "*.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ValidFiles))]
    public void Each_valid_text_has_its_level_precision_bounds_and_canonical_text(string file) =>
        CaseFile.Check(CaseFile.Read(Path.Combine(CaseFile.Folder, "valid", file)).SelectMany(Problems));

    [Fact]
    public void Each_invalid_text_says_where_and_why() => CaseFile.Check(
        from fields in CaseFile.Read(Path.Combine(CaseFile.Folder, "invalid.txt"))
        let result = EdtfPattern.Instance.Read(fields[0])
        where result.Success
            || result.Error.Value.Index != int.Parse(fields[1], CultureInfo.InvariantCulture)
            || !result.Error.Value.Message.Contains(fields[2], StringComparison.Ordinal)
        select $"{fields[0]} | {fields[1]} | {fields[2]}: got {(result.Success ? result.Value : result.Error.Value)}");

    [Fact]
    public void The_case_files_hold_as_many_cases_as_promised()
    {
        Assert.InRange(CaseFile.Read(Path.Combine(CaseFile.Folder, "valid", "specification.txt")).Count(), 64, 200);
        Assert.InRange(CaseFile.Valid().Select(fields => fields[0]).Distinct().Count(), 500, 5000);
        Assert.InRange(CaseFile.Read(Path.Combine(CaseFile.Folder, "invalid.txt")).Count(), 150, 5000);
    }

    [Fact]
    public void A_pattern_of_a_level_accepts_that_level_and_those_below() => CaseFile.Check(
        from fields in CaseFile.Valid()
        from pattern in new[] { (Pattern: EdtfPattern.Level0, Level: 0), (Pattern: EdtfPattern.Level1, Level: 1), (Pattern: EdtfPattern.Level2, Level: 2) }
        let result = pattern.Pattern.Read(fields[0])
        let level = int.Parse(fields[1], CultureInfo.InvariantCulture)
        where result.Success != level <= pattern.Level
        select $"{fields[0]} of level {level} with the pattern of level {pattern.Level}: {result}");

    [Fact]
    public void It_is_a_pattern_of_NodaTime()
    {
        IPattern<EdtfDate> pattern = EdtfPattern.Instance;
        var date = pattern.Parse("1984?").Value;
        Assert.Equal("1984?", pattern.Format(date));
        Assert.Equal("on 1984?", pattern.AppendFormat(date, new StringBuilder("on ")).ToString());

        var failure = pattern.Parse("2004-02-30");
        Assert.False(failure.Success);
        var exception = Assert.IsType<UnparsableValueException>(failure.Exception);
        Assert.Equal(8, exception.Index);
        Assert.Contains("29 days", exception.Message, StringComparison.Ordinal);
        Assert.False(pattern.Parse(null!).Success);
    }

    [Fact]
    public void A_plain_date_is_read_without_allocating_more_than_itself()
    {
        string[] texts = ["2004-06-11", "2004-06", "2004", "2004-06-11?", "156X-12-25"];
        foreach (var text in texts)
        {
            EdtfPattern.Instance.Read(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var kept = new Keeper();
        foreach (var text in texts)
        {
            kept.Hold(EdtfPattern.Instance.Read(text).Value!);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, (texts.Length * 64) + 64);
    }

    private static IEnumerable<string> Problems(string[] fields)
    {
        var text = fields[0];
        var result = EdtfPattern.Instance.Read(text);
        if (!result.Success)
        {
            return [$"{text}: {result.Error}"];
        }

        var value = result.Value;
        var canonical = fields.Length > 5 ? fields[5] : text;
        var again = EdtfPattern.Instance.Read(value.ToString());
        return Differences(
            text,
            ("level", fields[1], result.Level.ToString(CultureInfo.InvariantCulture)),
            ("precision", fields[2], value.Precision.ToString().ToLowerInvariant()),
            ("earliest", fields[3], value.Bounds.Earliest?.ToString() ?? value.Bounds.EarliestOpenness.ToString().ToLowerInvariant()),
            ("latest", fields[4], value.Bounds.Latest?.ToString() ?? value.Bounds.LatestOpenness.ToString().ToLowerInvariant()),
            ("canonical", canonical, value.ToString()),
            ("equal when read again", "True", (again.Success && again.Value.Equals(value) && again.Value.GetHashCode() == value.GetHashCode()).ToString()));
    }

    private static IEnumerable<string> Differences(string text, params (string What, string Expected, string Actual)[] facts) =>
        facts.Where(fact => fact.Expected != fact.Actual).Select(fact => $"{text}: {fact.What} should be {fact.Expected}, is {fact.Actual}");

    private sealed class Keeper
    {
        private EdtfDate? _held;

        public void Hold(EdtfDate date) => _held = date;

        public override string ToString() => _held?.ToString() ?? "";
    }
}
