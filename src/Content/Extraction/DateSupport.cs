using System.Collections.Immutable;

using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>The date check: an event's date must agree with what the quoted words say, and be no finer than they say.</summary>
public static class DateSupport
{
    private const int Week = 7;

    /// <param name="claimed">The event's date.</param>
    /// <param name="quote">The quoted words.</param>
    /// <param name="issued">When their source was issued; it fills in a missing year and anchors "yesterday".</param>
    /// <param name="language">The language of the quote; one without rules cannot be checked.</param>
    public static DateSupportResult Check(EdtfDate claimed, string quote, DocumentDate? issued, string language)
    {
        if (!DateFinder.Speaks(language))
        {
            return new(DateSupportVerdict.CannotCheck, [], false);
        }

        var found = NumberedDays.Read(DateFinder.For(language).Find(quote, issued), language);
        var words = found.Where(word => word.Type is FoundType.Date or FoundType.Time && IsPlaced(word.Edtf)).ToImmutableArray();
        return words.IsEmpty || !IsPlaced(claimed) ? new(DateSupportVerdict.CannotCheck, found, false)
            : claimed is EdtfInterval interval ? Ends(interval, words, issued)
            : Best(claimed, words, issued);
    }

    // A day of an unknown year lies nowhere.
    private static bool IsPlaced(EdtfDate? date) => date switch
    {
        null => false,
        CalendarDate { Year.IsUnspecified: true } => false,
        _ => date.Bounds is { Earliest: not null } or { Latest: not null },
    };

    // An interval is said as a whole, or there are words for both of its ends.
    private static DateSupportResult Ends(EdtfInterval claimed, ImmutableArray<FoundDate> words, DocumentDate? issued)
    {
        if (words.FirstOrDefault(word => SaysWhole(claimed, word.Edtf!)) is { } whole)
        {
            return new(DateSupportVerdict.Supports, [whole], whole.YearInferred);
        }

        var named = words.Where(word => !word.IsMoved).Select(word => word with { Edtf = word.Own ?? word.Edtf }).ToImmutableArray();
        if (named.IsEmpty)
        {
            // Moved from the one day to the other: it lies on one of them, and nothing says that it lasts.
            var touches = words.Any(word => word.Edtf!.Overlaps(claimed));
            return new(touches ? DateSupportVerdict.Coarser : DateSupportVerdict.Contradicts, words, words.All(word => word.YearInferred));
        }

        var ends = new[] { claimed.Start.Date, claimed.End.Date }.OfType<EdtfDate>()
            .Select(end => Best(end, named, issued)).ToList();
        var verdict = ends.Select(end => end.Verdict).DefaultIfEmpty(DateSupportVerdict.CannotCheck).MaxBy(Weight);
        return new(verdict, [.. ends.SelectMany(end => end.Words).Distinct()], ends.Exists(end => end.YearInferred));
    }

    private static bool SaysWhole(EdtfInterval claimed, EdtfDate said) =>
        said.Bounds == claimed.Bounds || (IsOpen(claimed) && IsOpen(said) && claimed.Contains(said));

    private static bool IsOpen(EdtfDate date) => date.Bounds is { Earliest: null } or { Latest: null };

    private static int Weight(DateSupportVerdict verdict) => verdict switch
    {
        DateSupportVerdict.Supports => 0,
        DateSupportVerdict.Coarser => 1,
        DateSupportVerdict.CannotCheck => 2,
        _ => 3,
    };

    // The expression that speaks best for the date decides; a quote may well name other dates too.
    private static DateSupportResult Best(EdtfDate claimed, ImmutableArray<FoundDate> words, DocumentDate? issued)
    {
        var judged = words.Select(word => (Word: word, Verdict: Judge(claimed, word, issued))).ToList();
        var best = judged.MinBy(pair => Weight(pair.Verdict)).Verdict;
        var deciding = judged.Where(pair => pair.Verdict == best).Select(pair => pair.Word).ToImmutableArray();
        return new(best, deciding, deciding.All(word => word.YearInferred));
    }

    private static DateSupportVerdict Judge(EdtfDate claimed, FoundDate word, DocumentDate? issued)
    {
        if (word.Other is { } other)
        {
            var (one, two) = (Judge(claimed, word with { Other = null }, issued), Judge(claimed, word with { Edtf = other, Own = other, Other = null }, issued));
            return one == two ? one : DateSupportVerdict.CannotCheck;
        }

        if (Carries(claimed, word.Edtf!) || (word.Endpoint is { } end && Carries(claimed, end)))
        {
            return SaysTheTime(claimed, word.Edtf!) ? DateSupportVerdict.Supports : DateSupportVerdict.Coarser;
        }

        return word.Edtf!.Overlaps(claimed) ? DateSupportVerdict.Coarser
            : MayBeAnotherWeek(claimed, word, issued) ? DateSupportVerdict.Supports
            : DateSupportVerdict.Contradicts;
    }

    // "About 1650" says less than 1650; a claim of "about 1650" needs no more than words for some of it.
    private static bool Carries(EdtfDate claimed, EdtfDate said) => claimed.IsApproximate
        ? claimed.Overlaps(said) && !IsOpen(said)
        : claimed.Contains(said) && !(said.IsApproximate && claimed.Same(said));

    // A clock time needs words that give the same one; minutes are compared, not seconds.
    private static bool SaysTheTime(EdtfDate claimed, EdtfDate said) =>
        claimed is not DateTimeOfDay time || (said is DateTimeOfDay words && words.Hour == time.Hour && words.Minute == time.Minute);

    // "on Wednesday" may be the one before or the one after the issue date; tense alone must not fail a build.
    private static bool MayBeAnotherWeek(EdtfDate claimed, FoundDate word, DocumentDate? issued) =>
        word.ByTense && issued is { Day: { } day, Month: { } month } && OneDay(claimed) is { } first && OneDay(word.Edtf!) is { } other
        && (first - other) % Week == 0 && Math.Abs(first - new EdtfDay(issued.Year, month, day).DayNumber) <= Week;

    private static long? OneDay(EdtfDate date) =>
        date.Bounds is { Earliest: { } first, Latest: { } last } && first == last ? first.DayNumber : null;
}
