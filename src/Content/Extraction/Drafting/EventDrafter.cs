using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>Proposes an event for every dated sentence of a text.</summary>
public static class EventDrafter
{
    private const int LongestQuote = 25;
    private const int LongestTitle = 14;

    private static readonly char[] White = [' ', '\n', '\r', '\t', '\f', '\u00A0'];

    public static ImmutableArray<EventDraft> Draft(string text, DocumentDate? issued, string language)
    {
        var finder = DateFinder.For(language);
        var sentences = new SentenceBounds(text, finder.Language);
        var names = new Names(finder.Language);
        var dated = finder.Find(text, issued).Where(found =>
            found.Type is FoundType.Date or FoundType.Time && found.Edtf is not null).ToList();
        var words = dated.SelectMany(found => found.Text.Split(White)).ToFrozenSet(StringComparer.Ordinal);
        var drafts = ImmutableArray.CreateBuilder<EventDraft>();
        var taken = new HashSet<(int, EdtfDate)>();
        for (var i = 0; i < dated.Count; i++)
        {
            var first = dated[i];
            var last = i + 1 < dated.Count && first.Edtf is EdtfInterval && first.Edtf.Equals(dated[i + 1].Edtf) ? dated[i + 1] : first;
            var date = Day(first.Edtf!);
            var (start, end) = sentences.Around(first.Start, first.End);
            end = Math.Max(end, last.End);
            var sentence = text[start..end];
            if (IsFurniture(sentence, first) || !taken.Add((start, date)))
            {
                continue;
            }

            var (from, to) = Window(text, start, end, first.Start, last.End);
            drafts.Add(new(Title(text, from, to, first.Start, last.End), date.ToString(), Note(first, issued), WithoutPageEnds(text[from..to]), from,
                names.In(sentence, words)));
        }

        return drafts.ToImmutable();
    }

    /// <summary>What an event of a passage that a person chose may say of itself.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="start">Where the passage begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="dates">The dates found in it, in order.</param>
    /// <param name="issued">The day of the document that they were read against.</param>
    /// <param name="language">The text's language; its names are sought by the rules of English where there are none of its own.</param>
    public static PassageDraft Of(string text, int start, int end, IReadOnlyList<FoundDate> dates, DocumentDate? issued, string language)
    {
        var dated = dates.FirstOrDefault(found => found.Type is FoundType.Date or FoundType.Time && found.Edtf is not null);
        var words = dates.SelectMany(found => found.Text.Split(White)).ToFrozenSet(StringComparer.Ordinal);
        var names = new Names(DateFinder.For(DateFinder.Speaks(language) ? language : "en").Language).In(text[start..end], words);
        return dated is null
            ? new(Title(text, start, end, start, start), null, null, names)
            : new(Title(text, start, end, dated.Start, dated.End), Day(dated.Edtf!).ToString(), Note(dated, issued), names);
    }

    // The line end beside it parts the words; a page's end is a control character, which no author's file may hold.
    private static string WithoutPageEnds(string words) => words.Replace("\f", "", StringComparison.Ordinal);

    // The day only, unless the words name the zone: "shortly after noon" is no clock time, and the text seldom says which zone's.
    private static EdtfDate Day(EdtfDate date) =>
        date is DateTimeOfDay { Shift: null, Day: { Year: >= -9999 and <= 9999 } day }
            ? CalendarDate.Of((int)day.Year, day.Month, day.Day) : date;

    // Copyright lines and lines that hold little but the date tell of the document, not of a happening.
    private static bool IsFurniture(string sentence, FoundDate found) =>
        sentence.Contains('©', StringComparison.Ordinal) || sentence.Contains("Copyright", StringComparison.OrdinalIgnoreCase)
        || sentence.Split(White, StringSplitOptions.RemoveEmptyEntries).Length - found.Text.Split(White).Length < 3;

    // At most 25 words that hold the date: from the sentence's start if that reaches, else ending a little after the date.
    private static (int From, int To) Window(string text, int start, int end, int dateStart, int dateEnd)
    {
        var words = Words(text, start, end);
        var lastNeeded = words.FindLastIndex(word => word.Start < dateEnd);
        var firstNeeded = Math.Max(0, words.FindLastIndex(word => word.Start <= dateStart));
        if (words.Count <= LongestQuote)
        {
            return (words[0].Start, words[^1].End);
        }

        var spare = Math.Max(0, LongestQuote - (lastNeeded - firstNeeded + 1));
        var from = lastNeeded < LongestQuote ? 0 : Math.Max(0, firstNeeded - spare / 2);
        var to = Math.Min(words.Count - 1, from + LongestQuote - 1);
        return (words[from].Start, Math.Max(words[to].End, words[lastNeeded].End));
    }

    private static List<(int Start, int End)> Words(string text, int start, int end)
    {
        var words = new List<(int, int)>();
        for (var at = start; at < end;)
        {
            var stop = text.AsSpan(at, end - at).IndexOfAny(White);
            stop = stop < 0 ? end : at + stop;
            if (stop > at)
            {
                words.Add((at, stop));
            }

            at = stop + 1;
        }

        return words;
    }

    // The quote without a date at its head, up to the end of a clause.
    private static string Title(string text, int from, int to, int dateStart, int dateEnd)
    {
        var head = text[from..Math.Max(from, dateStart)];
        var begin = head.Split(White, StringSplitOptions.RemoveEmptyEntries).Length <= 2 ? dateEnd : from;
        var words = text[begin..to].TrimStart(' ', ',', ':', ';', '–', '—', '-', '\n')
            .Split(White, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3)
        {
            words = text[from..to].Split(White, StringSplitOptions.RemoveEmptyEntries);
        }

        var count = Math.Min(LongestTitle, words.Length);
        var isClause = count == words.Length;
        for (var i = 4; i < count; i++)
        {
            if (words[i][^1] is ';' or ':' or '—' or '–' or ',')
            {
                (count, isClause) = (i + 1, true);
            }
        }

        // A clause too long for a title ends after a word, and says that it goes on.
        var title = string.Join(' ', words.Take(count)).Trim('"', '“', '”', ',', ';', ':', '.', '—', '–', ' ');
        return title.Length == 0 ? text[from..to] : char.ToUpperInvariant(title[0]) + title[1..] + (isClause ? "" : " …");
    }

    // Which date it was read against, and whether the words leave room for another.
    private static string? Note(FoundDate found, DocumentDate? issued)
    {
        if (found.Own is CalendarDate { Year.IsUnspecified: true })
        {
            return $"Date as the text has it: \"{found.Text}\". The year is not known: give the document's date with --issued.";
        }

        return !found.YearInferred ? null
            : found.ReadAgainst is { } told
                ? $"Date inferred from \"{found.Text}\", read against {told}, named before it in the text; not sure: check the year."
            : issued is null ? $"Date inferred from \"{found.Text}\" and the dates named before it."
            : $"Date inferred from \"{found.Text}\", read against the document's date {issued}" + (found.ByTense
                ? "; before or after it was read from the tense: check." : ".");
    }
}
