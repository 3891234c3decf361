using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Desk.Preview;

/// <summary>What a preview serves at one moment: the site's files, rendered when asked for, and what is wrong with the content.</summary>
public sealed record PreviewState(SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics)
{
    public PlannedFile? Find(string path) => Plan?.Find(Uri.UnescapeDataString(path));
}
