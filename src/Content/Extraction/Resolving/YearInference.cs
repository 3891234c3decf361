using NodaTime;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Which year a date without one means: the nearest in the past, or in the future where the words look ahead.</summary>
internal static class YearInference
{
    /// <summary>Null when neither the document's date nor a date before tells.</summary>
    /// <param name="frame">What is known here.</param>
    /// <param name="tense">-1, 0 or 1 as <see cref="Tenses"/> gives it.</param>
    /// <param name="inYear">The same date in a given year; null where that year has none (29 February).</param>
    /// <param name="weekday">A weekday the words name beside it, which the right year must fit.</param>
    public static long? For(Timeframe frame, int tense, Func<long, Moment?> inYear, int? weekday = null)
    {
        if (frame.Heading is { } heading && (frame.IsHeading || frame.Mentioned?.Year == heading.Year))
        {
            return frame.IsHeading ? Headings.YearAfter(heading, frame, inYear, weekday)
                : For(Headings.Near(frame, heading), tense, inYear, weekday);
        }

        if (frame.Narrative && frame.Mentioned?.Year is { } told && frame.Mentioned.Grain > Grain.Decade)
        {
            return told;
        }

        // "She came in March 1998 and left in June": the year goes on within the sentence.
        if (frame.InSentence && tense <= 0 && frame.Mentioned is { Year: { } said, First: { } begun }
            && inYear(said) is { Last: { } over } && over >= begun)
        {
            return said;
        }

        // "Last year the union struck in March": the year that opens a sentence goes on in it.
        if (frame.SentenceYear is { } opened && inYear(opened) is { First: not null } there && Fits(there, weekday)
            && (opened < frame.Issued?.Year ? tense <= 0 : opened > frame.Issued?.Year && tense >= 0))
        {
            return opened;
        }

        if (frame.IssuedRange is not { } issued)
        {
            return null;
        }

        if (frame.Issued!.Month is null)
        {
            return frame.Issued.Year;
        }

        var years = new long[] { issued.First.Year, issued.First.Year - 1, issued.First.Year + 1 };
        var candidates = years.Select(inYear).Where(m => m is { First: not null } && Fits(m, weekday)).Select(m => m!).ToList();
        if (candidates.Count == 0)
        {
            return issued.First.Year;
        }

        var past = candidates.Where(m => m.First <= issued.Last).MaxBy(m => m.First!.Value);
        var future = candidates.Where(m => m.Last >= issued.First).MinBy(m => m.First!.Value);
        var chosen = tense switch
        {
            < 0 => past ?? future,
            > 0 => future ?? past,
            _ => candidates.MinBy(m => Distance(m, issued.First)),
        };
        return chosen?.Year;
    }

    private static bool Fits(Moment? moment, int? weekday) => weekday is null || (int)moment!.First!.Value.DayOfWeek == weekday;

    private static int Distance(Moment moment, LocalDate day)
    {
        var (first, last) = (moment.First!.Value, moment.Last!.Value);
        return day < first ? Period.DaysBetween(day, first) : day > last ? Period.DaysBetween(last, day) : 0;
    }
}
