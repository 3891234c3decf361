using System.Collections.Immutable;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Yaml;

namespace Timeline.Content.Model;

/// <summary>The settings of a site: <c>input/timeline.yml</c>.</summary>
public sealed record Settings
{
    public required string Title { get; init; }

    public required Location At { get; init; }

    public string Description { get; init; } = "";

    /// <summary>BCP 47; the interface and the date phrases follow it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// The languages the site is built in, each as a build of its own, the one its events are written in first; empty when it has but one.
    /// </summary>
    public ImmutableArray<Edition> Languages { get; init; } = [];

    /// <summary>The language events are written in where they do not say.</summary>
    public string OriginalLanguage => Languages is [var first, ..] ? first.Language : Language;

    /// <summary>The absolute address the site will have, ending in a slash; null leaves out what needs one.</summary>
    public string? Host { get; init; }

    public ImmutableArray<Facet> Facets { get; init; } = [];

    public ImmutableArray<Lane> Lanes { get; init; } = [];

    public ImmutableArray<Era> Eras { get; init; } = [];

    /// <summary>The scale on which events say how much they matter; null for 1 to 5.</summary>
    public ImportanceScale? Importance { get; init; }

    public AxisDirection Axis { get; init; }

    /// <summary>The stretch of time the drawing of the whole opens with; null is all of it.</summary>
    public DatedText? View { get; init; }

    /// <summary>What the rows of the drawing are.</summary>
    public DrawnBy GroupBy { get; init; } = new DrawnBy.Lanes();

    /// <summary>What the colours of the drawing are; null is the lanes, where these are few and several.</summary>
    public DrawnBy? ColourBy { get; init; }

    /// <summary>True where lists of events begin with the newest.</summary>
    public bool NewestFirst { get; init; }

    public LinkPatterns Links { get; init; } = new();

    public Requirement Require { get; init; } = Requirement.Verified;

    /// <summary>What becomes of a sentence that no note carries.</summary>
    public SentenceRule Sentences { get; init; } = SentenceRule.Listed;

    /// <summary>Which social cards the build draws.</summary>
    public CardChoice Cards { get; init; }

    /// <summary>
    /// The forms in which the build writes the events for other programs and for print, by name; null where the settings say nothing.
    /// </summary>
    public ImmutableArray<LocatedId>? Exports { get; init; }

    /// <summary>The author's own names of the fields of events.</summary>
    public FieldNames Fields { get; init; } = FieldNames.None;

    /// <summary>Where the days begin on which events are published.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    /// <summary>True when the feed takes from Git when a file was last committed.</summary>
    public bool FeedFromGit { get; init; }

    /// <summary>True when published pictures and PDFs keep what they say of who made them, where and with what.</summary>
    public bool KeepsMetadata { get; init; }

    /// <summary>True when hosts that read a file of headers are given the author's own rules and no others.</summary>
    public bool OwnHeadersAlone { get; init; }

    /// <summary>True when unknown fields of events are kept for templates instead of being errors.</summary>
    public bool KeepExtra { get; init; }

    public Embed Embed { get; init; }

    /// <summary>What overrides the theme's design tokens.</summary>
    public ImmutableArray<DesignToken> Tokens { get; init; } = [];

    /// <summary>Free values for templates, as <c>site.data</c>.</summary>
    public YamlMap? Data { get; init; }
}

/// <summary>What an event needs before it may be published.</summary>
public enum Requirement
{
    None,
    Cited,
    Verified,
}

/// <summary>What a sentence is that no note carries and that is not marked as the author's own.</summary>
public enum SentenceRule
{
    /// <summary>Nothing: no evidence is asked for.</summary>
    Unchecked,

    /// <summary>A warning.</summary>
    Listed,

    /// <summary>An error.</summary>
    Carried,
}

/// <summary>What of a site can be put into other pages.</summary>
public enum Embed
{
    /// <summary>Everything up to a number of events, the whole above.</summary>
    Automatic,

    All,

    /// <summary>The whole, its terms, years and eras; not single events.</summary>
    Parts,

    /// <summary>The whole timeline alone.</summary>
    Whole,

    None,
}

/// <summary>Which social cards are drawn: pictures that stand for a page where it is shared.</summary>
public enum CardChoice
{
    /// <summary>The site's, and those of events unless there are very many.</summary>
    Automatic,
    All,
    Site,
    None,
}

/// <summary>How time runs on the drawn timeline.</summary>
public enum AxisDirection
{
    /// <summary>Down on narrow screens, else from left to right.</summary>
    Auto,

    Horizontal,
    Vertical,
}

/// <summary>
/// The site in one language, and where that build lies: an address, or a way from the root of any other, such as <c>../nl/</c>.
/// </summary>
public sealed record Edition(string Language, string Address);

/// <summary>A value for one of the theme's design tokens, <c>--name</c> in its CSS; a dark one holds in dark mode only.</summary>
public sealed record DesignToken(string Name, string Value, bool IsDark, Location At);

/// <summary>One of the author's own taxonomies.</summary>
public sealed record Facet(string Id, string Title, ImmutableDictionary<string, string> TermTitles, Location At)
{
    private readonly ImmutableDictionary<string, string> declared = TermTitles
        .SelectMany(t => new[] { (Word: Ids.Folded(t.Key), t.Key), (Word: Ids.Folded(t.Value), t.Key) })
        .OrderBy(t => t.Key, StringComparer.Ordinal)
        .DistinctBy(t => t.Word)
        .ToImmutableDictionary(t => t.Word, t => t.Key, StringComparer.Ordinal);

    /// <summary>The id of a declared term that is written by its id or by its title, whatever the case; null when it is none.</summary>
    public string? Declared(string written) => TermTitles.IsEmpty ? null : declared.GetValueOrDefault(Ids.Folded(written));

    /// <summary>Where those of its terms lie that are places, by id.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>Its terms sort events by the author's own lights and state nothing that a source must carry.</summary>
    public bool IsLabel { get; init; }
}

/// <summary>A row of the drawn timeline.</summary>
public sealed record Lane(string Id, string Title, Location At);

/// <summary>A named stretch of time behind the events.</summary>
public sealed record Era(string Id, string Title, DatedText Date, string? Description, Location At);
