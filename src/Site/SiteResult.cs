using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Links;
using Timeline.Site.Planning;
using Timeline.Site.Publishing;

namespace Timeline.Site;

/// <summary>What a build came to. <c>Published</c> is null when nothing was written; the diagnostics then say why.</summary>
public sealed record SiteResult(PublishResult? Published, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<PhaseTime> Phases)
{
    /// <summary>What was published.</summary>
    public SitePlan? Plan { get; init; }

    /// <summary>How many of its files were not made anew, as they would be what the last build left.</summary>
    public int Left { get; init; }

    /// <summary>What kinds of files took, where the options ask for that.</summary>
    public ImmutableArray<FileTime> FileTimes { get; init; } = [];
}

/// <summary>What a build would say of a site, and, where its links were checked, the addresses of the web that it leads to.</summary>
public sealed record SiteCheck(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What would be published; null where there can be no plan.</summary>
    public SitePlan? Plan { get; init; }

    public ImmutableArray<WebLink> Web { get; init; } = [];
}

/// <summary>A plan, and what is wrong with the theme or the paths. <c>Plan</c> is null when there can be none.</summary>
public sealed record PlanResult(SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics);
