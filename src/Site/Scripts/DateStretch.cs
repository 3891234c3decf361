using Timeline.Edtf;

namespace Timeline.Site.Scripts;

/// <summary>
/// Where a date lies, in days since 1970-01-01. The ends are exclusive; null is open, or, of the solid part, that nothing is certain.
/// </summary>
internal readonly record struct DateStretch(double? From, double? SolidFrom, double? SolidTo, double? To)
{
    private const long Epoch = 719_162; // 1970-01-01 as EdtfDay counts

    public static DateStretch Of(EdtfDate date)
    {
        if (date is DateTimeOfDay time)
        {
            var seconds = time.Hour * 3600 + time.Minute * 60 + (time.Second ?? 0);
            var from = Start(time.Day) + seconds / 86_400.0;
            var to = from + (time.Second is null ? 60 : 1) / 86_400.0;
            return new(from, from, to, to);
        }

        var bounds = date.Bounds;
        var (start, end) = date is EdtfInterval interval ? (interval.Start.Date?.Bounds, interval.End.Date?.Bounds) : (bounds, bounds);

        // It had begun on the last day it may have begun, and still lasted on the first it may have ended; of an open end only the day
        // named is sure.
        var begun = start?.Latest ?? end?.Earliest ?? bounds.Latest;
        var lasted = end?.Earliest ?? start?.Latest ?? bounds.Earliest;
        var isSolid = begun is { } first && lasted is { } last && first <= last;
        return new(Start(bounds.Earliest), isSolid ? Start(begun) : null, isSolid ? Start(lasted) + 1 : null, Start(bounds.Latest) + 1);
    }

    private static double? Start(EdtfDay? day) => day is { } known ? Start(known) : null;

    private static double Start(EdtfDay day) => day.DayNumber - (double)Epoch;
}
