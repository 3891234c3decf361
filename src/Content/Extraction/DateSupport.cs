using System.Collections.Immutable;

using NodaTime;

namespace Timeline.Content.Extraction;

/// <summary>The date check: an event's date must agree with what the quoted words say, and be no finer than they say.</summary>
public static class DateSupport
{
    /// <param name="eventEdtf">The event's date.</param>
    /// <param name="quote">The quoted words.</param>
    /// <param name="issued">When their source was issued; it fills in a missing year and anchors "yesterday".</param>
    /// <param name="language">The language of the quote; one without rules cannot be checked.</param>
    public static DateSupportResult Check(string eventEdtf, string quote, DocumentDate? issued, string language)
    {
        if (!DateFinder.Speaks(language))
        {
            return new(DateSupportVerdict.CannotCheck, [], false);
        }

        var found = DateFinder.For(language).Find(quote, issued);
        var words = found.Where(word => word.Edtf is not null && DayRange.Parse(word.Edtf) is not null).ToImmutableArray();
        if (words.IsEmpty || DayRange.Parse(eventEdtf) is not { } claimed)
        {
            return new(DateSupportVerdict.CannotCheck, found, false);
        }

        return eventEdtf.Contains('/', StringComparison.Ordinal) ? Interval(eventEdtf, claimed, words, issued) : Best(eventEdtf, claimed, words, issued);
    }

    // An interval needs words for both of its ends; one expression may give both ("from 1990 to 1995" gives two).
    private static DateSupportResult Interval(string edtf, DayRange claimed, ImmutableArray<FoundDate> words, DocumentDate? issued)
    {
        if (words.FirstOrDefault(word => DayRange.Parse(word.Edtf!) == claimed) is { } whole)
        {
            return new(DateSupportVerdict.Supports, [whole], whole.YearInferred);
        }

        var ends = edtf.Split('/').Where(end => end is not ("" or ".."))
            .Select(end => DayRange.Parse(end) is { } range ? Best(end, range, words, issued) : new(DateSupportVerdict.CannotCheck, words, false)).ToList();
        var verdict = ends.Select(end => end.Verdict).DefaultIfEmpty(DateSupportVerdict.CannotCheck).MaxBy(Weight);
        return new(verdict, [.. ends.SelectMany(end => end.Words).Distinct()], ends.Exists(end => end.YearInferred));
    }

    private static int Weight(DateSupportVerdict verdict) => verdict switch
    {
        DateSupportVerdict.Supports => 0,
        DateSupportVerdict.Coarser => 1,
        DateSupportVerdict.CannotCheck => 2,
        _ => 3,
    };

    // The expression that speaks best for the date decides; a quote may well name other dates too.
    private static DateSupportResult Best(string edtf, DayRange claimed, ImmutableArray<FoundDate> words, DocumentDate? issued)
    {
        var judged = words.Select(word => (Word: word, Verdict: Judge(edtf, claimed, word, issued))).ToList();
        var best = judged.MinBy(pair => Weight(pair.Verdict)).Verdict;
        var deciding = judged.Where(pair => pair.Verdict == best).Select(pair => pair.Word).ToImmutableArray();
        return new(best, deciding, deciding.All(word => word.YearInferred));
    }

    private static DateSupportVerdict Judge(string edtf, DayRange claimed, FoundDate word, DocumentDate? issued)
    {
        var said = DayRange.Parse(word.Edtf!)!.Value;
        if (IsLoose(edtf) ? claimed.Overlaps(said) : claimed.Contains(said))
        {
            return SaysTheTime(edtf, word) ? DateSupportVerdict.Supports : DateSupportVerdict.Coarser;
        }

        if (said.Overlaps(claimed))
        {
            return DateSupportVerdict.Coarser;
        }

        return MayBeAnotherWeek(claimed, said, word, issued) ? DateSupportVerdict.Supports : DateSupportVerdict.Contradicts;
    }

    private static bool IsLoose(string edtf) => edtf.AsSpan().ContainsAny('~', '%');

    // A clock time needs words that give the same one; minutes are compared, not seconds.
    private static bool SaysTheTime(string edtf, FoundDate word)
    {
        var time = edtf.IndexOf('T', StringComparison.Ordinal);
        return time < 0 || (edtf.Length >= time + 6 && word.Value.EndsWith(edtf.Substring(time, 6), StringComparison.Ordinal));
    }

    // "on Wednesday" may be the one before or the one after the issue date; tense alone must not fail a build.
    private static bool MayBeAnotherWeek(DayRange claimed, DayRange said, FoundDate word, DocumentDate? issued) =>
        word.ByTense && issued is { Day: { } day, Month: { } month }
        && claimed.First is { } first && claimed.First == claimed.Last && said.First is { } other && said.First == said.Last
        && first.DayOfWeek == other.DayOfWeek
        && Math.Abs(Period.DaysBetween(new LocalDate((int)issued.Year, month, day), first)) <= 7;
}
