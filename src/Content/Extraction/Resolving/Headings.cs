using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>The days a chronology is headed by, "5 October: the board met" or a line of its own: they follow one another, and what a
/// section tells lies near the day that heads it.</summary>
internal static class Headings
{
    // Farther on than this the chronology runs backwards: after "28 May" comes "7 May" of the same year.
    private const int Onward = 300;

    /// <summary>The headings of a text; one alone heads nothing.</summary>
    public static HashSet<Match> Of(Token[] tokens, IEnumerable<Match> matches)
    {
        var found = matches.Where(match => Is(tokens, match)).ToHashSet();
        return found.Count > 1 ? found : [];
    }

    // A day opens its line, and a colon, a dash or nothing follows it there.
    private static bool Is(Token[] tokens, Match match) => tokens[match.First].Line && match.Rule.Operation == Operation.Date
        && match.Meaning.Has(Slot.Month) && match.Meaning.Has(Slot.Day)
        && (match.End >= tokens.Length || tokens[match.End].Line || (tokens[match.End] is { Kind: TokenKind.Mark } && (tokens[match.End].Gap
            || match.End + 1 >= tokens.Length || tokens[match.End + 1].Gap)));

    /// <summary>The frame in which the year of a date within a section is sought.</summary>
    public static Timeframe Near(Timeframe frame, LocalDate heading) =>
        frame with { Issued = new(heading.Year, heading.Month, heading.Day), Narrative = false, Heading = null };

    /// <summary>The year of a heading that names none.</summary>
    public static long? YearAfter(LocalDate heading, Timeframe frame, Func<long, Moment?> inYear, int? weekday)
    {
        var days = new long[] { heading.Year - 1, heading.Year, heading.Year + 1 }.Select(inYear)
            .Where(day => day?.First is { } first && (weekday is null || (int)first.DayOfWeek == weekday)).Select(day => day!).ToList();
        var next = days.Find(day => day.First >= heading);
        var before = days.FindLast(day => day.First <= heading);
        var onward = next?.First is { } first && Period.DaysBetween(heading, first) <= Onward
            && (frame.IssuedRange is not { } issued || first <= issued.Last);
        return (onward ? next : before ?? next)?.Year;
    }
}
