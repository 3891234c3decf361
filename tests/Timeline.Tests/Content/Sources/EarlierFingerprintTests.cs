using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Tests.Content.Sources;

/// <summary>Locks and fingerprints lie in repositories for years: what an earlier program wrote is read and judged as it was.</summary>
public sealed class EarlierFingerprintTests
{
    [Theory]
    [InlineData("first.fp")]
    [InlineData("third.fp")]
    public void A_fingerprint_of_an_earlier_version_gives_its_verdicts(string name)
    {
        var target = FingerprintText.From(Fingerprint.Parse(Read(name)).Value!);
        foreach (var line in Read(name + ".quotes").TrimEnd().Split('\n'))
        {
            var parts = line.Split(" | ");
            Assert.Equal(line, $"{target.Verify(new(parts[1])).Verdict.Word()} | {parts[1]}");
        }
    }

    [Theory]
    [InlineData("first.fp")]
    [InlineData("third.fp")]
    public void It_belongs_to_its_text_and_is_written_as_it_was_read(string name)
    {
        var written = Read(name);
        var first = Fingerprint.Parse(written).Value!;
        Assert.Equal(TextLock.Of(Read(name + ".txt")), first.Sha256);
        using var writer = new StringWriter();
        first.Write(writer);
        Assert.Equal(written, writer.ToString());
    }

    [Theory]
    [InlineData("timeline-fingerprint 5\nwindow 5\n", "this is version 5 of the fingerprint format; only 1 to 4 are known", 1)]
    [InlineData("fingerprint\n", "not a fingerprint: the first line should be 'timeline-fingerprint 4'", 1)]
    [InlineData("timeline-fingerprint 3\nwindow 5\nsha256 LOCK\np 0\n", "expected 'negations ' and how many lines of them follow; the file is cut or damaged", 4)]
    [InlineData("timeline-fingerprint 3\nwindow 5\nsha256 LOCK\nnegations 2\nno 1 0 0 2 2\np 0\n", "expected the word of a negation, and where its sentence and its part of it begin and end", 6)]
    [InlineData("timeline-fingerprint 3\nwindow 5\nsha256 LOCK\nnegations 1\nno 3 0 0 2 2\np 0\n", "expected the word of a negation, and where its sentence and its part of it begin and end", 5)]
    [InlineData("timeline-fingerprint 4\nwindow 5\nsha256 LOCK\nnegations 0\np 0\n", "expected 'modals ', how many words such as ‘might’ there are, and their numbers in order", 5)]
    [InlineData("timeline-fingerprint 4\nwindow 5\nsha256 LOCK\nnegations 0\nmodals 2 7\np 0\n", "expected 'modals ', how many words such as ‘might’ there are, and their numbers in order", 5)]
    [InlineData("timeline-fingerprint 4\nwindow 5\nsha256 LOCK\nnegations 0\nmodals 2 7 6\np 0\n", "expected 'modals ', how many words such as ‘might’ there are, and their numbers in order", 5)]
    [InlineData("timeline-fingerprint 4\nwindow 5\nsha256 LOCK\nnegations 0\nmodals 0\np 0\n", "expected 'sentences ', how many sentences there are, and the numbers of their first words in order", 6)]
    [InlineData("timeline-fingerprint 2\nwindow 5\nsha256 LOCK\npages 3 2\n", "expected the numbers of words before each page, in order", 4)]
    [InlineData("timeline-fingerprint 2\nwindow 5\nsha256 LOCK\np 5\nAAAAAAAA\n", "expected a run of 16 characters or more, found 'AAAAAAAA'", 5)]
    [InlineData("timeline-fingerprint 1\nwindow 5\nsha256 LOCK\nc 5\nAAAAAAAA\n", "expected a run of 8 characters, found 'c'", 4)]
    [InlineData("timeline-fingerprint 2\nwindow 5\nsha256 LOCK\np 6\nAAAAAAAAAAAAAAAA\n", "the paragraphs have 6 words, which does not fit 1 runs; the file is cut or damaged", 6)]
    public void What_is_wrong_with_one_is_told_with_its_line(string file, string problem, int line)
    {
        var reading = Fingerprint.Parse(file.Replace("LOCK", new string('0', 64), StringComparison.Ordinal));
        Assert.Equal((problem, line), (reading.Error, reading.Line));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Cases, "fingerprints", name));
}
