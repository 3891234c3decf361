using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>Makes the fingerprint of a text.</summary>
internal static class FingerprintMaker
{
    public static Fingerprint Make(string text, string sha256)
    {
        var normalized = TextNormalizer.Normalize(text);
        var layout = new TextLayout(text, Landmarks.OfPlainText);
        var hasher = new RunHasher(normalized, sha256);
        var runs = ImmutableArray.CreateBuilder<ulong>(hasher.Runs);
        for (var word = 0; word < hasher.Runs; word++)
        {
            runs.Add(hasher.Hash(word));
        }

        var paragraphs = new int[layout.Paragraphs.Length];
        foreach (var (start, _) in hasher.Words)
        {
            paragraphs[layout.ParagraphAt(normalized.OriginalStart(start)) - 1]++;
        }

        return new(sha256, runs.MoveToImmutable(), [.. paragraphs]);
    }
}
