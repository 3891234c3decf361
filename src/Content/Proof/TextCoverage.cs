using System.Collections.Immutable;

using Timeline.Content.Model;

namespace Timeline.Content.Proof;

/// <summary>
/// A text of an event, sentence by sentence: the statement it makes (null where every sentence is the author's own), how many are the
/// author's own, and those that no note stands behind.
/// </summary>
internal sealed record TextCoverage(CoveredStatement? Statement, int Own, ImmutableArray<Sentence> Uncited)
{
    private static readonly TextCoverage Nothing = new(null, 0, []);

    // One sentence may be carried by what supports the whole text; of several, only the notes in them say which words carry which.
    public static TextCoverage Of(string name, LocatedText? text, ImmutableArray<Evidence> evidence)
    {
        if (text is null || MarkdownSentences.Of(text.Text) is not { IsEmpty: false } all)
        {
            return Nothing;
        }

        var sentences = all.RemoveAll(s => s.IsOwn);
        if (sentences.IsEmpty)
        {
            return new(null, all.Length, []);
        }

        var supporting = evidence.Supporting(name);
        var isOne = sentences.Length == 1;
        var cited = sentences.Select(s => s.Notes.IsEmpty ? [] : evidence.Verified(s.Notes)).ToArray();
        var statement = new CoveredStatement(name, [.. cited.SelectMany(c => c).Concat(supporting).DistinctBy(x => x.Number).OrderBy(x => x.Number)])
        {
            Count = sentences.Length,
            Carried = cited.Count(c => !c.IsEmpty || (isOne && !supporting.IsEmpty)),
        };
        return new(statement, all.Length - sentences.Length, WithoutNote(name, sentences, evidence));
    }

    /// <summary>The sentences that no note stands behind, without counting anything else.</summary>
    public static ImmutableArray<Sentence> UncitedOf(string name, LocatedText? text, ImmutableArray<Evidence> evidence) =>
        text is null ? [] : WithoutNote(name, MarkdownSentences.Of(text.Text).RemoveAll(s => s.IsOwn), evidence);

    private static ImmutableArray<Sentence> WithoutNote(string name, ImmutableArray<Sentence> sentences,
        ImmutableArray<Evidence> evidence) =>
        sentences.Length == 1 && evidence.Any(x => x.Citation.Supports.Contains(name)) ? [] : sentences.RemoveAll(s => s.HasNote);
}
