using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Linking;

/// <summary>Whether an edit of an event changed only what it says, and nothing by which it has its place among others.</summary>
internal static class WordsOnly
{
    /// <param name="before">The event as it was.</param>
    /// <param name="now">The event as it is.</param>
    /// <param name="evenLines">Whether ids and terms must stand in the very same lines too, because a complaint names these.</param>
    public static bool Changed(Event before, Event now, bool evenLines) =>
        before.Id == now.Id
        && before.Date.Value.Equals(now.Date.Value)
        && (before.Order, before.Status, before.Publish) == (now.Order, now.Status, now.Publish)
        && Equals(before.Place, now.Place)
        && DescribesNoSource(before) && DescribesNoSource(now)
        && before.Aliases.Select(alias => alias.Id).SequenceEqual(now.Aliases.Select(alias => alias.Id))
        && SameTerms(before, now)
        && (!evenLines || Lines(before).SequenceEqual(Lines(now)));

    // A source that a citation describes is the library's, whoever else cites it.
    private static bool DescribesNoSource(Event e) => e.Citations.All(citation => citation.Inline is null);

    private static bool SameTerms(Event before, Event now) =>
        before.Facets.Count == now.Facets.Count
        && before.Facets.All(facet => now.Facets.TryGetValue(facet.Key, out var terms) && SameTerms(facet.Value, terms));

    private static bool SameTerms(ImmutableArray<Term> before, ImmutableArray<Term> now) =>
        before.Select(term => term with { At = default }).SequenceEqual(now.Select(term => term with { At = default }));

    private static IEnumerable<Location> Lines(Event e) => e.Aliases.Select(alias => alias.At)
        .Concat(e.Facets.OrderBy(facet => facet.Key, StringComparer.Ordinal).SelectMany(facet => facet.Value).Select(term => term.At))
        .Prepend(e.At);
}
