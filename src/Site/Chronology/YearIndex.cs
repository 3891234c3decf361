using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Chronology;

/// <summary>The events of one year: those that touch it for certain, of which there is one at least, and those that may.</summary>
internal sealed record YearIndex(long Year, string Label, ImmutableArray<LinkedEvent> Events)
{
    /// <summary>A decade or an alternative makes no page of its own: it is told of on those there are.</summary>
    public ImmutableArray<LinkedEvent> Possible { get; init; } = [];

    /// <summary>The years that have events, in order.</summary>
    public static ImmutableArray<YearIndex> Of(ImmutableArray<LinkedEvent> events, EdtfPhrases phrases)
    {
        var byYear = new SortedDictionary<long, ImmutableArray<LinkedEvent>.Builder>();
        foreach (var e in events)
        {
            foreach (var year in e.Years)
            {
                if (!byYear.TryGetValue(year, out var list))
                {
                    byYear[year] = list = ImmutableArray.CreateBuilder<LinkedEvent>();
                }

                list.Add(e);
            }
        }

        var possible = events
            .SelectMany(e => e.PossibleYears.Where(byYear.ContainsKey).Select(year => (year, e)))
            .ToLookup(p => p.year, p => p.e);
        return [.. byYear.Select(y => new YearIndex(y.Key, LabelOf(y.Key, phrases), y.Value.ToImmutable())
        {
            Possible = [.. possible[y.Key]],
        })];
    }

    /// <summary>A year as EDTF writes it: <c>1917</c>, <c>-0476</c>, <c>Y12000</c>.</summary>
    public static string Written(long year)
    {
        var digits = Math.Abs((decimal)year).ToString("0000", CultureInfo.InvariantCulture);
        return (digits.Length > 4 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
    }

    private static string LabelOf(long year, EdtfPhrases phrases) =>
        EdtfPattern.Instance.Read(Written(year)).Value is { } date ? phrases.Long(date) : Routes.Text(year);
}
