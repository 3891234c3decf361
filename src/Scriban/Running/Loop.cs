namespace Timeline.Scriban.Running;

/// <summary>Where a loop stands, as `for.index` and its like see it.</summary>
internal sealed class Loop
{
    public int Index { get; set; }

    /// <summary>Steps in all; -1 for `while`, which cannot know.</summary>
    public int Count { get; set; }

    public bool Changed { get; set; }

    public int Columns { get; set; }
}
