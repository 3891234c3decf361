using System.Globalization;
using System.Text;

using Timeline.Content.Extraction;

using Xunit.Abstractions;

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

    [Fact]
    public void What_bounds_a_date_survives_into_its_EDTF()
    {
        var wrong = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Cases, "dates-in-text"), "bounds.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
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
        private int _marked;
        private int _found;
        private int _relaxed;
        private int _strict;
        private int _value;

        public double Least => new[] { _relaxed, _strict, _value }.Min(right => Math.Min((double)right / _found, (double)right / _marked));

        public void Add(MarkedText text, IReadOnlyList<FoundDate> found)
        {
            _marked += text.Marks.Count;
            _found += found.Count;
            foreach (var mark in text.Marks)
            {
                var match = found.FirstOrDefault(date => date.Start < mark.End && mark.Start < date.End);
                _relaxed += match is null ? 0 : 1;
                _strict += match is not null && match.Start == mark.Start && match.End == mark.End ? 1 : 0;
                _value += match is not null && match.Value == mark.Value && match.Type.ToString().ToUpperInvariant() == mark.Type ? 1 : 0;
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{_marked} marked, {_found} found; precision/recall relaxed {Part(_relaxed)}, strict {Part(_strict)}, value {Part(_value)}");

        private string Part(int right) => string.Create(CultureInfo.InvariantCulture, $"{(double)right / _found:0.000}/{(double)right / _marked:0.000}");
    }
}
