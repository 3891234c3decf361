using Timeline.Content.Linking;
using Timeline.Content.Model;
using Timeline.Content.Sources;
using Timeline.Content.Sources.Fingerprints;

namespace Timeline.Content.Keeping;

/// <summary>How a source is kept and used: what <c>timeline source list</c> tells of it.</summary>
public sealed record SourceUse(LinkedSource Linked)
{
    private Source Source => Linked.Source;

    /// <summary>It is on the web, and no kept copy is recorded.</summary>
    public bool IsUnarchived => Source.Url is not null && Source.Archive is null;

    public bool IsUnused => Linked.CitedBy.IsEmpty;

    /// <summary>Some event leans on it alone.</summary>
    public bool IsSingle => Linked.CitedBy.Any(use => use.Event.Evidence.All(evidence => evidence.Source.Id == Source.Id));

    public int Events => Linked.CitedBy.Select(use => use.Event.Id).Distinct(StringComparer.Ordinal).Count();

    public int Quotes => Linked.CitedBy.Count(use => use.Evidence.Citation.Quote is not null);

    public int Verified => Linked.CitedBy.Count(use => use.Evidence.Citation.Quote is not null && use.Evidence.Result.Verifies);

    /// <summary>What quotes are held against here: <c>text</c>, <c>fingerprint</c> or <c>none</c>.</summary>
    public string Words => Linked.Text is not null ? "text" : Source.Fingerprint is not null ? "fingerprint" : "none";
}
