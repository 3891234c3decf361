namespace Timeline.Scriban.Running;

/// <summary>Where a loop stands, as `for.index` and its like see it.</summary>
internal sealed class Loop
{
    public int Index { get; set; }

    /// <summary>Steps in all; -1 for `while`, which cannot know.</summary>
    public int Count { get; set; }

    /// <summary>The item of this step and of the one before, for `for.changed`.</summary>
    public Value Item { get; set; }

    public Value Previous { get; set; }

    public int Columns { get; set; }
}
