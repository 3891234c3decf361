using System.Collections.Immutable;

using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>Finds a document's own date in its head: a line of its own, a dateline, a byline, a caption with weekday and year.</summary>
public static class DocumentHead
{
    private const int HeadLength = 1_500;
    private const int ShortLine = 90;

    /// <summary>Null when the head names no full date that looks like the document's own.</summary>
    public static DocumentDate? FindIssued(string text, string language)
    {
        var head = text.Length <= HeadLength ? text : text[..HeadLength];
        var full = DateFinder.For(language).Find(head, null)
            .Where(found => !found.YearInferred && found.Type is FoundType.Date or FoundType.Time
                && DocumentDate.Of(found.Edtf) is { Day: not null } && found.Edtf is not EdtfInterval)
            .ToImmutableArray();
        var own = full.FirstOrDefault(found => LineLength(head, found.Start) <= ShortLine)
            ?? full.FirstOrDefault(found =>
                IsDateline(head, found) || char.IsLetter(found.Text[0]) && found.Text.Contains(' ', StringComparison.Ordinal)
                    && StartsWithWeekday(found.Text));
        return own is null ? null : DocumentDate.Of(own.Edtf);
    }

    private static int LineLength(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return (end < 0 ? text.Length : end) - start;
    }

    // "WASHINGTON, Oct. 25, 1989 (AP) -" and "Published 3 January 2026": near the start of its line.
    private static bool IsDateline(string text, FoundDate found) => found.Start - (text.LastIndexOf('\n', found.Start) + 1) < 40;

    // Five or more words: "Wednesday 10 September 2025".
    private static bool StartsWithWeekday(string text) => text.Split(' ').Length >= 4;
}
