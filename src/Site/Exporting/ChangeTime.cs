using System.Collections.Frozen;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Exporting;

/// <summary>
/// When an event last changed, as far as it is known: its file's last commit, where the settings ask Git; else the last correction or the
/// day it was <c>added</c>. Its own day and those of its sources say nothing of it, and output holds no clock.
/// </summary>
internal static class ChangeTime
{
    public static readonly FrozenDictionary<string, DateTimeOffset> NotAsked = FrozenDictionary<string, DateTimeOffset>.Empty;

    /// <summary>What formats are told that must have a time where none is known: nobody takes it for one.</summary>
    public static readonly DateTimeOffset NotKnown = DateTimeOffset.UnixEpoch;

    public static DateTimeOffset? Of(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) => Committed(e, git) ?? Changed(e);

    // The first moment it can mean, so that nothing is called newer than it is. The first instant of the year 1 is what the library takes
    // for "not known", and fills in with the clock.
    public static DateTimeOffset? Instant(EdtfDate? date) => date?.Bounds.Earliest is not { Year: >= 2 and <= 9999 } day ? null
        : date is DateTimeOfDay time && UtcTime.Of(time) is { } utc
        ? new DateTimeOffset(utc.ToDateTimeUnspecified(), TimeSpan.Zero)
        : new DateTimeOffset(new DateTime((int)day.Year, day.Month, day.Day), TimeSpan.Zero);

    // The paths of records begin with the input folder's own name.
    private static DateTimeOffset? Committed(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) =>
        git.TryGetValue(e.Event.At.Path[(e.Event.At.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], out var when)
            ? when.ToUniversalTime()
            : null;

    private static DateTimeOffset? Changed(LinkedEvent e)
    {
        var last = Instant(e.Event.Added?.Value);
        foreach (var correction in e.Event.Corrections)
        {
            last = Later(last, correction.Date);
        }

        return last;
    }

    private static DateTimeOffset? Later(DateTimeOffset? known, DatedText? date) =>
        Instant(date?.Value) is { } other && !(known >= other) ? other : known;
}
