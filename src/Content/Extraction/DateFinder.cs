using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>Finds the temporal expressions of a text and says what they mean, as TIMEX3 understands them. Safe to share between threads.</summary>
public sealed class DateFinder
{
    private static readonly FrozenDictionary<string, Lazy<DateFinder>> Finders = Language.Names
        .ToFrozenDictionary(name => name, name => new Lazy<DateFinder>(() => new(Language.Read(name))), StringComparer.Ordinal);

    private readonly Language language;

    private DateFinder(Language language) => this.language = language;

    /// <summary>The languages there are rules for, as ISO 639-1 codes.</summary>
    public static ImmutableArray<string> Languages => [.. Finders.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The finder for a language tag; a region (<c>en-GB</c>) changes nothing.</summary>
    /// <exception cref="ArgumentException">There are no rules for the language; ask <see cref="Speaks"/> first.</exception>
    public static DateFinder For(string language) =>
        Finders.TryGetValue(Primary(language), out var finder) ? finder.Value : throw new ArgumentException("no date rules for language " + language, nameof(language));

    /// <summary>A finder by rules of one's own: the text of a <c>words.txt</c> and a <c>rules.txt</c>.</summary>
    /// <exception cref="FormatException">A line of them cannot be read.</exception>
    public static DateFinder FromRules(string words, string rules) => new(Language.Compile(words, rules));

    public static bool Speaks(string language) => Finders.ContainsKey(Primary(language));

    /// <summary>All expressions in order; none overlaps another. The document's date anchors "yesterday" and fills in missing years;
    /// without it they stay open (<c>XXXX-09-10</c>).</summary>
    public ImmutableArray<FoundDate> Find(string text, DocumentDate? issued)
    {
        var tokens = Tokenizer.Read(text, language.Vocabulary);
        var all = language.Matcher.Find(tokens);
        var bounds = all.Where(match => match.Rule.Operation == Operation.Bound).ToDictionary(match => match.End);
        var matches = all.Where(match => match.Rule.Operation is not (Operation.Skip or Operation.Bound)).Select(match => language.Possessed(tokens, match)).ToList();
        var known = issued is { Year: >= 1 and <= 9000 } ? issued : null;
        var frame = new Timeframe(known, IsNarrative(tokens, matches, known));
        var readings = new List<Reading>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            int? tense = null;
            var here = frame with { InSentence = i > 0 && frame.Narrative is false && NamesItsMonth(matches[i - 1]) && language.Tenses.AreInOneSentence(tokens, matches[i - 1].End, match.First) };
            var resolved = Resolver.Resolve(match.Rule.Operation, match.Meaning, here, () => tense ??= language.Tenses.Around(text, tokens, match.First, match.End));
            resolved = i + 1 < matches.Count ? language.Coordination.YearFromNext(tokens, match, matches[i + 1], resolved) : resolved;
            resolved = i > 0 && frame.Mentioned is { } before ? language.Coordination.WeekFromPrevious(tokens, matches[i - 1], before, match, resolved) : resolved;
            var against = resolved.YearInferred && ReadsAgainstStory(match, here, resolved) ? here.Mentioned : null;
            var (bound, near) = language.Bounding.Before(tokens, bounds, match.First);
            var pieces = resolved.Moment is null ? [] : language.Runs.Of(tokens, match, i == 0 ? 0 : readings[^1].From(matches[i - 1].End), i + 1 < matches.Count ? matches[i + 1].First : tokens.Length);
            var reading = new Reading(text, tokens, match, resolved, bound, near) { ByTense = tense is not null, Against = against };
            while (pieces.Length > 0 && readings.Count > 0 && readings[^1].First >= pieces[0].First)
            {
                readings.RemoveAt(readings.Count - 1);
            }

            readings.AddRange(pieces.IsEmpty ? [reading] : pieces.Select(reading.Of));
            if ((pieces.IsEmpty ? resolved.Moment : readings[^1].Moment) is { } moment)
            {
                frame = frame.After(moment);
            }
        }

        return Spans.Of(readings, language.Coordination);
    }

    // "between 1914 and 1918": the same rule holds for what is shown and for what was done.
    private static bool ReadsAgainstStory(Match match, Timeframe frame, Resolved resolved) =>
        frame.Mentioned is { } told && (match.Meaning.Int(Slot.Anchor, 0) > 0 || frame.Narrative || (frame.InSentence && told.Year == resolved.Moment?.Year));

    private static bool NamesItsMonth(Match match) => match.Meaning.Has(Slot.Month) && match.Meaning.Has(Slot.Year);

    // Many explicit years far from the document's own, and few words like "yesterday": history, not news.
    private static bool IsNarrative(Token[] tokens, List<Match> matches, DocumentDate? issued)
    {
        if (issued is null)
        {
            return true;
        }

        var far = matches.Count(match => match.Meaning[Slot.Year] is { } year && Math.Abs(year - issued.Year) > 2);
        var near = matches.Count(match => (match.Rule.Operation is Operation.This or Operation.Shift && match.Meaning.Int(Slot.Anchor, 0) == 0) || IsWeekdayAlone(match));
        return (far >= 4 && far > 2 * near) || (far >= 2 && near == 0) || (far == 1 && near == 0 && OpensWithItsYear(tokens, matches, issued));
    }

    private static bool IsWeekdayAlone(Match match) => match.Meaning.Has(Slot.Weekday) && !match.Meaning.Has(Slot.Month) && !match.Meaning.Has(Slot.Day) && match.Rule.Operation == Operation.Date;

    // "In 1914 the firm had …": the story's year stands at its head, within two words of a sentence's start.
    private static bool OpensWithItsYear(Token[] tokens, List<Match> matches, DocumentDate issued)
    {
        var first = matches.Find(match => match.Meaning[Slot.Year] is { } year && Math.Abs(year - issued.Year) > 2);
        return first is not null && Enumerable.Range(Math.Max(0, first.First - 2), Math.Min(first.First, 2) + 1).Any(at => at == 0 || tokens[at].Break || (tokens[at].Capital && !tokens[at - 1].Capital && tokens[at - 1].Kind == TokenKind.Mark));
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
