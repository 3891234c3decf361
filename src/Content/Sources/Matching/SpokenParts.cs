using System.Collections.Immutable;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Matching;

/// <summary>Says who says which part of a quotation.</summary>
internal static class SpokenParts
{
    private const int Shown = 40;

    /// <summary>“open for trade” is said by Anna Berg, “closed for crime” by Jonas Holm</summary>
    public static string Say(IEnumerable<(string Words, string Speaker)> parts) =>
        string.Join(", ", parts.Select((part, i) => $"“{Cut(part.Words)}”{(i == 0 ? " is said" : "")} by {Name(part.Speaker)}"));

    /// <summary>A quotation over several speakers with their names where they begin.</summary>
    public static WordDiff Difference(IReadOnlyList<(string Words, string Speaker)> parts)
    {
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        foreach (var (words, speaker) in parts)
        {
            if (runs.Count > 0)
            {
                runs.Add(new(DiffOperation.Removed, $"[{Name(speaker)}:]", SpaceBefore: true));
            }

            runs.Add(new(DiffOperation.Same, Spaces.Single(words), SpaceBefore: true));
        }

        return new(runs.ToImmutable());
    }

    public static string Refusal(IReadOnlyList<(string Words, string Speaker)> parts) =>
        $"The words stand there, but are not one person's: {Say(parts)}. Part them with … where another speaker begins, or quote one.";

    private static string Name(string speaker) => speaker.Length == 0 ? "another speaker" : speaker;


    // Both ends of a long part tell which it is.
    private static string Cut(string words)
    {
        var line = Spaces.Single(words);
        return line.Length <= (2 * Shown) + 3 ? line : $"{line.AsSpan(0, Shown).TrimEnd()} … {line.AsSpan(line.Length - Shown).TrimStart()}";
    }
}
