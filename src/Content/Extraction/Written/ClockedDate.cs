using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// A date with a time of day, in all the orders that programs write it: ISO 8601, RFC 2822, JavaScript's <c>Date.toString</c>,
/// C's <c>asctime</c>, "6/1/2024 4:57 PM".
/// </summary>
internal sealed partial record ClockedDate(string Date, string Time, string Half, string Zone)
{
    private static readonly LocalTimePattern[] Clocks =
    [
        .. new[] { "H:mm", "H:mm:ss", "H:mm:ss.FFFFFFFFF", "h:mm tt", "h:mm:ss tt", "h:mm:ss.FFFFFFFFF tt" }
            .Select(LocalTimePattern.CreateWithInvariantCulture),
    ];

    private static readonly OffsetPattern[] Offsets =
        [.. new[] { "+HH:mm", "+HHmm", "+HH" }.Select(OffsetPattern.CreateWithInvariantCulture)];

    /// <summary>Null where the text has no time of day.</summary>
    public static ClockedDate? Find(string text)
    {
        if (Compact().Match(text) is { Success: true } compact)
        {
            var part = compact.Groups;
            return new($"{part[1]}-{part[2]}-{part[3]}", $"{part[4]}:{part[5]}:{part[6]}", "", part[7].Value);
        }

        return Parts().Match(text) is not { Success: true } parts ? null
            : new(parts.Groups["date"].Value.TrimEnd(',') + parts.Groups["year"].Value, parts.Groups["time"].Value.Replace(',', '.'),
                parts.Groups["half"].Value, parts.Groups["zone"].Value);
    }

    /// <param name="date">What <see cref="Date"/> was read as.</param>
    /// <param name="form">Whether a midnight is a time.</param>
    public WrittenDate On(WrittenDate date, WrittenForm form)
    {
        if (date.Value is not CalendarDate { Precision: Precision.Day, Qualification: Qualification.None, HasUnspecifiedDigits: false })
        {
            return date.Problem is not null ? date
                : WrittenDate.Refused($"the time {Time} needs an exact day before it, not '{WrittenDates.Short(Date)}'");
        }

        var written = Half.Length == 0 ? Time : $"{Time} {char.ToUpperInvariant(Half[0])}M";
        if (Clocks.Select(clock => clock.Parse(written)).FirstOrDefault(read => read.Success) is not { } read)
        {
            return WrittenDate.Refused($"there is no time {written}; a time is 00:00 to 23:59");
        }

        if (form.MidnightIsNoTime && read.Value == LocalTime.Midnight)
        {
            return date;
        }

        if (ShiftText() is not { } shift)
        {
            return WrittenDate.Refused($"the zone '{Zone}' is read as an offset only; write it so, such as +02:00");
        }

        // Who wrote 14:35 told no second.
        var clock = read.Value.ToString(Time.Count(c => c == ':') == 1 ? "HH:mm" : "HH:mm:ss;FFFFFFFFF", CultureInfo.InvariantCulture);
        var edtf = $"{date.Edtf}T{clock}{shift}";
        return EdtfPattern.Instance.Read(edtf).Value is { } value ? WrittenDate.Of(value, date.Note)
            : WrittenDate.Refused($"'{edtf}' is no time of day in EDTF; correct its zone");
    }

    private string? ShiftText()
    {
        var offset = Zone.ToUpperInvariant().Replace("GMT", "", StringComparison.Ordinal).Replace("UTC", "", StringComparison.Ordinal);
        return Zone.Length == 0 ? ""
            : offset is "" or "Z" or "UT" ? "Z"
            : Offsets.Select(pattern => pattern.Parse(offset)).FirstOrDefault(read => read.Success) is not { } read ? null
            : read.Value == Offset.Zero ? "Z" : Offsets[0].Format(read.Value);
    }

    [GeneratedRegex("""
        ^(?<date>\S.{0,60}?)(?:t|[ ,]+(?:at\ )?)
        (?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)
        (?:\ ?(?<half>[ap])\.?m\.?)?
        (?:\ ?(?<zone>(?:GMT|UTC)?[+-][0-9]{2}(?::?[0-9]{2})?|[a-z]{1,5}))?
        (?<year>\ [0-9]{4})?
        (?:\ \([^()]{1,60}\))?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Parts();

    // As calendars write it: 20160115T165700Z.
    [GeneratedRegex("^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})(Z?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();
}
