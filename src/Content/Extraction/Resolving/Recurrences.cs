using System.Globalization;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Recurring times as TIMEX3 writes them: <c>XXXX-WXX-2</c> for every Tuesday, <c>P1Y</c> for annually.</summary>
internal static class Recurrences
{
    public static string Text(Meaning meaning)
    {
        var clock = Clocks.Of(meaning);
        if (meaning.Int(Slot.Weekday) is { } weekday)
        {
            return MomentText.Timex(new(Grain.Weekday, null, Number: weekday), fiscal: false) + clock;
        }

        if (meaning.Has(Slot.Weekend))
        {
            return "XXXX-WXX-WE";
        }

        if (meaning.Int(Slot.Month) is { } month)
        {
            return MomentText.Timex(meaning.Int(Slot.Day) is { } day
                ? new(Grain.Day, null, month, day) : new(Grain.Month, null, month), fiscal: false);
        }

        if (meaning.Int(Slot.Season) is { } season)
        {
            return MomentText.Timex(new(Grain.Season, null, Number: season), fiscal: false);
        }

        if (meaning[Slot.Holiday] is { } holiday)
        {
            var feast = Feast.Of(holiday);
            return feast.Weekday == 0
                && feast.Month <= 12 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{feast.Month:00}-{feast.Number:00}") : "P1Y";
        }

        return clock.Length > 0 ? "XXXX-XX-XX" + clock : Periods.Text(meaning);
    }
}
