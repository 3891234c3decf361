using System.Collections.Immutable;

namespace Timeline.Content.Extraction.Drafting;

/// <summary>Proposes an event for every dated sentence of a text.</summary>
public static class EventDrafter
{
    private const int LongestQuote = 25;
    private const int LongestTitle = 14;

    private static readonly char[] White = [' ', '\n', '\r', '\t', '\u00A0'];

    public static ImmutableArray<EventDraft> Draft(string text, DocumentDate? issued, string language)
    {
        var paragraphLines = SentenceBounds.HasParagraphLines(text);
        var dated = DateFinder.For(language).Find(text, issued).Where(found => found.Edtf is not null).ToList();
        var drafts = ImmutableArray.CreateBuilder<EventDraft>();
        var taken = new HashSet<(int, string)>();
        for (var i = 0; i < dated.Count; i++)
        {
            var first = dated[i];

            // The day only: "shortly after noon" is no clock time, and the text seldom says which zone's.
            var date = first.Edtf!.Split('T')[0];
            var last = first;
            var (start, end) = SentenceBounds.Around(text, first.Start, first.End, paragraphLines);
            if (i + 1 < dated.Count && Interval(text, first, dated[i + 1]) is { } interval)
            {
                (date, last) = (interval, dated[++i]);
            }

            var sentence = text[start..Math.Max(end, last.End)];
            if (IsFurniture(sentence, first) || !taken.Add((start, date)))
            {
                continue;
            }

            var (from, to) = Window(text, start, Math.Max(end, last.End), first.Start, last.End);
            var names = Names.In(sentence, [.. dated.Select(found => found.Text)]);
            drafts.Add(new(Title(text, from, to, first.Start, last.End), date, Note(first, issued), text[from..to], from, names));
        }

        return drafts.ToImmutable();
    }

    // "between December 2018 and October 2020", "from 1990 to 1995", "June 2 – June 9"
    private static string? Interval(string text, FoundDate first, FoundDate second)
    {
        if (second.Start - first.End > 12 || first.Type != FoundType.Date || second.Type != FoundType.Date || first.Edtf!.Contains('/', StringComparison.Ordinal)
            || second.Edtf!.Contains('/', StringComparison.Ordinal) || string.CompareOrdinal(first.Edtf, second.Edtf) >= 0)
        {
            return null;
        }

        var before = text[Math.Max(0, first.Start - 8)..first.Start].TrimEnd().ToLowerInvariant();
        return text[first.End..second.Start].Trim().ToLowerInvariant() switch
        {
            "to" or "until" or "through" or "till" or "-" or "–" or "tot" or "au" or "à" => first.Edtf + "/" + second.Edtf,
            "and" when before.EndsWith("between", StringComparison.Ordinal) => first.Edtf + "/" + second.Edtf,
            "en" when before.EndsWith("tussen", StringComparison.Ordinal) => first.Edtf + "/" + second.Edtf,
            "et" when before.EndsWith("entre", StringComparison.Ordinal) => first.Edtf + "/" + second.Edtf,
            _ => null,
        };
    }

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
        var words = text[begin..to].TrimStart(' ', ',', ':', ';', '–', '—', '-', '\n').Split(White, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3)
        {
            words = text[from..to].Split(White, StringSplitOptions.RemoveEmptyEntries);
        }

        var count = Math.Min(LongestTitle, words.Length);
        for (var i = 4; i < count; i++)
        {
            if (words[i][^1] is ';' or ':' or '—' or '–' or ',')
            {
                count = i + 1;
            }
        }

        var title = string.Join(' ', words.Take(count)).Trim('"', '“', '”', ',', ';', ':', '.', '—', '–', ' ');
        return title.Length == 0 ? text[from..to] : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string? Note(FoundDate found, DocumentDate? issued)
    {
        if (found.Edtf!.StartsWith("XXXX", StringComparison.Ordinal))
        {
            return $"Date as the text has it: \"{found.Text}\". The year is not known: give the document's date with --issued.";
        }

        return !found.YearInferred ? null
            : $"Date inferred from \"{found.Text}\"" + (issued is null ? " and the dates named before it." : $", read against the document's date {issued}.");
    }
}
