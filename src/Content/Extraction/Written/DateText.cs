using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>One text that holds a date, in whichever way it is written.</summary>
internal sealed partial class DateText(WrittenForm form)
{
    // No date is longer; what is has been put into the wrong column.
    private const int Longest = 160;

    private readonly WrittenLanguage language = WrittenLanguage.For(form.Language);

    public WrittenDate Read(string written)
    {
        if (written.AsSpan().Trim().Length > Longest)
        {
            return WrittenDate.Refused($"'{WrittenDates.Short(written.Trim())}' is longer than any date");
        }

        // Half a surrogate pair cannot be normalized; by runes it becomes U+FFFD. "XIXᵉ" is XIXe.
        var whole = string.Concat(written.Trim().EnumerateRunes()).Normalize().Replace('ᵉ', 'e');
        var text = Blanks().Replace(whole, " ").Trim();
        if (text.Length == 0)
        {
            return WrittenDate.Nothing;
        }

        var read = One(text);
        if (read.Edtf is not null || read.IsOpenEnd || read.Readings is not null)
        {
            return read;
        }

        var stretch = new Stretch(language, One).Read(text)
            ?? (language == WrittenLanguage.English ? null : new Stretch(WrittenLanguage.English, One).Read(text));
        return stretch is null ? read : stretch.Note is null ? stretch : stretch with { Note = WordedDate.Note(text) };
    }

    private WrittenDate One(string text)
    {
        // A minus as mathematicians write it; a plus as programs do.
        text = text is ['−', >= '0' and <= '9', ..] ? "-" + text[1..] : text is ['+', >= '0' and <= '9', ..] ? text[1..] : text;
        if (EdtfPattern.Instance.Read(text).Value is { } edtf)
        {
            return OfEdtf(text, edtf);
        }

        if (text.Length == 0)
        {
            return WrittenDate.Refused("a date is missing");
        }

        if (text == ".." || language.Open.Contains(text.ToLower(CultureInfo.InvariantCulture))
            || WrittenLanguage.English.Open.Contains(text.ToLowerInvariant()))
        {
            return WrittenDate.Refused($"'{text}' is an end that is open, and needs a start before it: 1990/..") with { IsOpenEnd = true };
        }

        return NumericDate.Read(text, form) ?? Clocked(text) ?? Doubted(text) ?? BeforeAllYears(text)
            ?? Worded(text) ?? YearBehind(text) ?? EdgeOf(text, language) ?? EdgeOf(text, WrittenLanguage.English)
            ?? Unread(text);
    }

    private WrittenDate OfEdtf(string text, EdtfDate edtf)
    {
        if (form.MidnightIsNoTime && edtf is DateTimeOfDay { Hour: 0, Minute: 0, Second: null or 0, Nanosecond: 0 } time)
        {
            return new(time.Day.ToString(), null, null);
        }

        // A column that counts years as EDTF does is one of EDTF.
        return !form.AstronomicalYears && SeasonOrSpan.Of(text) is { } meant
            ? WrittenDate.Refused($"'{text}' is {meant.Season} in EDTF, and {meant.Span} to most people: write the one that is meant, or the season in words")
                with
            {
                Readings = (text, meant.Span),
            }
            : new(edtf is DateTimeOfDay ? edtf.ToString() : text, null, null);
    }

    private WrittenDate? Clocked(string text) => ClockedDate.Find(text) is { } clocked ? clocked.On(One(clocked.Date), form) : null;

