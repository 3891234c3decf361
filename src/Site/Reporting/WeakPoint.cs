namespace Timeline.Site.Reporting;

/// <summary>Something the report on the evidence calls weak: what it is about, where it stands in the author's files, and its words.</summary>
/// <param name="Title">The title of the event or source.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Text">The sentence, the one source, the date; null where there is nothing to add.</param>
public sealed record WeakPoint(string Title, Location At, string? Text = null)
{
    /// <summary>The event it is about; null where it is about a source.</summary>
    public string? Event { get; init; }

    public string? Source { get; init; }
}

/// <summary>Why a site's evidence is weak somewhere.</summary>
public enum Weakness
{
    /// <summary>A sentence that no note stands behind.</summary>
    BareSentence,

    /// <summary>An event without a citation.</summary>
    Uncited,

    /// <summary>A quote that is cited for a date and does not carry it.</summary>
    Date,

    /// <summary>An event dated to 1 January by no words that say so.</summary>
    FirstOfJanuary,

    /// <summary>An event that rests on one source.</summary>
    SingleSource,

    /// <summary>A source on the web without a kept copy.</summary>
    Unarchived,

    /// <summary>A source that nothing cites.</summary>
    Unused,

    /// <summary>A long stretch in which nothing happens.</summary>
    Gap,
}

/// <summary>All weak points of one kind: how many, and the first of them.</summary>
public sealed record WeakPoints(Weakness Kind, int Count, IReadOnlyList<WeakPoint> First);
