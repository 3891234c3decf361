using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

public sealed class PhraseTests
{
    [Fact]
    public void Each_date_reads_as_an_editor_would_write_it() => CaseFile.Check(
        from fields in CaseFile.Read(Path.Combine(CaseFile.Folder, "phrases.txt"))
        let phrases = EdtfPhrases.For(fields[0])
        let date = EdtfPattern.Instance.Read(fields[1]).Value!
        let actual = (phrases.Long(date), phrases.Short(date))
        where actual != (fields[2], fields[3])
        select $"{fields[0]} {fields[1]}: should be {fields[2]} | {fields[3]}, is {actual.Item1} | {actual.Item2}");

    [Fact]
    public void Every_language_has_words_for_every_date_without_leftovers() => CaseFile.Check(
        from language in EdtfPhrases.Languages
        let phrases = EdtfPhrases.For(language)
        from fields in CaseFile.Valid()
        let date = EdtfPattern.Instance.Read(fields[0]).Value!
        from phrase in new[] { phrases.Long(date), phrases.Short(date) }
        where phrase.Length == 0 || phrase.Trim() != phrase || phrase.Contains("  ", StringComparison.Ordinal) || phrase.AsSpan().IndexOfAny("{}") >= 0
        select $"{language} {fields[0]}: '{phrase}'");

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_language_has_the_general_entries_English_has(string language)
    {
        var own = Keys(language);
        var missing = Keys("en").Where(key => IsGeneral(key) && !own.Contains(key));
        Assert.Empty(missing);
    }

    public static TheoryData<string> OtherLanguages { get; } = ["ar", "de", "es", "fr", "nl"];

    [Fact]
    public void The_doubts_read_differently() => CaseFile.Check(
        from language in EdtfPhrases.Languages
        let phrases = EdtfPhrases.For(language)
        let dates = new[] { "1984", "1984?", "1984~", "1984%" }.Select(text => EdtfPattern.Instance.Read(text).Value!).ToList()
        where dates.Select(phrases.Long).Distinct().Count() < 4 || dates.Select(phrases.Short).Distinct().Count() < 4
        select language);

    [Fact]
    public void An_unknown_language_is_English_and_says_so()
    {
        var phrases = EdtfPhrases.For("xx");
        Assert.True(phrases.IsFallback);
        Assert.Equal(("xx", "en"), (phrases.RequestedLanguage, phrases.Language));
        Assert.Equal("September 2025", phrases.Long(CalendarDate.Of(2025, 9)));
        Assert.False(EdtfPhrases.For("nl-BE").IsFallback);
        Assert.Equal("september 2025", EdtfPhrases.For("nl-BE").Long(CalendarDate.Of(2025, 9)));
    }

    [Fact]
    public void A_host_replaces_words_or_brings_a_language()
    {
        var american = EdtfPhrases.From("en", new Dictionary<string, string>(StringComparer.Ordinal) { ["date.day"] = "{month} {day}, {year}" });
        Assert.Equal("September 10, 2025", american.Long(CalendarDate.Of(2025, 9, 10)));
        Assert.Equal("September 2025", american.Long(CalendarDate.Of(2025, 9)));

        var luxembourgish = EdtfPhrases.From("lb", new Dictionary<string, string>(StringComparer.Ordinal) { ["month.9"] = "September", ["approximate"] = "ëm {date}" });
        Assert.False(luxembourgish.IsFallback);
        Assert.Equal("ëm 1816", luxembourgish.Long(EdtfPattern.Instance.Read("1816~").Value!));
    }

    [Fact]
    public void A_broken_template_shows_what_it_can()
    {
        var broken = EdtfPhrases.From("en", new Dictionary<string, string>(StringComparer.Ordinal) { ["date.day"] = "{nonsense}{day} {month", ["year"] = "}{number}{" });
        Assert.Equal("10 {month", broken.Long(CalendarDate.Of(2025, 9, 10)));
        Assert.Equal("}2025{", broken.Long(CalendarDate.Of(2025)));
    }

    // What follows is specific: a form, the short phrase, one kind of date, or one month of another calendar.
    private static bool IsGeneral(string key) =>
        !key.Contains(':', StringComparison.Ordinal)
        && !key.EndsWith(".short", StringComparison.Ordinal)
        && !(key.StartsWith("month.", StringComparison.Ordinal) && key.Split('.').Length > 2)
        && !new[] { ".day", ".month", ".year", ".decade", ".vague", ".quarter", ".quadrimester", ".semestral", ".season" }.Any(kind => key.EndsWith(kind, StringComparison.Ordinal) && key.Split('.')[0] is not ("date" or "part"))
        && key is not ("date.season.quarter" or "date.season.quadrimester" or "date.season.semestral");

    private static HashSet<string> Keys(string language) =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Edtf", "Phrases", language + ".txt"))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split('=')[0].Trim())
            .ToHashSet(StringComparer.Ordinal);
}
