using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Chronology;

/// <summary>
/// The tiers of sources, in the author's own words: how near to what happened, how reliable. Events are found by those of the sources they
/// cite.
/// </summary>
internal static class SourceTiers
{
    /// <summary>What URLs and scripts know them by, among the facets.</summary>
    public const string Facet = "tier";

    /// <summary>What URLs call a tier.</summary>
    public static string IdOf(string tier) => Ids.Slug(tier) is { Length: > 0 } id ? id : "other";

    /// <summary>The tiers of the sources that some events cite, each once, in order.</summary>
    public static ImmutableArray<string> Of(params IEnumerable<LinkedEvent> events) => InOrder(events
        .SelectMany(e => e.Evidence)
        .Select(evidence => evidence.Source.Tier));

    /// <summary>Those of one event's sources, of which most sites say none.</summary>
    public static ImmutableArray<string> Of(LinkedEvent e)
    {
        foreach (var evidence in e.Evidence)
        {
            if (evidence.Source.Tier is not null)
            {
                return InOrder(e.Evidence.Select(x => x.Source.Tier));
            }
        }

        return [];
    }

    /// <summary>Each tier with how many of the sources have it, in order.</summary>
    public static ImmutableArray<(string Tier, int Count)> Counts(IEnumerable<LinkedSource> sources)
    {
        var all = sources.Select(s => s.Source.Tier).OfType<string>().ToLookup(IdOf, StringComparer.Ordinal);
        return [.. InOrder(all.Select(tier => tier.First())).Select(tier => (tier, all[IdOf(tier)].Count()))];
    }

    private static ImmutableArray<string> InOrder(IEnumerable<string?> tiers) =>
        [.. tiers.OfType<string>().Distinct(StringComparer.Ordinal).DistinctBy(IdOf).OrderBy(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];
}
