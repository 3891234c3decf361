namespace Timeline.Content.Model;

/// <summary>What the drawn timeline goes by where it puts events into rows or gives them colours.</summary>
public abstract record DrawnBy
{
    private DrawnBy()
    {
    }

    public sealed record Lanes : DrawnBy;

    /// <summary>A facet of the author's, by its id.</summary>
    public sealed record Terms(string Facet) : DrawnBy;

    /// <summary>One row for all, or no colours.</summary>
    public sealed record Nothing : DrawnBy;
}
