using Timeline.Edtf;

namespace Timeline.Site.Drawing;

/// <summary>
/// Where a date lies, in days since 1970-01-01. The ends are exclusive; null is open, or, of the solid part, that nothing is certain.
/// </summary>
internal readonly record struct DateStretch(double? From, double? SolidFrom, double? SolidTo, double? To)
{
    private const double Epoch = 719_162; // 1970-01-01 as EdtfDay counts
    private const double Second = 1 / 86_400.0;

    /// <summary>How wide a day must be, in pixels, so that the axis may tell its hours.</summary>
    private const double HoursShow = 104;

    /// <summary>The first of the times it names; null where all is open.</summary>
    public double? First => Least(Least(From, SolidFrom), Least(SolidTo, To));

    /// <summary>The last of the times it names; null where all is open.</summary>
    public double? Last => Most(Most(From, SolidFrom), Most(SolidTo, To));

    /// <summary>Whether it names a time within a day.</summary>
    public bool IsTimed => IsWithinDay(From) || IsWithinDay(SolidFrom) || IsWithinDay(SolidTo) || IsWithinDay(To);

    public static DateStretch Of(EdtfDate date)
    {
        var interval = date as EdtfInterval;
        var start = Limits.Of(interval is null ? date : interval.Start.Date);
        var end = interval is null ? start : Limits.Of(interval.End.Date);

        // Clocks of two zones may end on a time that is written before the beginning; the axis has the written ones.
        (start, end) = end.LastEnd < start.First ? (end, start) : (start, end);

        // It had begun at the last time it may have begun, and still lasted at the first it may have ended; of an open end only what is
        // named is sure.
        var begun = start.Last ?? end.First;
        var lasted = end.FirstEnd ?? start.LastEnd;
        var isSolid = begun < lasted;
        return new(start.First, isSolid ? begun : null, isSolid ? lasted : null, end.LastEnd);
    }

    /// <summary>
    /// As it is drawn where a day has so many pixels. What is known to the day, in a drawing that tells hours, began and ended at any of
    /// them. <c>scripts/view/layout.js</c> does the same.
    /// </summary>
    public DateStretch Drawn(double perDay)
    {
        if (perDay < HoursShow || IsTimed)
        {
            return this;
        }

        var (begun, lasted) = (From == SolidFrom ? SolidFrom + 1 : SolidFrom, To == SolidTo ? SolidTo - 1 : SolidTo);
        return begun > lasted ? this with { SolidFrom = null, SolidTo = null } : this with { SolidFrom = begun, SolidTo = lasted };
    }

    /// <summary>A day as the drawing counts.</summary>
    public static double Of(EdtfDay day) => day.DayNumber - Epoch;

    /// <summary>The earlier of two times, of which either may be none.</summary>
    public static double? Least(double? one, double? other) => one is null || other < one ? other ?? one : one;

    /// <summary>The later of two times, of which either may be none.</summary>
    public static double? Most(double? one, double? other) => one is null || other > one ? other ?? one : one;

    private static bool IsWithinDay(double? time) => time is { } known && known != Math.Floor(known);

    /// <summary>The day at, or just before, a time.</summary>
    public static EdtfDay DayAt(double time) => EdtfDay.FromDayNumber((long)Math.Floor(time + Epoch));

    /// <summary>The first and the last of the shortest times that a date may mean, each from its beginning to its end.</summary>
    private readonly record struct Limits(double? First, double? FirstEnd, double? Last, double? LastEnd)
    {
        public static Limits Of(EdtfDate? date)
        {
            if (date is DateTimeOfDay time)
            {
                var from = DateStretch.Of(time.Day) + (time.Hour * 3600 + time.Minute * 60 + (time.Second ?? 0)) * Second;
                var to = from + (time.Second is null ? 60 : 1) * Second;
                return new(from, to, from, to);
            }

            var bounds = date?.Bounds;
            var (first, last) = (Start(bounds?.Earliest), Start(bounds?.Latest));
            return new(first, first + 1, last, last + 1);
        }

        private static double? Start(EdtfDay? day) => day is { } known ? DateStretch.Of(known) : null;
    }
}
