using Timeline.Content.Diagnostics;

namespace Timeline.Content.Model;

/// <summary>A page of prose beside the timeline, such as About. <c>Id</c> is its path below the site's root.</summary>
public sealed record Page(string Id, Location At, string Title, LocatedText Body)
{
    /// <summary>Its place in the menu; pages without one are not listed there.</summary>
    public int? Menu { get; init; }

    public string? Description { get; init; }
}