    // "c. 1810", "1810?", "~1810", "1810 (approx.)"
    private WrittenDate? Doubted(string text)
    {
        var (rest, sign) = text[^1] is '?' ? (text[..^1].TrimEnd(' '), '?')
            : text.EndsWith("(?)", StringComparison.Ordinal) ? (text[..^3].TrimEnd(' '), '?')
            : text[0] is '~' or '≈' or '±' ? (text[1..].TrimStart(' '), '~')
            : text[^1] is '~' ? (text[..^1].TrimEnd(' '), '~')
            : Circa().Match(text) is { Success: true } circa ? (text[circa.Length..], '~')
            : (WithoutAbout(text), '~');
        if (rest is null or "" || rest == text)
        {
            return null;
        }

        var read = One(rest);
        return read.Edtf is null ? read : Doubt.Add(read.Edtf, sign) is { } doubted ? read with { Edtf = doubted }
            : WrittenDate.Refused($"EDTF has no doubt about a time or a list; write '{WrittenDates.Short(rest)}' without it");
    }

    private string? WithoutAbout(string text)
    {
        var words = text.Split(' ');
        return words.Length < 2 ? null
            : IsAbout(words[0]) ? string.Join(' ', words[1..])
            : IsAbout(words[^1].Trim('(', ')')) ? string.Join(' ', words[..^1]) : null;
    }

    private bool IsAbout(string word) =>
        language.About.Contains(word.ToLower(CultureInfo.InvariantCulture))
        || WrittenLanguage.English.About.Contains(word.ToLowerInvariant());

    // The finder's years have four digits: a longer one is read as the year 1000 of the same era.
    private WrittenDate? BeforeAllYears(string text) =>
        LongYear().Match(text) is { Success: true } parts
        && long.TryParse(Separators().Replace(parts.Groups[1].Value, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year > 9999
        && Worded("1000 " + parts.Groups[2].Value)?.Value is CalendarDate { Precision: Precision.Year, Year.Value: { } era }
            ? new(NumericDate.YearText(era < 0 ? 1 - year : year), null, null) : null;

    // "2020 June 5", as catalogues sort them.
    private WrittenDate? YearBehind(string text) =>
        YearFirst().Match(text) is { Success: true } parts ? Worded($"{parts.Groups[2].Value} {parts.Groups[1].Value}") : null;

    // "the end of 1918" is 1918 to EDTF.
    private WrittenDate? EdgeOf(string text, WrittenLanguage words)
    {
        const int MostBefore = 4, LongestSmallWord = 3;
        var written = text.ToLower(CultureInfo.InvariantCulture).Split(' ');
        var of = Array.FindIndex(written, words.Of.Contains);
        if (of is < 1 or > MostBefore || of == written.Length - 1 || !written[..of].Any(words.Edge.Contains)
            || !written[..of].All(word => words.Edge.Contains(word) || word.Length <= LongestSmallWord))
        {
            return null;
        }

        var read = One(string.Join(' ', text.Split(' ')[(of + 1)..]));
        return read.Edtf is null ? null : read with { Note = WordedDate.Note(text) };
    }

    // Month names may be written small, which the rules for running text do not allow of "may" and "jan".
    private WrittenDate? Worded(string text)
    {
        var capital = Letters().Replace(text, word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]);
        var read = WordedDate.Read(text, language) ?? WordedDate.Read(capital, language);
        return read?.Edtf is not null || language == WrittenLanguage.English ? read
            : WordedDate.Read(text, WrittenLanguage.English) ?? WordedDate.Read(capital, WrittenLanguage.English) ?? read;
    }

    private static WrittenDate Unread(string text) => WrittenDate.Refused(
        $"'{WrittenDates.Short(text)}' is not read as a date; write it as 1998-06-12, 1998-06, 1998, 1998~ "
        + "or from start to end as 1998/2001") with { IsUnknown = true };

    [GeneratedRegex(@"[\s\u00A0\u200B\u202F\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:c\. ?|ca\. ?|c(?=[0-9])|ca(?=[0-9])|c |ca |circa )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circa();

    [GeneratedRegex("^([0-9]{5,15}|[0-9]{1,3}(?:[,. '’][0-9]{3}){1,4}) ?([^0-9]{1,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex LongYear();

    [GeneratedRegex(@"^([0-9]{4}),? (\p{L}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex("[^0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\p{L})\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
