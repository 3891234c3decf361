using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Makes the fingerprint of a text.</summary>
internal static class FingerprintMaker
{
    public static Fingerprint Make(string text, Landmarks landmarks, string sha256)
    {
        var normalized = TextNormalizer.Normalize(text);
        var layout = new TextLayout(text, landmarks);
        var words = WholeWords.Of(normalized);
        var counts = new int[layout.Paragraphs.Length];
        foreach (var (start, _) in words)
        {
            counts[layout.ParagraphAt(normalized.OriginalStart(start)) - 1]++;
        }

        var paragraphs = layout.Paragraphs.Select((paragraph, i) => new WordParagraph(counts[i], layout.ContinuesAt(paragraph.Number)));
        var starts = words.ConvertAll(word => normalized.OriginalStart(word.Start));
        var pages = layout.Pages.Skip(1).Select(WordsBefore);
        var turns = layout.Speakers.All.Select(turn => turn with { Start = WordsBefore(turn.Start) });
        return new(sha256, [.. paragraphs])
        {
            Runs = Runs(normalized, words, sha256),
            Pages = [.. pages],
            PageLabels = landmarks.PageLabels,
            Speakers = new([.. turns]),
            Negations = Omissions.Of(normalized, words, layout),
        };

        int WordsBefore(int offset) => starts.BinarySearch(offset) is var found && found >= 0 ? found : ~found;
    }

    private static ImmutableArray<SealedRun> Runs(NormalizedText text, List<(int Start, int End)> words, string sha256)
    {
        var sealer = new RunSealer(sha256);
        var runs = ImmutableArray.CreateBuilder<SealedRun>(Math.Max(0, words.Count - Fingerprint.Window + 1));
        for (var word = 0; word + Fingerprint.Window <= words.Count; word++)
        {
            var digest = sealer.Digest(text.Characters[words[word].Start..words[word + Fingerprint.Window - 1].End]);
            runs.Add(RunSealer.Seal(digest, word, RunSurroundings.Of(text, words, word)));
        }

        return runs.MoveToImmutable();
    }
}
