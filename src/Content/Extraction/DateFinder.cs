using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>Finds the temporal expressions of a text and says what they mean, as TIMEX3 understands them. Safe to share between threads.</summary>
public sealed class DateFinder
{
    private static readonly FrozenDictionary<string, Lazy<DateFinder>> Finders = new[] { "en", "fr", "nl" }
        .ToFrozenDictionary(name => name, name => new Lazy<DateFinder>(() => new(Language.Read(name))), StringComparer.Ordinal);

    private readonly Language _language;

    private DateFinder(Language language) => _language = language;

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
        var tokens = Tokenizer.Read(text, _language.Vocabulary);
        var matches = _language.Matcher.Find(tokens).Where(match => match.Rule.Operation != Operation.Skip).ToList();
        var known = issued is { Year: >= 1 and <= 9000 } ? issued : null;
        var frame = new Timeframe(known, IsNarrative(matches, known));
        var found = ImmutableArray.CreateBuilder<FoundDate>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            int? tense = null;
            var resolved = Resolver.Resolve(match.Rule.Operation, match.Meaning, frame, () => tense ??= _language.Tenses.Around(text, tokens, match.First, match.End));
            resolved = i + 1 < matches.Count ? _language.Coordination.YearFromNext(tokens, match, matches[i + 1], resolved) : resolved;
            resolved = i > 0 && frame.Mentioned is { } before ? _language.Coordination.WeekFromPrevious(tokens, matches[i - 1], before, match, resolved) : resolved;
            if (resolved.Moment is { } moment)
            {
                frame = frame.After(moment);
            }

            var (start, end) = (tokens[match.First].Start, tokens[match.End - 1].End);
            found.Add(new(start, end, text[start..end], resolved.Type, resolved.Value, resolved.Edtf, resolved.YearInferred, tense is not null, match.Meaning.Has(Slot.Approx)));
        }

        return found.ToImmutable();
    }

    // Many explicit years far from the document's own, and few words like "yesterday": history, not news.
    private static bool IsNarrative(List<Match> matches, DocumentDate? issued)
    {
        if (issued is null)
        {
            return true;
        }

        var far = matches.Count(match => match.Meaning[Slot.Year] is { } year && Math.Abs(year - issued.Year) > 2);
        var near = matches.Count(match => match.Rule.Operation is Operation.This or Operation.Shift && match.Meaning.Int(Slot.Anchor, 0) == 0);
        var weekdays = matches.Exists(match => match.Meaning.Has(Slot.Weekday) && !match.Meaning.Has(Slot.Month));
        return (far >= 4 && far > 2 * near) || (far >= 2 && near == 0 && !weekdays);
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
