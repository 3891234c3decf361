using System.Collections.Immutable;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>Joins two dates that are the ends of one stretch: "from 1997 to 2005", "12-14 July", "between 995 and 1010".</summary>
internal static class Spans
{
    public static ImmutableArray<FoundDate> Of(List<PlacedDate> readings, Coordination coordination)
    {
        for (var i = 0; i + 1 < readings.Count; i++)
        {
            var (first, last) = (readings[i], readings[i + 1]);
            var between = first.Bound == Bound.Between;
            if (first.Span is null && !(first.IsMoved && last.IsMoved)
                && first.Expressed is { } from && last.Expressed is { } to
                && coordination.AreEnds(first.Tokens, first.End, last.First, between) && from.To(to) is { } span)
            {
                readings[i] = first with { Span = span };
                readings[i + 1] = last with { Span = span, Bound = between ? Bound.Between : last.Bound };
            }
        }

        return [.. readings.Select(reading => reading.Found())];
    }
}
