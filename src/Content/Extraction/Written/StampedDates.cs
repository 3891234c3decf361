using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

namespace Timeline.Content.Extraction.Written;

/// <summary>Moments as programs write them: ISO 8601 and near it, RFC 2822, JavaScript's, seconds since 1970.</summary>
internal static partial class StampedDates
{
    private static readonly LocalDatePattern NamedMonth = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>The day and what follows it, when a time does; null where there is no time.</summary>
    public static (string Day, string Edtf)? Read(string text, Func<string, string?> day)
    {
        if (Timed().Match(text) is not { Success: true } match || day(match.Groups["day"].Value.Trim().TrimEnd(',')) is not { Length: 10 } date)
        {
            return Mail(text);
        }

        return (date, Moment(date, match));
    }

    public static bool IsMidnight(string edtf) => Midnight().IsMatch(edtf);

    /// <summary>Seconds since 1970, or, from twelve digits on, thousandths of them.</summary>
    public static WrittenDate Unix(string number)
    {
        if (!long.TryParse(number.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return WrittenDate.Refused($"'{number}' is no number of seconds since 1970");
        }

        seconds = Math.Abs(seconds) >= 100_000_000_000 ? seconds / 1000 : seconds;
        var moment = Instant.FromUnixTimeSeconds(seconds).InUtc();
        return WrittenDate.Of(moment.TimeOfDay == LocalTime.Midnight ? LocalDatePattern.Iso.Format(moment.Date)
            : LocalDateTimePattern.GeneralIso.Format(moment.LocalDateTime) + "Z");
    }

    // Fri, 15 Jan 2016 16:57:00 GMT; Fri Jan 15 2016 16:57:00 GMT+0000 (Coordinated Universal Time)
    private static (string Day, string Edtf)? Mail(string text)
    {
        if (WithWeekday().Match(text) is not { Success: true } match
            || NamedMonth.Parse($"{match.Groups["d"].Value.TrimStart('0')} {match.Groups["m"].Value} {match.Groups["y"].Value}") is not { Success: true } parsed)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Format(parsed.Value);
        return (day, Moment(day, match));
    }

    private static string Moment(string day, Match match)
    {
        var (hour, minute) = (match.Groups["hour"].Value.PadLeft(2, '0'), match.Groups["minute"].Value);
        if (match.Groups["half"].Value is { Length: > 0 } half && int.Parse(hour, CultureInfo.InvariantCulture) is var h)
        {
            hour = ((h % 12) + (half[0] is 'p' or 'P' ? 12 : 0)).ToString("00", CultureInfo.InvariantCulture);
        }

        var second = match.Groups["second"].Value is { Length: > 0 } s ? s : "00";
        var zone = match.Groups["zone"].Value.ToUpperInvariant().Replace("GMT", "", StringComparison.Ordinal).Replace("UTC", "", StringComparison.Ordinal);
        zone = match.Groups["zone"].Length == 0 ? "" : zone is "" or "Z" or "+0000" or "+00:00" or "-0000" ? "Z" : zone.Contains(':', StringComparison.Ordinal) ? zone : zone.Insert(3, ":");
        return $"{day}T{hour}:{minute}:{second}{zone}";
    }

    [GeneratedRegex(@"^(?<day>.{6,30}?)(?:[ T]|, ?)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,]\d+)?)?(?: ?(?<half>[AaPp])\.?[Mm]\.?)?\s*(?<zone>Z|(?:UTC|GMT)?[+-]\d\d:?\d\d|UTC|GMT)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Timed();

    [GeneratedRegex(@"^[A-Za-z]{3},? (?:(?<d>\d{1,2}) (?<m>[A-Z][a-z]{2})|(?<m>[A-Z][a-z]{2}) (?<d>\d{1,2})),? (?<y>\d{4}),? (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?(?<half>) ?(?<zone>(?:GMT|UTC)?(?:[+-]\d{4})?)(?: \([^)]{1,60}\))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WithWeekday();

    [GeneratedRegex(@"T00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();
}
