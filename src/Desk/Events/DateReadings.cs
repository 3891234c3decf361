using System.Collections.Immutable;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Extraction.Written;
using Timeline.Edtf;

namespace Timeline.Desk.Events;

/// <summary>What the words of a date may mean: EDTF as it is, else a date as people write it, else dates found in the words.</summary>
/// <param name="dates">How dates are said.</param>
/// <param name="languages">In which languages words are read, the likeliest first.</param>
internal sealed class DateReadings(Dates dates, ImmutableArray<string> languages)
{
    /// <param name="words">What was typed.</param>
    /// <param name="against">The day that "yesterday" and "next Tuesday" are counted from.</param>
    /// <param name="whose">What that day is, for the note: <c>the day the source appeared</c>.</param>
    public ImmutableArray<DateMeaning> Of(string words, DocumentDate? against, string whose)
    {
        var typed = words.Trim();
        if (typed.Length == 0)
        {
            return [];
        }

        if (EdtfPattern.Instance.Read(typed).Value is { } edtf)
        {
            return [dates.Of(edtf)];
        }

        foreach (var language in languages)
        {
            var written = WrittenDates.Read(typed, new() { Language = language });
            if (Read(written.Edtf) is { } date)
            {
                return [dates.Of(date, written.Note)];
            }

            if (written.Readings is var (one, other))
            {
                return [.. new[] { Read(one), Read(other) }.OfType<EdtfDate>()
                    .Select(reading => dates.Of(reading, "day and month can be read both ways"))];
            }
        }

        // Numbers that are no date as a whole are none in part: there is no month 13.
        return typed.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.' or ' ') ? [] : languages.Where(DateFinder.Speaks).Select(language => Found(typed, language, against, whose))
            .FirstOrDefault(found => !found.IsEmpty, []);
    }

    /// <summary>Whether words name a date that has a place in time: no duration, and no day of an unknown year.</summary>
    public static bool IsPlaced(FoundDate found) => found.Type is FoundType.Date or FoundType.Time
        && found.Edtf is not null and not CalendarDate { Year.IsUnspecified: true };

    // What the words say besides may turn it round ("not 1998"), and what depends on another day is nobody's word: whoever typed it is asked.
    private ImmutableArray<DateMeaning> Found(string typed, string language, DocumentDate? against, string whose) =>
    [
        .. DateFinder.For(language).Find(typed, against)
            .Where(IsPlaced)
            .Select(found => (Found: found, IsAll: found.Text.Length == typed.TrimEnd('.').Length, IsRelative: found.YearInferred && against is not null))
            .Select(read => dates.Of(read.Found.Edtf!, read.IsRelative ? $"read against {against}, {whose}" : read.IsAll ? null : $"read from “{read.Found.Text}” alone")
                with { IsAsked = !read.IsAll || read.IsRelative })
            .DistinctBy(meaning => meaning.Edtf),
    ];

    private static EdtfDate? Read(string? edtf) => edtf is null ? null : EdtfPattern.Instance.Read(edtf).Value;
}
