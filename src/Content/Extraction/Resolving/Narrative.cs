using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Whether a text tells of years long before its own date: history, not news.</summary>
internal static class Narrative
{
    private const int FarYears = 2;
    private const int Many = 4;

    /// <summary>Many explicit years far from the document's own, and few words like "yesterday"; or no such word, and a far year that
    /// opens the story.</summary>
    public static bool Is(Token[] tokens, List<Match> matches, DocumentDate? issued)
    {
        if (issued is null)
        {
            return true;
        }

        var far = matches.Where(match => match.Meaning[Slot.Year] is { } year && Math.Abs(year - issued.Year) > FarYears).ToList();
        var near = matches.Count(match => IsDeictic(match) || IsWeekdayAlone(match));
        return (far.Count >= Many && far.Count > 2 * near) || (near == 0 && (far.Count >= 2 || (far.Count == 1 && Opens(tokens, far[0]))));
    }

    public static bool IsWeekdayAlone(Match match) => match.Rule.Operation == Operation.Date
        && match.Meaning.Has(Slot.Weekday) && !match.Meaning.Has(Slot.Month) && !match.Meaning.Has(Slot.Day);

    private static bool IsDeictic(Match match) =>
        match.Rule.Operation is Operation.This or Operation.Shift && match.Meaning.Int(Slot.Anchor, 0) == 0;

    /// <summary>"In 1914 the firm had …": whether it stands within two words of a sentence's start.</summary>
    public static bool Opens(Token[] tokens, Match match)
    {
        for (var at = match.First; at >= Math.Max(0, match.First - 2); at--)
        {
            if (at == 0 || tokens[at].Break || (tokens[at].Capital && tokens[at - 1].Kind == TokenKind.Mark))
            {
                return true;
            }
        }

        return false;
    }
}
