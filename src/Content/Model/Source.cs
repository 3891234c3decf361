using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Yaml;

namespace Timeline.Content.Model;

/// <summary>The record of a document that is cited. Names follow CSL.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required Location At { get; init; }

    /// <summary>A CSL type such as <c>article-newspaper</c>.</summary>
    public string Type { get; init; } = "document";

    public required string Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? ContainerTitle { get; init; }

    public string? Publisher { get; init; }

    public DatedText? Issued { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public Archive? Archive { get; init; }

    public DatedText? Accessed { get; init; }

    /// <summary>
    /// The file with the words quotes are sought in, relative to the site's root; it may be absent where a fingerprint stands in.
    /// </summary>
    public LocatedId? Text { get; init; }

    public LocatedId? Fingerprint { get; init; }

    /// <summary>The lock: SHA-256 of the text that was cited, lower-case hexadecimal; empty when what stands there is none.</summary>
    public LocatedText? Sha256 { get; init; }

    /// <summary>How near it is to what happened, or how reliable, in the author's own words.</summary>
    public string? Tier { get; init; }

    public Publish Publish { get; init; }

    public string? Note { get; init; }

    /// <summary>Further bibliographic fields (volume, page, DOI …) in the author's order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>Whether nothing is known of it but its address, which a citation gives.</summary>
    public bool IsAddressOnly { get; init; }

    /// <summary>Unknown fields, kept for templates when the settings say so.</summary>
    public YamlMap? Extra { get; init; }
}

/// <summary>How much of a source's text the site may show.</summary>
public enum Publish
{
    Quotes,
    Full,
}

/// <summary>A kept copy of a page, and when it was made; without an address where it is a file of the author's, such as a WARC.</summary>
public sealed record Archive(string? Url, DatedText? Date);
