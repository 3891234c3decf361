using System.Globalization;
using System.Text;

using Timeline.Content.Extraction;

namespace Timeline.Tests.Content.Extraction;

/// <summary>Scores the finder against the marked sentences, as temporal taggers are scored.</summary>
public sealed class DatesInTextTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 400)]
    [InlineData("nl", 60)]
    [InlineData("fr", 60)]
    public void The_marked_sentences_are_found_as_marked(string language, int least)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Cases, "dates-in-text", language), "*.txt").Order(StringComparer.Ordinal);
        var texts = files.SelectMany(MarkedText.Read).ToList();
        var score = new Score();
        var misses = new StringBuilder();
        foreach (var text in texts)
        {
            var found = DateFinder.For(language).Find(text.Text, text.Issued);
            score.Add(text, found);
            if (Differences(text, found) is { Length: > 0 } differences)
            {
                misses.AppendLine(CultureInfo.InvariantCulture, $"{text.Where}: {differences}");
            }
        }

        output.WriteLine($"{language}: {texts.Count} sentences, {score}");
        output.WriteLine(misses.ToString());
        Assert.True(texts.Count >= least, $"only {texts.Count} sentences");
        Assert.True(score.Least >= 0.95, $"{score}\n{misses}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    public void Prose_marked_before_the_rules_were_read_reaches_the_aim(string language)
    {
        var score = new Score();
        foreach (var text in MarkedText.Read(Path.Combine(Repository.Cases, "dates-in-text", "held-out", language, "prose.txt")))
        {
            score.Add(text, DateFinder.For(language).Find(text.Text, text.Issued));
        }

        output.WriteLine(score.ToString());
        Assert.True(score.RelaxedF1 >= 0.95 && score.StrictF1 >= 0.90 && score.ValueF1 >= 0.84, score.ToString());
    }

    [Fact]
    public void What_bounds_a_date_survives_into_its_EDTF()
    {
        var wrong = new List<string>();
        var files = new[] { "bounds.txt", "strangers.txt" }
            .SelectMany(name => Directory.GetFiles(Path.Combine(Repository.Cases, "dates-in-text"), name, SearchOption.AllDirectories));
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            foreach (var text in MarkedText.Read(path))
            {
                var said = DateFinder.For(Path.GetFileName(Path.GetDirectoryName(path)!)).Find(text.Text, text.Issued).Select(found => $"{found.Text}|{found.Value}|{found.Edtf?.ToString() ?? "-"}");
                var asked = text.Marks.Select(mark => $"{text.Text[mark.Start..mark.End]}|{mark.Value}|{mark.Edtf}");
                if (!said.SequenceEqual(asked))
                {
                    wrong.Add($"{text.Where}: {string.Join("  ", said)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Differences(MarkedText text, IReadOnlyList<FoundDate> found)
    {
        var marked = text.Marks.Select(mark => $"{{{text.Text[mark.Start..mark.End]}|{mark.Type}|{mark.Value}}}").ToList();
        var seen = found.Select(date => $"{{{date.Text}|{date.Type.ToString().ToUpperInvariant()}|{date.Value}}}").ToList();
        var (missing, extra) = (marked.Except(seen, StringComparer.Ordinal), seen.Except(marked, StringComparer.Ordinal));
        return string.Join(' ', missing.Select(m => "-" + m).Concat(extra.Select(e => "+" + e)));
    }

    /// <summary>Relaxed: the extents overlap. Strict: they are the same. Value: overlapping, with the same type and value.</summary>
    private sealed class Score
    {
        private int marked;
        private int found;
        private int relaxed;
        private int strict;
        private int value;

        public double RelaxedF1 => F1(relaxed);

        public double StrictF1 => F1(strict);

        public double ValueF1 => F1(value);

        public double Least => new[] { relaxed, strict, value }.Min(right => Math.Min((double)right / found, (double)right / marked));

        public void Add(MarkedText text, IReadOnlyList<FoundDate> dates)
        {
            marked += text.Marks.Count;
            found += dates.Count;
            foreach (var mark in text.Marks)
            {
                var match = dates.FirstOrDefault(date => date.Start < mark.End && mark.Start < date.End);
                relaxed += match is null ? 0 : 1;
                strict += match is not null && match.Start == mark.Start && match.End == mark.End ? 1 : 0;
                value += match is not null && match.Value == mark.Value && match.Type.ToString().ToUpperInvariant() == mark.Type ? 1 : 0;
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{marked} marked, {found} found; precision/recall relaxed {Part(relaxed)}, strict {Part(strict)}, value {Part(value)}");

        private double F1(int right) => 2.0 * right / (marked + found);

        private string Part(int right) => string.Create(CultureInfo.InvariantCulture, $"{(double)right / found:0.000}/{(double)right / marked:0.000}");
    }
}
