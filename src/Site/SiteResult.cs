using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Publishing;

namespace Timeline.Site;

/// <summary>What a build came to. <c>Published</c> is null when nothing was written; the diagnostics then say why.</summary>
public sealed record SiteResult(PublishResult? Published, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<PhaseTime> Phases);

/// <summary>A plan, and what is wrong with the theme or the paths. <c>Plan</c> is null when there can be none.</summary>
public sealed record PlanResult(SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics);
