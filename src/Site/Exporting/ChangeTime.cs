using System.Collections.Frozen;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Exporting;

/// <summary>
/// When an event last changed, for formats that must say it, though output holds no clock: its file's last commit, where the settings ask
/// Git; else the last correction or the day it was <c>added</c>. Where nothing of this is known, it is no earlier than the sources it cites
/// were published or consulted; then the event's own day stands in, and last the beginning of 1970.
/// </summary>
internal static class ChangeTime
{
    public static readonly FrozenDictionary<string, DateTimeOffset> NotAsked = FrozenDictionary<string, DateTimeOffset>.Empty;

    public static DateTimeOffset Of(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) =>
        Committed(e, git) ?? Changed(e) ?? Sought(e) ?? Instant(e.Event.Date.Value) ?? DateTimeOffset.UnixEpoch;

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

    private static DateTimeOffset? Sought(LinkedEvent e)
    {
        DateTimeOffset? last = null;
        foreach (var evidence in e.Evidence)
        {
            var source = evidence.Source;
            last = Later(Later(Later(last, source.Accessed), source.Issued), source.Archive?.Date);
        }

        return last;
    }

    private static DateTimeOffset? Later(DateTimeOffset? known, DatedText? date) =>
        Instant(date?.Value) is { } other && !(known >= other) ? other : known;
}
