using System.Text;

using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Sources.Matching;

namespace Timeline.Tests.Content.Sources;

/// <summary>Inputs on which a careless search would not end; the suite's own time limit is the assertion.</summary>
public sealed class QuoteScaleTests
{
    [Fact(Timeout = 60_000)]
    public async Task Ten_megabytes_of_one_word_are_searched()
    {
        await Task.Yield();
        var source = SourceText.From(string.Concat(Enumerable.Repeat("word ", 2_000_000)) + "end");
        var thousand = string.Concat(Enumerable.Repeat("word ", 1_000));
        Assert.Equal(Verdict.Ambiguous, source.Verify(new("word")).Verdict);
        Assert.Equal(Verdict.Ambiguous, source.Verify(new(thousand)).Verdict);
        Assert.Equal(Verdict.Exact, source.Verify(new(thousand + "end")).Verdict);
        Assert.False(source.Verify(new(thousand + "start")).Verifies);
        Assert.False(source.Verify(new("end " + thousand)).Verifies);
        Assert.False(source.Verify(new("word word … words word … word")).Verifies);
        Assert.False(source.Verify(new(string.Concat(Enumerable.Repeat("word ", 200_000)) + "not end")).Verifies);
        Assert.Equal(Verdict.Ambiguous, source.Verify(new("word word word … word word word … word word word")).Verdict);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_text_that_almost_repeats_a_long_quote_is_searched()
    {
        await Task.Yield();
        var text = string.Concat(Enumerable.Repeat("one two one ", 300_000));
        var quote = string.Concat(Enumerable.Repeat("one two one ", 10_000)) + "one two two one";
        Assert.False(SourceText.From(text).Verify(new(quote)).Verifies);
        Assert.False(FingerprintText.From(Fingerprint.Of(text[..400_000])).Verify(new(quote)).Verifies);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_megabyte_is_a_quote_too()
    {
        await Task.Yield();
        var text = new StringBuilder();
        for (var i = 0; text.Length < 1_200_000; i++)
        {
            text.Append("sentence number ").Append(i).Append(" stands here. ");
        }

        var whole = text.ToString();
        var source = SourceText.From(whole);
        Assert.Equal(Verdict.Exact, source.Verify(new(whole[..whole.LastIndexOf("sentence", 1_000_000, StringComparison.Ordinal)])).Verdict);
        var altered = source.Verify(new(whole.Replace("number 30000 stands", "number 30000 falls", StringComparison.Ordinal)));
        Assert.Equal(Verdict.Near, altered.Verdict);
        Assert.Contains("falls", altered.Difference!.ToString(), StringComparison.Ordinal);
        Assert.False(source.Verify(new(string.Concat(Enumerable.Repeat("… a ", 200_000)))).Verifies);
        Assert.False(source.Verify(new(new string('[', 500_000))).Verifies);
        Assert.False(source.Verify(new(new string('-', 500_000) + "a")).Verifies);
        Assert.False(source.Verify(new("a" + new string('\u0301', 500_000))).Verifies);
        Assert.False(source.Verify(new(new string('.', 500_000) + " a")).Verifies);
    }
}
