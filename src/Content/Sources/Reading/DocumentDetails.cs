using System.Collections.Immutable;

namespace Timeline.Content.Sources.Reading;

/// <summary>What a source's file says about itself: a start for its record. All may be missing, and all is the file's word only.</summary>
public sealed record DocumentDetails
{
    public static DocumentDetails None { get; } = new();

    /// <summary>A CSL type such as <c>article-newspaper</c>.</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The site or paper it is part of.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>A day, <c>yyyy-mm-dd</c>; of books perhaps only a year.</summary>
    public string? Issued { get; init; }

    /// <summary>When the file was made, in the same form: of a text that was scanned or converted long after, not when it appeared.</summary>
    public string? Made { get; init; }

    /// <summary>When it last changed, in the same form.</summary>
    public string? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>What readers of the record should know, such as what was attached to a message.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Where in the file a value was found, by the record's name of the field: <c>issued</c> → <c>JSON-LD datePublished</c>.
    /// </summary>
    public ImmutableDictionary<string, string> Origins { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Origins for a kind of file whose values are each found in one place.</summary>
    public static ImmutableDictionary<string, string> From(params ReadOnlySpan<(string Field, string Origin)> origins)
    {
        var all = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (field, origin) in origins)
        {
            all[field] = origin;
        }

        return all.ToImmutable();
    }

    /// <summary>Where the value of a record's field was found, in words.</summary>
    public string OriginOf(string field) => Origins.GetValueOrDefault(field, "the file");
}
