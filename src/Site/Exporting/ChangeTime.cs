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
        : date is DateTimeOfDay time && time.OffsetFromUtc() is { } offset
        ? time.ToLocalDateTime().WithOffset(offset).ToDateTimeOffset().ToUniversalTime()
        : new DateTimeOffset(new DateTime((int)day.Year, day.Month, day.Day), TimeSpan.Zero);

    // The paths of records begin with the input folder's own name.
    private static DateTimeOffset? Committed(LinkedEvent e, FrozenDictionary<string, DateTimeOffset> git) =>
        git.TryGetValue(e.Event.At.Path[(e.Event.At.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], out var when)
            ? when.ToUniversalTime()
            : null;

    private static DateTimeOffset? Changed(LinkedEvent e) =>
        e.Event.Corrections.Select(c => Instant(c.Date.Value)).Append(Instant(e.Event.Added?.Value)).Max();

    private static DateTimeOffset? Sought(LinkedEvent e) => e.Evidence
        .SelectMany(x => new[] { x.Source.Accessed, x.Source.Issued, x.Source.Archive?.Date })
        .Select(date => Instant(date?.Value))
        .Max();
}
