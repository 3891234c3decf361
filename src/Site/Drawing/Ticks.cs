using System.Collections.Immutable;

using Timeline.Edtf;

namespace Timeline.Site.Drawing;

/// <summary>
/// The ticks of an axis, at the finest step that leaves room for labels: seconds, minutes, hours, days, months, years, and 1, 2 or 5 times a
/// power of ten of years.
/// </summary>
internal static class Ticks
{
    /// <summary>A tick stands at the beginning of a day, or so many seconds after.</summary>
    public readonly record struct Tick(EdtfDay Day, int Second, Unit Unit);

    /// <summary>What a tick marks; its label says no more than that.</summary>
    public enum Unit
    {
        Clock,
        Day,
        Month,
        Year,
    }

    // Seconds that divide a minute, an hour or a day.
    private static readonly int[] ClockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200];

    private static readonly (Unit Unit, int Step, double Days)[] FineSteps =
    [
        (Unit.Day, 1, 1), (Unit.Day, 2, 2), (Unit.Day, 7, 7), (Unit.Month, 1, 28), (Unit.Month, 3, 89), (Unit.Month, 6, 181),
            (Unit.Year, 1, 365),
    ];

    /// <param name="scale">What is shown.</param>
    /// <param name="spacing">The least room between two labels.</param>
    /// <param name="label">The words at a tick: what it marks, and whether it must name what lies above it (the year of a month).</param>
    /// <param name="isTimed">Whether some of what is drawn has a clock time: without, hours would mean nothing.</param>
    public static ImmutableArray<DrawnTick> Of(TimeScale scale, double spacing, Func<Tick, bool, string> label, bool isTimed = false)
    {
        var ticks = ImmutableArray.CreateBuilder<DrawnTick>();
        var told = false;
        foreach (var (tick, major) in All(scale, spacing, isTimed))
        {
            var time = DateStretch.Of(tick.Day) + tick.Second / 86_400.0;
            if (time < scale.From || time > scale.To)
            {
                continue;
            }

            // An hour with its day is long, and needs room before it.
            var x = scale.X(time);
            var first = !told && (tick.Unit != Unit.Clock || x - scale.Left > spacing * 0.8);
            ticks.Add(new(x, label(tick, major || first), major));
            told |= first || major;
        }

        return ticks.ToImmutable();
    }

    private static IEnumerable<(Tick Tick, bool Major)> All(TimeScale scale, double spacing, bool isTimed)
    {
        var seconds = spacing / scale.PerDay * 86_400;
        return isTimed && ClockSteps.FirstOrDefault(step => step >= seconds) is > 0 and var step
            ? Clocks(scale, step)
            : Days(scale, spacing).Select(day => (new Tick(day.Day, 0, day.Unit), day.Major));
    }

    private static IEnumerable<(Tick Tick, bool Major)> Clocks(TimeScale scale, int step)
    {
        for (var day = Math.Floor(scale.From); day <= scale.To; day++)
        {
            var first = Math.Max(0, (long)Math.Ceiling((scale.From - day) * 86_400 / step) * step);
            for (var second = first; second < 86_400 && day + second / 86_400.0 <= scale.To; second += step)
            {
                yield return (new(DateStretch.DayAt(day), (int)second, second == 0 ? Unit.Day : Unit.Clock), second == 0);
            }
        }
    }

    private static IEnumerable<(EdtfDay Day, Unit Unit, bool Major)> Days(TimeScale scale, double spacing)
    {
        var days = spacing / scale.PerDay;
        var first = DateStretch.DayAt(scale.From);
        var last = DateStretch.DayAt(Math.Ceiling(scale.To));
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
