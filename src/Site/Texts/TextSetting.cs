using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Texts;

/// <summary>Where a text is shown: what its notes and links lead to from there.</summary>
internal sealed record TextSetting(LinkResolver Links, string Root)
{
    /// <summary>The page the text belongs to, against which its relative links are read.</summary>
    public required string HomePath { get; init; }

    public bool Html { get; init; } = true;

    /// <summary>Whether the words without markup are wanted as well.</summary>
    public bool Plain { get; init; }

    /// <summary>The number of the note that belongs to a citation's id; null when there is none.</summary>
    public Func<string, int?> NoteNumber { get; init; } = _ => null;

    /// <summary>What marks a sentence as the author's own.</summary>
    public string OwnWords { get; init; } = "";

    /// <summary>Where the notes stand: empty when on the same page, else the relative URL of their page.</summary>
    public string NotesUrl { get; init; } = "";

    /// <summary>Whether the page's links open in a new window, so that those within the page must say that they do not.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Whether headings have ids made of their words: on pages of the author's, where no other text stands beside them.</summary>
    public bool HeadingIds { get; init; }

    /// <summary>
    /// How many references to each note the page already has; their ids must stay unique when a page shows several texts.
    /// </summary>
    public ImmutableDictionary<int, int> ReferencesBefore { get; init; } = ImmutableDictionary<int, int>.Empty;
}

/// <summary>A text as HTML and as plain words, and how often it refers to each note, counting those before it on the page.</summary>
internal sealed record RenderedText(
    string Html,
    string Plain,
    ImmutableDictionary<int, int> References,
    ImmutableArray<Diagnostic> Problems)
{
    public static readonly RenderedText Empty = new("", "", ImmutableDictionary<int, int>.Empty, []);
}
