using System.Globalization;

using NodaTime;

using Timeline.Content.Extraction.Matching;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>A date in words, "12 June 1998", "the early 1980s", "before 1914": the whole text must be one expression of the
/// finder's.</summary>
internal static class WordedDate
{
    // Of earlier days the weekday is mostly that of another calendar.
    private const int FirstYearOfOneCalendar = 1924;

    /// <summary>Null where the text is no such expression; else the date, or why it is none.</summary>
    public static WrittenDate? Read(string text, WrittenLanguage language)
    {
        var rules = language.Finder.Language;
        var tokens = Tokenizer.Read(text, rules.Vocabulary);
        var matches = rules.Matcher.Find(tokens);
        if (matches.Where(match => match.Rule.Operation is not (Operation.Skip or Operation.Bound)).ToList() is not [var date]
            || matches.Exists(match => match.Rule.Operation == Operation.Skip) || !Covers(matches, date, tokens, rules))
        {
            return null;
        }

        var meaning = date.Meaning;
        if (date.Rule.Operation != Operation.Date || meaning.Has(Slot.YearOffset))
        {
            return WrittenDate.Refused($"'{text}' depends on the day it is read; write the date itself");
        }

        if (meaning.Has(Slot.EndDay) || meaning.Has(Slot.EndYear) || meaning.Has(Slot.Fiscal))
        {
            return null;
        }

        if (meaning.Has(Slot.ShortYear))
        {
            return WrittenDate.Refused($"'{text}' has a year of two digits; write it with four");
        }

        if (meaning.Int(Slot.Day) is { } day && meaning.Int(Slot.Month) is { } month && meaning[Slot.Year] is { } year
            && (meaning.Int(Slot.Era, 1) < 0 ? 1 - year : year) is var counted && day > EdtfDay.DaysInMonth(counted, month))
        {
            return WrittenDate.Refused(NumericDate.NoSuchDay(counted, month, day));
        }

        return language.Finder.Find(text, null) is [{ Edtf: { } edtf } found] && !found.YearInferred
            ? HasNoYear(found.Own ?? edtf) ? WrittenDate.Refused($"'{text}' has no year; write it behind")
                : Judged(text, edtf, date, matches, language)
            : null;
    }

    private static WrittenDate Judged(string text, EdtfDate edtf, Match date, List<Match> matches, WrittenLanguage language)
    {
        if (date.Meaning.Int(Slot.Weekday) is { } weekday && edtf is CalendarDate { Year.Value: >= FirstYearOfOneCalendar } day
            && edtf.Bounds.Earliest is { } first && (int)(first.DayNumber % 7) + 1 is var real && real != weekday)
        {
            return WrittenDate.Refused($"{day} was a {(IsoDayOfWeek)real}, not a {(IsoDayOfWeek)weekday}; correct the one or the other");
        }

        var bounds = matches.Where(match => match.Rule.Operation == Operation.Bound)
            .Select(match => (Bound)match.Meaning.Int(Slot.Bound, 0)).ToList();
        var isMoved = bounds.Exists(bound => bound is Bound.Before or Bound.After or Bound.Between);
        var isShort = date.Meaning[Slot.Decade] is < 100;
        return WrittenDate.Of(IsSomeTimeWithin(edtf, date.Meaning, bounds) ? SomeTimeWithin.Of(Counted(edtf, date.Meaning)) : edtf,
            MayBeCentury(date.Meaning) is { } century ? $"{Note(text)}, which may also mean the century, {century}"
            : isMoved || isShort || SaysMore(text, edtf, language) ? Note(text) : null);
    }

    // "before 1914" is some time before it, "until 1914" lasted; a century before our era has no digits in common.
    private static bool IsSomeTimeWithin(EdtfDate edtf, Meaning meaning, List<Bound> bounds) =>
        IsFirstCentury(edtf, meaning)
        || (edtf is EdtfInterval && !bounds.Exists(bound => bound is Bound.Since or Bound.Until)
            && (bounds.Exists(bound => bound is Bound.Before or Bound.After or Bound.NotBefore or Bound.NotAfter)
                || meaning.Has(Slot.Century) || meaning.Has(Slot.Decade)));

    // The first century has no year 0, which 00XX has.
    private static bool IsFirstCentury(EdtfDate edtf, Meaning meaning) =>
        meaning[Slot.Century] == 1 && edtf is CalendarDate && edtf.Bounds.Earliest is { Year: 0 };

    private static EdtfDate Counted(EdtfDate edtf, Meaning meaning)
    {
        if (!IsFirstCentury(edtf, meaning))
        {
            return edtf;
        }

        var century = EdtfInterval.Between(CalendarDate.Of(1), CalendarDate.Of(100));
        return edtf.IsApproximate ? century.Approximately() : century;
    }

    private static CalendarDate? MayBeCentury(Meaning meaning) =>
        meaning.Int(Slot.Decade) is { } decade and >= 100 && decade % 100 == 0 ? CalendarDate.CenturyOf(decade) : null;

    /// <summary>What is kept of a text that says more than EDTF can.</summary>
    public static string Note(string text) => $"written “{text}”";

    // The halves and quarters of a year are named by such words too, and EDTF has those.
    private static bool SaysMore(string text, EdtfDate edtf, WrittenLanguage language) =>
        edtf is not (Season { Precision: Precision.Quarter or Precision.Semestral } or DateTimeOfDay)
        && text.Split([' ', '-', '\'', '’']).Any(word => language.Edge.Contains(word.ToLower(CultureInfo.InvariantCulture)));

    private static bool HasNoYear(EdtfDate date) => date is CalendarDate { Year.IsUnspecified: true };

    // Before the date only words that bound it and those between; after it a full stop.
    private static bool Covers(List<Match> matches, Match date, Token[] tokens, Language rules)
    {
        var link = new bool[tokens.Length];
        foreach (var match in matches)
        {
            link.AsSpan(match.First..Math.Min(match.End, tokens.Length)).Fill(true);
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            var isEnd = at >= date.End && at == tokens.Length - 1 && tokens[at] is { Kind: TokenKind.Mark, Length: 1, Word: var mark }
                && mark == rules.Vocabulary.Number(".");
            var isLink = at < date.First && tokens[at].Word > 0 && rules.IsLink(tokens[at]);
            if (!link[at] && !isEnd && !isLink)
            {
                return false;
            }
        }

        return true;
    }
}
