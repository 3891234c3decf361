using System.Collections.Immutable;

namespace Timeline.Content.Sources.Reading;

/// <summary>What a source's file says about itself: a start for its record. All may be missing, and all is the file's word only.</summary>
public sealed record DocumentDetails
{
    public static DocumentDetails None { get; } = new();

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The site or paper it is part of.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>A day, <c>yyyy-mm-dd</c>; of books perhaps only a year.</summary>
    public string? Issued { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>What readers of the record should know, such as what was attached to a message.</summary>
    public string? Note { get; init; }
}
