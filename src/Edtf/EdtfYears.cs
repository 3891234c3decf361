using System.Collections.Immutable;

namespace Timeline.Edtf;

/// <summary>Years one after another, both ends included.</summary>
public readonly record struct YearSpan(long First, long Last)
{
    public long Count => Last - First + 1;

    public bool Contains(long year) => First <= year && year <= Last;
}

/// <summary>
/// The years a date touches whatever it means, and those it touches in some of its meanings only: `1850/1852` touches three, `185X` may
/// touch
/// ten and touches none for certain. Qualification widens nothing, as with <see cref="Bounds"/>; of an open end nothing is known beyond
/// what is named.
/// </summary>
public sealed record EdtfYears
{
    private EdtfYears(ImmutableArray<YearSpan> certain, ImmutableArray<YearSpan> possible) => (Certain, Possible) = (certain, possible);

    public ImmutableArray<YearSpan> Certain { get; }

    /// <summary>May overlap with <see cref="Certain"/>, which then decides.</summary>
    public ImmutableArray<YearSpan> Possible { get; }

    public static EdtfYears Of(EdtfDate date) => date switch
    {
        EdtfInterval interval => Of(interval),
        EdtfSet { Kind: SetKind.OneOf } one => OneOf(one),
        EdtfSet all => AllOf(all),
        _ => One(Spans(date)),
    };

    private static EdtfYears One(ImmutableArray<YearSpan> spans) => spans is [{ Count: 1 }] ? new(spans, []) : new([], spans);

    // "No later than 1996" and "before" are written as an open beginning: 1996 is then the last year it can be, not one it is known to
    // touch.
    private static EdtfYears Of(EdtfInterval interval)
    {
        switch (interval.Start.Date, interval.End.Date)
        {
            case ({ } start, null):
                return One(Spans(start));
            case (null, { } end):
                var ends = Spans(end);
                return interval.Start.Openness == Openness.Open ? new([], ends) : One(ends);
            case ({ } start, { } end):
                var (starts, stops) = (Whole(start), Whole(end));
                var certain = ImmutableArray.CreateBuilder<YearSpan>();
                if (starts.Last <= stops.First)
                {
                    certain.Add(new(starts.Last, stops.First));
                }
                else
                {
                    certain.AddRange(new[] { starts, stops }.Where(s => s.Count == 1));
                }

                return new(certain.ToImmutable(), [new(starts.First, stops.Last)]);
            default:
                return new([], []);
        }
    }

    private static EdtfYears OneOf(EdtfSet set)
    {
        var spans = set.Elements.SelectMany(element => Spans(element)).Distinct().ToImmutableArray();
        return One(spans);
    }

    private static EdtfYears AllOf(EdtfSet set)
    {
        var certain = ImmutableArray.CreateBuilder<YearSpan>();
        var possible = ImmutableArray.CreateBuilder<YearSpan>();
        foreach (var element in set.Elements)
        {
            var years = element.IsRange ? new(Spans(element), []) : Of(element.Named);
            certain.AddRange(years.Certain);
            possible.AddRange(years.Possible);
        }

        return new(certain.ToImmutable(), possible.ToImmutable());
    }

    private static ImmutableArray<YearSpan> Spans(SetElement element) =>
        element.IsRange ? [new(Whole(element.First!).First, Whole(element.Last!).Last)] : Spans(element.Named);

    private static YearSpan Whole(EdtfDate date) => new(date.Bounds.Earliest!.Value.Year, date.Bounds.Latest!.Value.Year);

    // Digits before an X leave gaps, and 29 February exists in some years only.
    private static ImmutableArray<YearSpan> Spans(EdtfDate date)
    {
        if (date is not CalendarDate { Year.HasUnspecifiedDigits: true } masked)
        {
            return [Whole(date)];
        }

        var spans = ImmutableArray.CreateBuilder<YearSpan>();
        var years = masked.Year.Values()
            .Where(year => new MaskedDays(MaskedNumber.OfYear(year), masked.Month, masked.Day).First() is not null);
        foreach (var year in years)
        {
            if (spans.Count > 0 && spans[^1].Last == year - 1)
            {
                spans[^1] = spans[^1] with { Last = year };
            }
            else
            {
                spans.Add(new(year, year));
            }
        }

        return spans.ToImmutable();
    }
}
