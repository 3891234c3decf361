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

        var isMoved = matches.Exists(match => match.Rule.Operation == Operation.Bound
            && (Bound)match.Meaning.Int(Slot.Bound, 0) is Bound.Before or Bound.After or Bound.Between);
        var isGuessed = date.Meaning[Slot.Decade] is < 100 || (date.Meaning[Slot.Decade] is { } decade && decade % 100 == 0);
        return WrittenDate.Of(edtf, isMoved || isGuessed || SaysMore(text, edtf, language) ? Note(text) : null);
    }

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
