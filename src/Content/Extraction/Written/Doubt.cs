using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>Makes a date uncertain or approximate, whichever of EDTF's dates it is.</summary>
internal static class Doubt
{
    /// <param name="date">As EDTF.</param>
    /// <param name="sign">'?' or '~'.</param>
    /// <returns>Null where EDTF has no such doubt: a time of day, a list.</returns>
    public static string? Add(string date, char sign)
    {
        var read = EdtfPattern.Instance.Read(date).Value;
        if (read is EdtfInterval)
        {
            var ends = date.Split('/').Select(end => end is "" or ".." ? end : Add(end, sign)).ToList();
            return ends.Contains(null) ? null : string.Join('/', ends);
        }

        if (read is EdtfSet { Elements: [{ IsRange: true } or { First: null } or { Last: null }] })
        {
            var ends = date[1..^1].Split("..").Select(end => end.Length == 0 ? end : Add(end, sign)).ToList();
            return ends.Contains(null) ? null : $"{date[0]}{string.Join("..", ends)}{date[^1]}";
        }

        if (read is not (CalendarDate or Season or LongYear))
        {
            return null;
        }

        // As it is canonical, a doubt about the whole stands at its end.
        var text = read.ToString();
        var doubted = text[^1] == sign || text[^1] == '%' ? text : text[^1] is '?' or '~' ? text[..^1] + '%' : text + sign;
        return EdtfPattern.Instance.Read(doubted).Success ? doubted : null;
    }
}
