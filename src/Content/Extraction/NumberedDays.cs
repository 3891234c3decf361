using System.Collections.Immutable;

using Timeline.Content.Extraction.Written;
using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>
/// Days written in numbers, of which the language does not say whether 03/04/2005 is in March or in April: English of most countries has the day first,
/// that of some the month, and of none that is named nobody can tell.
/// </summary>
internal static class NumberedDays
{
    private static readonly ImmutableArray<string> MonthFirst = ["en-us", "en-ph"];

    // Both are written there.
    private static readonly ImmutableArray<string> Either = ["en", "en-ca"];

    /// <summary>What was found, each such day read as the country has it, or both ways (<see cref="FoundDate.Other"/>).</summary>
    public static ImmutableArray<FoundDate> Read(ImmutableArray<FoundDate> found, string language)
    {
        var name = language.ToLowerInvariant().Replace('_', '-');
        return name != "en" && !name.StartsWith("en-", StringComparison.Ordinal) || MonthFirst.Contains(name) ? found
            : [.. found.Select(word => Of(word, Either.Contains(name)))];
    }

    private static FoundDate Of(FoundDate word, bool isEither) =>
        word.Endpoint is not null || NumericDate.TwoDays(word.Text) is not { } days || EdtfPattern.Instance.Read(days.DayFirst).Value is not { } day ? word
            : isEither ? word with { Other = day }
            : word with { Edtf = day, Own = day };
}
