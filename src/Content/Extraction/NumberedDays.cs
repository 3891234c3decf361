using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>
/// Days written in numbers, of which the language does not say whether 03/04/2005 is in March or in April: English of most countries has the day first,
/// that of some the month, and of none that is named nobody can tell.
/// </summary>
internal static partial class NumberedDays
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
        word.Endpoint is not null || DayFirst(word.Text) is not { } day ? word
            : isEither ? word with { Other = day }
            : word with { Edtf = day, Own = day };

    // Null where nothing else could be meant.
    private static EdtfDate? DayFirst(string text)
    {
        if (Numbers().Match(text) is not { Success: true } three)
        {
            return null;
        }

        var (day, month) = (Number(three.Groups[1]), Number(three.Groups[3]));
        return day > 12 || month > 12 || day == month ? null
            : EdtfPattern.Instance.Read(string.Create(CultureInfo.InvariantCulture, $"{three.Groups[4].Value}-{month:00}-{day:00}")).Value;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // With points the day comes first everywhere.
    [GeneratedRegex("^([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
