using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

using Timeline.Content.Sources.Normalizing;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// Dates as people and programs write them, as EDTF. A date is read as a whole or refused, with the reason: nothing is read out of the middle
/// of a sentence, and no order of day and month is guessed.
/// </summary>
public static partial class WrittenDates
{
    private static readonly string[] OpenEnds =
        ["present", "now", "today", "ongoing", "heden", "nu", "présent", "aujourd'hui", "aujourd’hui", "heute", "hoy", "actualidad", "oggi", ".."];

    // What may stand about a date and says nothing more; and what bounds it, of which the finder must have taken account.
    private static readonly ImmutableHashSet<string> Idle = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "in", "on", "of", "at", "during", "dated", "de", "het", "op", "in", "tijdens", "le", "la", "les", "l", "du", "des", "en", "au");

    private static readonly ImmutableHashSet<string> Bounding = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "from", "to", "between", "and", "before", "after", "circa", "about", "around", "by", "until", "since", "till", "through",
        "van", "tot", "tussen", "voor", "na", "rond", "omstreeks", "sinds", "om",
        "à", "et", "entre", "avant", "après", "vers", "depuis", "jusqu");

    public static WrittenDate Read(string written, WrittenForm form)
    {
        var text = Spaces.Single(written);
        if (text.Length is 0 or > 200)
        {
            return WrittenDate.Refused(text.Length == 0 ? "there is no date" : "the date is a text of more than 200 letters");
        }

        if (EdtfPattern.Instance.Read(text).Error is null)
        {
            return LooksLikeYears().Match(text) is { Success: true } years && IsLater(years) ? WrittenDate.Refused(
                    $"'{text}' is a part of {years.Groups[1].Value} in EDTF; for the years write {years.Groups[1].Value}/{years.Groups[1].Value[..2]}{years.Groups[2].Value}")
                : WrittenDate.Of(form.MidnightIsNoTime && StampedDates.IsMidnight(text) && !text.Contains('/', StringComparison.Ordinal) ? text[..text.IndexOf('T', StringComparison.Ordinal)] : text);
        }

        return Bare(text, form) ?? Open(text, form) ?? NumericDates.Read(text, form.Order) ?? Stamped(text, form) ?? Doubtful(text, form) ?? Range(text, form) ?? Found(text, form);
    }

    /// <summary>For messages: a date in whichever language it is read.</summary>
    public static WrittenDate ReadInAnyLanguage(string written)
    {
        var read = WordsOfLanguage.Languages.Select(language => Read(written, new() { Language = language })).ToArray();
        return read.FirstOrDefault(date => date.Edtf is not null) ?? read[0];
    }

    /// <summary>The order that a whole column shows; unknown where no date of it decides, or where two contradict each other.</summary>
    public static DateOrder OrderOf(IEnumerable<string> column, out bool contradicts) => NumericDates.OrderOf(column, out contradicts);

    /// <summary>A date in parts, as tables have it; all but the year may be empty. A month is a number or a name.</summary>
    public static WrittenDate FromParts(string year, string? month, string? day, string? time, WrittenForm form)
    {
        var of = Read(year, form);
        if (of.Edtf is null || string.IsNullOrWhiteSpace(month))
        {
            return of;
        }

        if (EdtfPattern.Instance.Read(of.Edtf).Value is not CalendarDate { Year.Value: { } number, Month: null } plain)
        {
            return WrittenDate.Refused($"the year '{year}' is none that a month can be of");
        }

        if (MonthOf(month, form) is not { } m)
        {
            return WrittenDate.Refused($"'{month}' is no month");
        }

        if (string.IsNullOrWhiteSpace(day))
        {
            return WrittenDate.Of($"{plain}-{m:00}");
        }

        if (!int.TryParse(day.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var d) || number is < -9998 or > 9999)
        {
            return WrittenDate.Refused($"'{day}' is no day of a month");
        }

        var date = NumericDates.Day($"{year}-{month}-{day}", number, m, d);
        if (date.Edtf is null || string.IsNullOrWhiteSpace(time))
        {
            return date.Edtf is null ? date : WrittenDate.Of($"{plain}-{m:00}-{d:00}");
        }

        return Read($"{date.Edtf} {time.Trim()}", form) is { Edtf: not null } timed ? timed : WrittenDate.Refused($"'{time}' is no time of a day, such as 14:30");
    }

    /// <summary>A stretch from one date to another; the date alone where both are the same. An end before its start is refused.</summary>
    public static WrittenDate Interval(WrittenDate start, WrittenDate end)
    {
        if (start.Edtf is null || end.Edtf is null)
        {
            return start.Edtf is null ? start : end;
        }

        if (start.Edtf == end.Edtf)
        {
            return start;
        }

        var (from, to) = (start.Edtf.Split('/')[0], end.Edtf.Split('/')[^1]);
        var stretch = $"{from}/{to}";
        if (EdtfPattern.Instance.Read(stretch).Error is null)
        {
            return new(stretch, start.Note ?? end.Note, null);
        }

        // The stretch of two times is the stretch of their days, and within one day the time it begins at.
        return from.IndexOf('T', StringComparison.Ordinal) is 10 and var time ? to.StartsWith(from[..time], StringComparison.Ordinal)
                ? string.CompareOrdinal(from, to) < 0 ? new(from, $"from {from} to {to}", null) : WrittenDate.Refused($"the end {to} is before the start {from}")
                : Interval(start with { Edtf = from[..time], Note = $"from {from} to {to}" }, end with { Edtf = to.Split('T')[0] })
            : WrittenDate.Refused($"the end {to} is before the start {from}");
    }

    /// <summary>A day as Excel counts them: from 1900 with a 29 February that never was, or from 1904.</summary>
    public static WrittenDate FromExcelSerial(double serial, bool is1904)
    {
        if (double.IsNaN(serial) || serial < 1 || serial > 2_958_465)
        {
            return WrittenDate.Refused(string.Create(CultureInfo.InvariantCulture, $"{serial} is no day as Excel counts them"));
        }

        var days = (int)Math.Floor(serial);
        var first = is1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, days < 60 ? 31 : 30);
        return WrittenDate.Of(LocalDatePattern.Iso.Format(first.PlusDays(days)));
    }

    /// <summary>Seconds since 1970, or, from twelve digits on, thousandths of them.</summary>
    public static WrittenDate FromUnix(string number) => StampedDates.Unix(number);

    /// <summary>A time of Wikidata and its precision, from 6 (a millennium) to 11 (a day).</summary>
    public static WrittenDate FromWikidata(string time, int precision) => WikidataDates.Read(time, precision);

    // 476, -476, +2016: a year without its leading noughts. In ISO 8601 -476 is 477 BCE, and most people mean 476 BCE.
    private static WrittenDate? Bare(string text, WrittenForm form)
    {
        if (BareYear().Match(text) is not { Success: true } match || !long.TryParse(text.Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year))
        {
            return text.All(char.IsAsciiDigit) && text.Length > 4 && NumericDates.Read(text, form.Order) is null
                ? WrittenDate.Refused($"'{text}' is a number and no date; a day as Excel counts them, or seconds since 1970, is said to be that") : null;
        }

        year = year < 0 && !form.AstronomicalYears ? year + 1 : year;
        return WrittenDate.Of(Math.Abs(year) > 9999 ? "Y" + year.ToString(CultureInfo.InvariantCulture) : year.ToString("0000;-0000", CultureInfo.InvariantCulture));
    }

    private static WrittenDate? Open(string text, WrittenForm form)
    {
        if (OpenEnds.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return text == ".." ? WrittenDate.Of("..") : WrittenDate.Refused($"'{text}' is a day that changes; write the date");
        }

        return OpenEnd().Match(text) is { Success: true } match && OpenEnds.Contains(match.Groups[2].Value, StringComparer.OrdinalIgnoreCase)
            && Read(match.Groups[1].Value, form) is { Edtf: { } start } && !start.Contains('/', StringComparison.Ordinal) ? WrittenDate.Of(start + "/..") : null;
    }

    private static WrittenDate? Stamped(string text, WrittenForm form)
    {
        if (StampedDates.Read(text, day => Read(day, form).Edtf) is not { } stamp)
        {
            return null;
        }

        var edtf = form.MidnightIsNoTime && StampedDates.IsMidnight(stamp.Edtf) ? stamp.Day : stamp.Edtf;
        return EdtfPattern.Instance.Read(edtf).Error is { } error ? WrittenDate.Refused($"'{text}' is no time: {error.Message}") : WrittenDate.Of(edtf);
    }

    // May 1945?, ~June 1810, 1810 (?)
    private static WrittenDate? Doubtful(string text, WrittenForm form)
    {
        var (mark, rest) = text[0] is '~' or '≈' ? ("~", text[1..]) : DoubtAtEnd().Match(text) is { Success: true } doubt ? ("?", text[..doubt.Index]) : ("", text);
        return mark.Length > 0 && Read(rest.Trim(), form) is { Edtf: { } edtf } && EdtfPattern.Instance.Read(edtf + mark).Error is null ? WrittenDate.Of(edtf + mark) : null;
    }

    // Two dates with a dash or a word between; of "3 May – 5 June 1990" and "Jan–Mar 2020" the year is that of the end.
    private static WrittenDate? Range(string text, WrittenForm form)
    {
        foreach (Match between in Between().Matches(text))
        {
            var (from, to) = (text[..between.Index].Trim(), text[(between.Index + between.Length)..].Trim());
            if (from.Length == 0 || to.Length == 0 || Read(to, form) is not { Edtf: { } } end)
            {
                continue;
            }

            var start = from.Any(char.IsLetter) && !from.Any(char.IsAsciiDigit) || !YearAtEnd().IsMatch(from) ? YearAtEnd().Match(to) is { Success: true } year ? Read($"{from} {year.Value}", form) : null
                : Read(from, form);
            if (start is { Edtf: { } edtf } && !edtf.Contains('/', StringComparison.Ordinal) && from.Any(char.IsLetter))
            {
                return Interval(start, end);
            }
        }

        return null;
    }

    // What the date finder makes of all of it.
    private static WrittenDate Found(string text, WrittenForm form)
    {
        foreach (var words in new[] { WordsOfLanguage.Of(form.Language), WordsOfLanguage.Of("en") }.Distinct())
        {
            var read = words.Read(text);
            var found = DateFinder.For(words.Finder).Find(read, issued: null);
            if (found.IsEmpty || !IsAll(read, found) || found.Select(f => f.Edtf?.ToString()).Distinct(StringComparer.Ordinal).ToArray() is not [{ } edtf])
            {
                continue;
            }

            return edtf.StartsWith("XXXX", StringComparison.Ordinal) ? WrittenDate.Refused($"'{text}' does not say its year")
                : new(edtf, Finer().IsMatch(read) ? $"written “{text}”" : null, null);
        }

        return WrittenDate.Refused($"'{text}' cannot be read as a date");
    }

    private static bool IsAll(string text, ImmutableArray<FoundDate> found)
    {
        var left = text.ToCharArray();
        foreach (var date in found)
        {
            Array.Fill(left, ' ', date.Start, date.End - date.Start);
        }

        var isBound = found.Any(date => date.Endpoint is not null || date.Edtf is EdtfInterval or { IsApproximate: true } || date.Edtf?.ToString() != date.Own?.ToString());
        return Word().Matches(new string(left)).All(word => Idle.Contains(word.Value) || (isBound && Bounding.Contains(word.Value)));
    }

    private static int? MonthOf(string month, WrittenForm form) =>
        int.TryParse(month.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is >= 1 and <= 12 ? number : null
        : Found($"{char.ToUpperInvariant(month.Trim()[0])}{month.Trim()[1..]} 2000", form).Edtf is ['2', '0', '0', '0', '-', var tens, var ones] && int.Parse([tens, ones], CultureInfo.InvariantCulture) is <= 12 and var named ? named : null;

    private static bool IsLater(Match years) => string.CompareOrdinal(years.Groups[2].Value, years.Groups[1].Value[2..]) > 0;

    // 1921-22: the summer of 1921 in EDTF, two years to most who write it.
    [GeneratedRegex(@"^(\d{4})-(2[1-9]|3\d|4[01])$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeYears();

    [GeneratedRegex(@"^(?:[-−+]\d{1,9}|\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"^(.+?)\s*(?:-|–|—|/|\bto\b|\btot\b|\bà\b|\bbis\b|\bhasta\b|\ba\b|\bal\b|\buntil\b)\s*([\p{L}'’.]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\s*(?:\?|\(\?\)|\[\?\])$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubtAtEnd();

    [GeneratedRegex(@"\s*[–—]\s*|\s+-\s+|(?<=\p{L})-(?=\p{L})|\s+(?:to|until|through|tot|au|à|bis|hasta|al?)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\d{3,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Words that a date in EDTF cannot carry, in the languages of the finder.
    [GeneratedRegex(@"\b(?:early|late|mid|first half|second half|begin|eind|midden|half|début|fin|mi|milieu)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Finer();
}
