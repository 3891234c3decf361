using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>Puts one match of a text on the calendar, by the words around it and the dates before and after it.</summary>
internal sealed class Placing(Language language, string text, Token[] tokens, IReadOnlyList<Match> matches, int number)
{
    private readonly Match match = matches[number];
    private readonly Match? before = number > 0 ? matches[number - 1] : null;
    private int? tense;

    /// <param name="known">The document's date and the dates before.</param>
    /// <param name="bounded">What the words before the match make of it.</param>
    /// <param name="previous">The date before it.</param>
    public PlacedDate Place(Timeframe known, Bounded bounded, PlacedDate? previous)
    {
        var here = known with
        {
            InSentence = before is not null && !known.Narrative && before.Meaning.Has(Slot.Month) && before.Meaning.Has(Slot.Year)
                && language.Tenses.AreInOneSentence(tokens, before.End, match.First),
        };
        var isMovedTo = previous is not null
            && language.Coordination.IsMovedTo(tokens, previous.First, previous.End, match.First);
        var isMoved = isMovedTo || language.Coordination.IsMovedFrom(tokens, match.First);

        // A thing is moved to a day not far from its own.
        here = isMovedTo && match.Meaning.Has(Slot.Month) && previous?.Moment?.First is { } own && !here.Narrative
            ? here with { Issued = new(own.Year, own.Month, own.Day) } : here;
        var resolved = Resolver.Resolve(match.Rule.Operation, match.Meaning, here, () => tense ??= Tense(bounded, isMoved));
        resolved = number + 1 < matches.Count
            ? language.Coordination.YearFromNext(tokens, match, matches[number + 1], resolved) : resolved;
        if (before is not null && here.Mentioned is { } told)
        {
            resolved = language.Coordination.WeekFromPrevious(tokens, before, told, match, resolved);
        }

        resolved = previous is not null && !isMoved ? language.Coordination.YearFromPrevious(tokens, previous, match, resolved) : resolved;
        resolved = previous is not null ? language.Coordination.DayFromPrevious(tokens, previous, match, resolved) : resolved;
        return new(text, tokens, match, resolved)
        {
            Bound = bounded.Kind,
            Near = bounded.Near,
            ByTense = tense is not null,
            IsMoved = isMoved,
            Against = resolved.YearInferred && ReadsAgainstStory(here, resolved) ? here.Mentioned : null,
        };
    }

    // That a thing was moved says when somebody moved it, not whether the days are over: the nearest is meant, of weekdays the next.
    private int Tense(Bounded bounded, bool isMoved)
    {
        var around = bounded.Kind switch
        {
            Bound.For => 1,
            Bound.Before or Bound.NotAfter or Bound.Until => language.Tenses.AroundLastDay(text, tokens, bounded.First, match.End),
            _ => language.Tenses.Around(text, tokens, match.First, match.End),
        };
        return !isMoved ? around : match.Meaning.Has(Slot.Month) ? 0 : Math.Max(0, around);
    }

    // A date before it in the text, not the document's own, gave what the words leave out.
    private bool ReadsAgainstStory(Timeframe here, Resolved resolved) => here.Mentioned is { } told
        && (match.Meaning.Int(Slot.Anchor, 0) > 0 || here.Narrative || (here.SentenceYear is { } opened && opened == resolved.Moment?.Year)
            || (here.InSentence && told.Year == resolved.Moment?.Year));
}
