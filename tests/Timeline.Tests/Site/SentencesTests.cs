namespace Timeline.Tests.Site;

/// <summary>Which sentences of a summary no note stands behind; the cases are in <c>tests/cases/sentences</c>.</summary>
public sealed class SentencesTests
{
    [Fact]
    public void A_sentence_is_uncited_when_no_note_stands_in_it_or_directly_after_it()
    {
        var cases = File.ReadAllText(Path.Combine(Repository.Cases, "sentences", "uncited.txt")).ReplaceLineEndings("\n").Split("====\n");
        Assert.True(cases.Length > 8);
        var wrong = cases.Select(c => c.Split("----\n")).Select(parts => (
            Text: parts[0],
            Expected: parts[1].Trim(),
            Found: string.Join('\n', MarkdownSentences.Of(parts[0]).Where(s => !s.HasNote && !s.IsOwn).Select(s => $"{s.Line}: {s.Words}"))))
            .Where(c => c.Expected != c.Found);
        Assert.Equal([], wrong);
    }
}
