using Timeline.Content;
using Timeline.Site.Chronology;

namespace Timeline.Site.Scripts;

/// <summary>What a script must know of an event to draw and to filter it, as the bits of one number.</summary>
[Flags]
internal enum EventFlag
{
    None = 0,
    Approximate = 1,
    Uncertain = 2,
    OpenStart = 4,
    OpenEnd = 8,
    Disputed = 16,
    YearInferred = 32,
    NotVerified = 64,
}

/// <summary>The flags of an event, and of a date alone.</summary>
internal static class EventFlags
{
    public static EventFlag Of(LinkedEvent e) =>
        Of(e.Event.Date) | If(!e.Event.Dates.IsEmpty, EventFlag.Disputed) | If(!e.IsVerified(), EventFlag.NotVerified);

    public static EventFlag Of(DatedText date) =>
        If(date.Value.IsApproximate, EventFlag.Approximate)
        | If(date.Value.IsUncertain, EventFlag.Uncertain)
        | If(date.Value.Bounds.Earliest is null, EventFlag.OpenStart)
        | If(date.Value.Bounds.Latest is null, EventFlag.OpenEnd)
        | If(date.YearInferred, EventFlag.YearInferred);

    private static EventFlag If(bool isSo, EventFlag flag) => isSo ? flag : EventFlag.None;
}
