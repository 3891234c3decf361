using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace Timeline.Content.Sources.Reading;

/// <summary>A date as metadata writes it, as EDTF: the day as it is written there, as fine as it is written and no finer.</summary>
public static partial class DetailDate
{
    private static readonly string[] Written =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "ddd, d MMM yyyy", "dddd, d MMMM yyyy",
        "dddd, MMMM d, yyyy",
    ];

    /// <summary>Null for what is no date, or could be two: 09/10/2025 is in September or in October.</summary>
    public static string? Of(string? text)
    {
        var words = text?.Trim() ?? "";
        if (Numbers().Match(words) is { Success: true } numbers)
        {
            var (year, month, day) = (Number(numbers.Groups["y"]), Number(numbers.Groups["m"]), Number(numbers.Groups["d"]));
            return year is null or 0 ? null
                : month is null ? $"{year:0000}"
                : month is < 1 or > 12 ? null
                : day is null ? $"{year:0000}-{month:00}"
                : day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year.Value, month.Value) ? $"{year:0000}-{month:00}-{day:00}" : null;
        }

        // "Wed, 10 Sep 2025 08:00:00 GMT": the day, without the time.
        var date = Time().Replace(words, "").Trim().Replace(".", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(date, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var found)
            ? found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<y>\d{4})(?:(?:(?<s>[-/.])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?)|(?<m>\d\d)(?<d>\d\d))?(?:[T ]\d\d?:?\d\d.*)?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@",?\s+(at\s+)?\d{1,2}:\d\d.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
