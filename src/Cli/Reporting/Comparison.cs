using Timeline.Site.Freshness;

namespace Timeline.Cli.Reporting;

/// <summary>What a build is compared with: what changed since the last one, or null where there was none.</summary>
internal sealed record Comparison(BuildChanges? Changes)
{
    public static Comparison Of(BuildRecord? before, BuildRecord now) => new(before is null ? null : BuildChanges.Between(before, now));
}
