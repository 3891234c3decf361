using System.Collections.Immutable;

namespace Timeline.Content.Sources.Matching;

/// <summary>What a source says to each part of a locator: whether it is right, and what would be.</summary>
internal sealed class LocatorAnswers
{
    private readonly List<string> wrong = [];
    private readonly List<string> untold = [];
    private bool isKnown;

    /// <summary>Null where the source cannot tell of any part.</summary>
    public bool? Agree => wrong.Count > 0 ? false : isKnown ? true : null;

    /// <summary>The parts of which the source cannot tell, as <c>page 5</c>.</summary>
    public ImmutableArray<string> Untold => [.. untold];

    /// <summary>One sentence on all parts that are wrong.</summary>
    public string Explanation => $"The locator says {string.Join("; it says ", wrong)}.";

    /// <param name="agrees">Null where the source cannot tell.</param>
    /// <param name="asked">What the locator says, as <c>paragraph 5</c>.</param>
    /// <param name="found">What is right, in the same words; asked only where the locator is wrong.</param>
    public void Add(bool? agrees, string asked, Func<string> found)
    {
        isKnown |= agrees is not null;
        if (agrees == false)
        {
            wrong.Add($"{asked}, but it {found()}");
        }
        else if (agrees is null)
        {
            untold.Add(asked);
        }
    }
}
