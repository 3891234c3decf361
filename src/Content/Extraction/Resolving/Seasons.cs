using NodaTime;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>The four seasons of the northern year; winter belongs to the year it begins in.</summary>
internal static class Seasons
{
    public const int Winter = 4;

    /// <summary>March, June, September, December.</summary>
    public static int FirstMonth(int season) => season * 3;

    public static Moment Holding(LocalDate date) =>
        date.Month < 3 ? new(Grain.Season, date.Year - 1, Number: Winter) : new(Grain.Season, date.Year, Number: date.Month / 3);
}
