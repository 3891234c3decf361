using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// Dates of Wikidata with their precision (https://www.wikidata.org/wiki/Help:Dates): 6 a millennium, 7 a century, 8 a decade, 9 a year, 10 a
/// month, 11 a day. In its JSON a year below nought has no year nought before it, in what its query service gives it has (XSD 1.1).
/// </summary>
internal static partial class WikidataDates
{
    public static WrittenDate Read(string time, int precision)
    {
        if (Time().Match(time.Trim()) is not { Success: true } match || !long.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return WrittenDate.Refused($"'{time}' is no time of Wikidata, such as +1867-05-00T00:00:00Z");
        }

        var (month, day) = (match.Groups[3].Value, match.Groups[4].Value);
        var isJson = match.Groups[1].Value == "+" || month == "00" || day == "00";
        year = match.Groups[1].Value == "-" ? isJson ? 1 - year : -year : year;
        return precision switch
        {
            >= 11 when month != "00" && day != "00" => WrittenDate.Of($"{Year(year)}-{month}-{day}"),
            >= 10 when month != "00" => WrittenDate.Of($"{Year(year)}-{month}"),
            >= 9 => WrittenDate.Of(Year(year)),
            8 when year > 0 => WrittenDate.Of(Year(year)[..^1] + "X"),
            8 => Stretch(year, 10),
            7 => Stretch(year, 100),
            6 => Stretch(year, 1000),
            _ => WrittenDate.Refused($"the precision {precision} is too coarse to be placed on a timeline"),
        };
    }

    // The eighteenth century is 1701 to 1800, whichever of its years stands for it.
    private static WrittenDate Stretch(long year, int length)
    {
        var last = (long)Math.Ceiling(year / (double)length) * length;
        return WrittenDate.Of($"{Year(last - length + 1)}/{Year(last)}");
    }

    private static string Year(long year) => year.ToString(year < 0 ? "0000;-0000" : "0000", CultureInfo.InvariantCulture) is var text && Math.Abs(year) > 9999 ? "Y" + year.ToString(CultureInfo.InvariantCulture) : text;

    [GeneratedRegex(@"^([+-]?)(\d{1,16})-(\d\d)-(\d\d)(?:T.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
