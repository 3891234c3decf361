using System.Collections.Immutable;

using Timeline.Edtf;

namespace Timeline.Site.Drawing;

/// <summary>
/// The ticks of an axis, at the finest step that leaves room for labels: days, months, years, and 1, 2 or 5 times a power of ten of years.
/// </summary>
internal static class Ticks
{
    /// <summary>What a tick marks; its label says no more than that.</summary>
    public enum Unit
    {
        Day,
        Month,
        Year,
    }

    private static readonly (Unit Unit, int Step, double Days)[] FineSteps =
    [
        (Unit.Day, 1, 1), (Unit.Day, 2, 2), (Unit.Day, 7, 7), (Unit.Month, 1, 28), (Unit.Month, 3, 89), (Unit.Month, 6, 181),
            (Unit.Year, 1, 365),
    ];

    /// <param name="scale">What is shown.</param>
    /// <param name="spacing">The least room between two labels.</param>
    /// <param name="label">The words at a tick: the day, what it marks, and whether it must name what lies above it (the year of a month).</param>
    public static ImmutableArray<DrawnTick> Of(TimeScale scale, double spacing, Func<EdtfDay, Unit, bool, string> label)
    {
        var ticks = ImmutableArray.CreateBuilder<DrawnTick>();
        foreach (var (day, unit, major) in Days(scale, spacing))
        {
            var x = scale.X(day.DayNumber);
            if (day.DayNumber >= scale.From && day.DayNumber <= scale.To)
            {
                ticks.Add(new(x, label(day, unit, major || ticks.Count == 0), major));
            }
        }

        return ticks.ToImmutable();
    }

    private static IEnumerable<(EdtfDay Day, Unit Unit, bool Major)> Days(TimeScale scale, double spacing)
    {
        var days = spacing / scale.PerDay;
        var first = EdtfDay.FromDayNumber((long)Math.Floor(scale.From));
        var last = EdtfDay.FromDayNumber((long)Math.Ceiling(scale.To));
        var (unit, step, length) = FineSteps.FirstOrDefault(s => s.Days >= days);
        if (length == 0)
        {
            return Years(first.Year, last.Year, YearStep(days / 365.2425));
        }

        return unit switch
        {
            Unit.Day => DaysOfMonths(first, last, step),
            Unit.Month => Months(first, last, step),
            _ => Years(first.Year, last.Year, 1),
        };
    }

    private static IEnumerable<(EdtfDay, Unit, bool)> DaysOfMonths(EdtfDay first, EdtfDay last, int step)
    {
        foreach (var (month, _, _) in Months(first, last, 1))
        {
            // A tick just before the next month's first would crowd it.
            for (var day = 1; day <= EdtfDay.DaysInMonth(month.Year, month.Month) - (step > 1 ? step / 2 : 0); day += step)
            {
                yield return (month with { Day = day }, Unit.Day, day == 1);
            }
        }
    }

    private static IEnumerable<(EdtfDay, Unit, bool)> Months(EdtfDay first, EdtfDay last, int step)
    {
        for (var month = new EdtfDay(first.Year, 1, 1); month <= last;)
        {
            yield return (month, Unit.Month, month.Month == 1);
            month = month.Month + step > 12 ? new(month.Year + 1, 1, 1) : month with { Month = month.Month + step };
        }
    }

    // There is no year 0 for people: 2 BCE, 1 BCE, 1 CE. Round years before are counted in BCE, so that they are round to read.
    private static IEnumerable<(EdtfDay, Unit, bool)> Years(long first, long last, long step)
    {
        for (var back = first > 0 ? 0 : (1 - first) / step; back >= 1; back--)
        {
            var year = 1 - back * step;
            if (year <= last)
            {
                yield return (new(year, 1, 1), Unit.Year, back % 5 == 0);
            }
        }

        if (first <= 1 && last >= 1 && step > 1)
        {
            yield return (new(1, 1, 1), Unit.Year, true);
        }

        for (var year = Math.Max(step, (Math.Max(first, 1) + step - 1) / step * step); year <= last; year += step)
        {
            yield return (new(year, 1, 1), Unit.Year, step == 1 ? year % 5 == 0 : year / step % 5 == 0);
        }
    }

    private static long YearStep(double least)
    {
        var power = 1L;
        while (power < 1_000_000_000_000_000)
        {
            foreach (var factor in (ReadOnlySpan<long>)[1, 2, 5])
            {
                if (factor * power >= least)
                {
                    return factor * power;
                }
            }

            power *= 10;
        }

        return power;
    }
}
