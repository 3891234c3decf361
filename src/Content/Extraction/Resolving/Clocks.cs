using System.Globalization;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>The time of day a match names, as TIMEX3 writes it: <c>T09:30</c>, <c>TMO</c>, or nothing.</summary>
internal static class Clocks
{
    public static string Of(Meaning meaning)
    {
        var part = (DayPart)meaning.Int(Slot.Part, 0);
        if (meaning.Int(Slot.HourMinute) is { } digits)
        {
            return $"T{Two(digits / 100)}:{Two(digits % 100)}";
        }

        if (meaning.Int(Slot.Hour) is not { } hour)
        {
            return part switch
            {
                DayPart.Morning => "TMO",
                DayPart.Midday => "TMI",
                DayPart.Afternoon => "TAF",
                DayPart.Evening => "TEV",
                DayPart.Night => "TNI",
                DayPart.Noon => "T12:00",
                DayPart.Midnight => "T24:00",
                DayPart.Daytime => "TDT",
                _ => "",
            };
        }

        var minute = meaning.Int(Slot.Minute, 0);
        if (minute < 0)
        {
            (hour, minute) = (hour == 0 ? 23 : hour - 1, minute + 60);
        }

        // "quarter to one p.m." is before one: only the hour as said may be twelve.
        hour = Adjust(hour, meaning.Int(Slot.Meridiem), part);
        var text = $"T{Two(hour)}:{Two(minute)}";
        return meaning.Int(Slot.Second) is { } second ? text + ":" + Two(second) : text;
    }

    private static int Adjust(int hour, int? meridiem, DayPart part) => (meridiem, part) switch
    {
        (0, _) => hour == 12 ? 0 : hour,
        (12, _) => hour < 12 ? hour + 12 : hour,
        (_, DayPart.Afternoon or DayPart.Evening) => hour < 12 ? hour + 12 : hour,
        (_, DayPart.Night) => hour is >= 6 and < 12 ? hour + 12 : hour,
        _ => hour,
    };

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
