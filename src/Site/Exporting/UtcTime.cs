using NodaTime;

using Timeline.Edtf;

namespace Timeline.Site.Exporting;

/// <summary>A clock time as it is in UTC.</summary>
internal static class UtcTime
{
    public const string Beyond = "clock times that in UTC lie before the year 1 or after 9999";

    /// <summary>Null where its offset is not known, and where it lies outside the years 1 to 9999, written or in UTC.</summary>
    public static LocalDateTime? Of(DateTimeOfDay time)
    {
        if (time.Day.Year is < 1 or > 9999 || time.OffsetFromUtc() is not { } offset)
        {
            return null;
        }

        var local = time.ToLocalDateTime();
        // Beyond its last moment NodaTime has no date.
        return offset.Seconds < 0 && local > LocalDateTime.MaxIsoValue.PlusSeconds(offset.Seconds) ? null
            : local.PlusSeconds(-offset.Seconds) is { Year: >= 1 } utc ? utc : null;
    }
}
