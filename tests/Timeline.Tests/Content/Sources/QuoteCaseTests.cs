using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;

namespace Timeline.Tests.Content.Sources;

public sealed class QuoteCaseTests
{
    private static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Repository.Cases, "quotes"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_quote_gets_its_verdict_from_the_text(string file)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        List<string> failures = [];
        foreach (var test in Cases(file))
        {
            if (!texts.TryGetValue(test.Text, out var source))
            {
                texts[test.Text] = source = SourceText.From(test.Text);
            }

            var result = source.Verify(test.Request);
            if (!QuoteCase.Fits(test.Verdict, result) || !Says(test.Says, result.Explanation) || !IsTold(test, result))
            {
                failures.Add($"{test.Place}: expected {test.Verdict}, got {result.Verdict.Word()}: {test.Request.Quote} ({result.Explanation} {result.Difference})");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_quote_gets_its_verdict_from_the_fingerprint(string file)
    {
        var fingerprints = new Dictionary<string, FingerprintText>(StringComparer.Ordinal);
        List<string> failures = [];
        foreach (var test in Cases(file))
        {
            if (!fingerprints.TryGetValue(test.Text, out var source))
            {
                fingerprints[test.Text] = source = FingerprintText.From(Fingerprint.Of(test.Text));
            }

            var result = source.Verify(test.Request);
            var fits = test.FingerprintVerdict is { } expected ? QuoteCase.Fits(expected, result) : Follows(test.Verdict, result.Verdict);
            if (!fits || !IsTold(test, result))
            {
                failures.Add($"{test.Place}: expected {test.FingerprintVerdict ?? "what follows from " + test.Verdict}, got {result.Verdict.Word()}: {test.Request.Quote} ({result.Explanation} {result.Difference})");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void There_are_many_cases_and_half_of_them_are_altered()
    {
        var cases = Names.SelectMany(Cases).ToList();
        Assert.True(cases.Count >= 500, $"{cases.Count} cases");
        Assert.True(cases.Count(test => test.Verdict is QuoteCase.Refused or "near" or "not-found") * 2 >= cases.Count);
    }

    private static bool IsTold(QuoteCase test, QuoteResult result) =>
        Fits(test.IsBesideNegation, result.IsBesideNegation, result) && Fits(test.JoinsSentences, result.JoinsSentences, result);

    private static bool Fits(bool? expected, bool? found, QuoteResult result) =>
        expected is null || (result.Verifies ? found == expected : result.Verdict == Verdict.CannotCheck);

    // With an exclamation mark before it, what the message must not say.
    private static bool Says(string? words, string explanation) =>
        words is null || (words[0] == '!' ? !explanation.Contains(words[1..], StringComparison.Ordinal) : explanation.Contains(words, StringComparison.Ordinal));

    // Exact cannot be told; short quotes cannot be checked; and a text's choice of the exact one of two places is ambiguous here.
    private static bool Follows(string expected, Verdict found) => expected switch
    {
        "exact" or "normalized" => found is Verdict.Normalized or Verdict.CannotCheck,
        "elided" => found is Verdict.Elided or Verdict.CannotCheck,
        "ambiguous" => found is Verdict.Ambiguous or Verdict.CannotCheck,
        _ => found is Verdict.Near or Verdict.NotFound or Verdict.CannotCheck,
    };

    private static IEnumerable<QuoteCase> Cases(string file) => QuoteCase.Read(Path.Combine(Repository.Cases, "quotes", file));
}
