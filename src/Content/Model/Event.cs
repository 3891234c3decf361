using System.Collections.Immutable;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Yaml;

namespace Timeline.Content.Model;

/// <summary>
/// One happening as its author wrote it. Texts are Markdown; <c>[@id]</c> in them points at a citation. Who reads its words is noted
/// (<see cref="ReadLog"/>).
/// </summary>
public sealed record Event
{
    public required string Id { get; init; }

    public required Location At { get => ReadLog.Of(this, field); init; }

    public required string Title { get => ReadLog.Of(this, field); init; }

    public required DatedText Date { get; init; }

    public required LocatedText Summary { get => ReadLog.Of(this, field); init; }

    public LocatedText? Body { get => ReadLog.Of(this, field); init; }

    /// <summary>Terms by facet id, in the author's order.</summary>
    public ImmutableDictionary<string, ImmutableArray<Term>> Facets { get; init; } =
        ImmutableDictionary<string, ImmutableArray<Term>>.Empty;

    public string? Lane { get; init; }

    /// <summary>Where the lane is named, for complaints.</summary>
    public Location LaneAt { get; init; }

    /// <summary>1 (a detail) to 5 (a turning point); 3 when the author says nothing.</summary>
    public int Importance { get; init; } = 3;

    /// <summary>Its place among events of the same time, the smallest first; those without one come after them.</summary>
    public int? Order { get; init; }

    /// <summary>When it was added to the timeline, for feeds.</summary>
    public DatedText? Added { get; init; }

    public Status Status { get; init; }

    /// <summary>When it is published, where its author wants to wait; until then it is <see cref="Status.Scheduled"/>.</summary>
    public Instant? Publish { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Dates other sources give; shown beside <see cref="Date"/> and attributed.</summary>
    public ImmutableArray<CompetingDate> Dates { get; init; } = [];

    /// <summary>Ids this event had before; their URLs lead here.</summary>
    public ImmutableArray<LocatedId> Aliases { get; init; } = [];

    public ImmutableArray<LocatedId> Related { get; init; } = [];

    public ImmutableArray<Media> Media { get; init; } = [];

    public ImmutableArray<Link> Links { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>What the author wants readers to know about this entry itself, for example how its date was inferred.</summary>
    public string? Note { get => ReadLog.Of(this, field); init; }

    public Place? Place { get; init; }

    /// <summary>The language of those of its texts that the site's language lacks; null when it lacks none.</summary>
    public string? Language { get; init; }

    /// <summary>Which they are: title, summary, body, note.</summary>
    public ImmutableArray<string> Untranslated { get; init; } = [];

    /// <summary>
    /// Summaries and bodies in other languages, which this build does not show; their notes must lead somewhere all the same.
    /// </summary>
    public ImmutableArray<LocatedText> OtherTexts { get => ReadLog.Of(this, field); init; } = [];

    /// <summary>All texts that notes stand in, those that are shown first.</summary>
    public IEnumerable<LocatedText> Texts => new[] { Summary, Body }.OfType<LocatedText>().Concat(OtherTexts);

    /// <summary>Unknown fields, kept for templates when the settings say so.</summary>
    public YamlMap? Extra { get; init; }
}

/// <summary>
/// Whether an event is shown: drafts only in a preview; retracted ones keep their page and say so; scheduled ones are shown as drafts are
/// until their day, and must be proven like published ones.
/// </summary>
public enum Status
{
    Published,
    Draft,
    Retracted,

    /// <summary>No author writes it: <see cref="Event.Publish"/> lies in the future.</summary>
    Scheduled,
}

/// <summary>A value of a facet: its id in URLs and its title for people.</summary>
public sealed record Term(string Id, string Title)
{
    /// <summary>As the author wrote it.</summary>
    public string Written { get; init; } = Title;

    public Location At { get; init; }

    /// <summary>Whether the settings declare it.</summary>
    public bool IsDeclared { get; init; }
}

/// <summary>A date another source gives for the same event.</summary>
public sealed record CompetingDate(DatedText Date, ImmutableArray<LocatedId> Citations, string? Note)
{
    public YamlMap? Extra { get; init; }
}

/// <summary>The id of another record, where an author wrote it.</summary>
public sealed record LocatedId(string Id, Location At);

/// <summary>A picture, sound or film. <c>File</c> is relative to the input folder, or null when <c>Url</c> is given.</summary>
public sealed record Media(string? File, string? Url, string Alt, string? Caption, string? Credit, Location At)
{
    /// <summary>A smaller picture that stands for it on the page.</summary>
    public LocatedId? Thumbnail { get; init; }

    /// <summary>The words of a film, in WebVTT.</summary>
    public LocatedId? Captions { get; init; }

    /// <summary>The address of a player on another site; nothing is asked of it before the reader says so.</summary>
    public string? Embed { get; init; }

    public YamlMap? Extra { get; init; }
}

/// <summary>Further reading; not evidence.</summary>
public sealed record Link(string Title, string Url)
{
    public YamlMap? Extra { get; init; }
}

/// <summary>What was changed after publication, when and why.</summary>
public sealed record Correction(DatedText Date, string What, string? Why)
{
    public YamlMap? Extra { get; init; }
}

/// <summary>Where it happened. Degrees, WGS 84.</summary>
public sealed record Place(string? Title, double Latitude, double Longitude)
{
    public YamlMap? Extra { get; init; }
}
