using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Tests.Content.Extraction;

public sealed class DateSupportTests
{
    [Fact]
    public void A_quote_supports_a_date_no_finer_than_its_words()
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Cases, "dates-in-text", "support.txt")).Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split(" | ");
            var result = DateSupport.Check(Date(parts[0]), parts[2], DocumentDate.Parse(parts[1]), parts.ElementAtOrDefault(4) ?? "en");
            var verdict = result.Name + (result.YearInferred ? " inferred" : "");
            if (verdict != parts[3])
            {
                wrong.Add($"{line}: {verdict}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static EdtfDate Date(string edtf) => EdtfPattern.Instance.Parse(edtf).Value;

    [Fact]
    public void A_language_without_rules_cannot_be_checked()
    {
        Assert.Equal("cannot-check", DateSupport.Check(Date("2026-01-03"), "3. tammikuuta 2026", null, "fi").Name);
    }
}
