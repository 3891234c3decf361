using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>Finds the temporal expressions of a text and says what they mean, as TIMEX3 understands them. Safe to share between
/// threads.</summary>
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
        Finders.TryGetValue(Primary(language), out var finder)
            ? finder.Value
            : throw new ArgumentException("no date rules for language " + language, nameof(language));

    /// <summary>A finder by rules of one's own: the text of a <c>words.txt</c> and a <c>rules.txt</c>.</summary>
    /// <exception cref="FormatException">A line of them cannot be read.</exception>
    public static DateFinder FromRules(string words, string rules) => new(Language.Compile(words, rules));

    internal Language Language => language;

    public static bool Speaks(string language) => Finders.ContainsKey(Primary(language));

    /// <summary>All expressions in order; none overlaps another. The document's date anchors "yesterday" and fills in missing years;
    /// without it they stay open (<c>XXXX-09-10</c>).</summary>
    public ImmutableArray<FoundDate> Find(string text, DocumentDate? issued)
    {
        var tokens = Tokenizer.Read(text, language.Vocabulary);
        var all = Chronicle.Sift(language.Matcher.Find(tokens));
        var bounds = all.Where(match => match.Rule.Operation == Operation.Bound).ToDictionary(match => match.End);
        var matches = all.Where(match => match.Rule.Operation is not (Operation.Skip or Operation.Bound))
            .Select(match => language.Possessed(tokens, match)).ToList();
        var known = issued is { Year: >= 1 and <= 9000 } ? issued : null;
        var frame = new Timeframe(known, Narrative.Is(tokens, matches, known));
        var placed = new List<PlacedDate>(matches.Count);
        Match? opening = null;
        var headings = Headings.Of(tokens, matches);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var bounded = language.Bounding.Before(tokens, bounds, match);
            frame = opening is not null && language.Tenses.AreInOneSentence(tokens, opening.End, match.First)
                ? frame : frame with { SentenceYear = null };
            frame = frame with { IsHeading = headings.Contains(match) };
            var date = new Placing(language, text, tokens, matches, i).Place(frame, bounded, placed.LastOrDefault());
            var pieces = date.Moment is null ? []
                : language.Runs.Of(tokens, match, i == 0 ? 0 : placed[^1].From(matches[i - 1].End), i + 1 < matches.Count
                    ? matches[i + 1].First : tokens.Length);

            // "Monday 20" was only "Monday" until the list it begins was read.
            while (pieces.Length > 0 && placed.Count > 0 && placed[^1].First >= pieces[0].First)
            {
                placed.RemoveAt(placed.Count - 1);
            }

            placed.AddRange(pieces.IsEmpty ? [date] : pieces.Select(date.Of));
            frame = placed[^1].Moment is { } moment ? frame.After(moment) : frame;
            frame = frame.IsHeading && placed[^1].Moment?.First is { } day ? frame with { Heading = day } : frame;
            if (date.Moment is { Grain: Grain.Year, Year: { } year } && year != known?.Year && Narrative.Opens(tokens, match))
            {
                (opening, frame) = (match, frame with { SentenceYear = year });
            }
        }

        return Spans.Of(placed, language.Coordination);
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
