using System.Collections.Immutable;

using Timeline.Content.Extraction;
using Timeline.Content.Extraction.Resolving;
using Timeline.Content.Sources.Matching;
using Timeline.Edtf;

namespace Timeline.Desk.Sources;

/// <summary>The dates of a whole text, found once, beside whatever else is asked meanwhile.</summary>
internal sealed class TextDates
{
    /// <param name="text">The text.</param>
    /// <param name="language">Whose rules its dates are read by.</param>
    /// <param name="issued">When it appeared, by its record.</param>
    public TextDates(SourceText text, string language, string? issued)
    {
        Language = language;
        Issued = (issued is null ? null : DocumentDate.Parse(issued)) ?? DocumentHead.FindIssued(text.Text, language);
        All = Task.Run(() => DateFinder.For(language).Find(text.Text, Issued));
    }

    public string Language { get; }

    /// <summary>The day of the document, against which its dates are read.</summary>
    public DocumentDate? Issued { get; }

    public Task<ImmutableArray<FoundDate>> All { get; }

    /// <summary>The language whose rules a source's dates are read by; null where there are none for its own.</summary>
    public static string? LanguageOf(Source source) =>
        source.Language is null ? "en" : DateFinder.Speaks(source.Language) ? source.Language : null;

    /// <summary>Those that begin in a stretch of the text and have a value to show.</summary>
    public static IEnumerable<FoundDate> Within(ImmutableArray<FoundDate> all, int start, int end)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < all.Length && all[low].Start < end; low++)
        {
            if (all[low] is { Edtf: not null, Type: FoundType.Date or FoundType.Time } found && found.End <= end)
            {
                yield return found;
            }
        }
    }

    public static FoundDateRow Row(FoundDate found, EdtfPhrases phrases) =>
        new(found.Start, found.End, found.Edtf!.ToString()!, phrases.Long(found.Edtf), found.YearInferred);
}
