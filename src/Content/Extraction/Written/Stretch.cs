using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// From one date to another: "1939–45", "Jan–Mar 2020", "from 3 to 7 May 1990", "1990–present". What one side leaves out stands on the
/// other.
/// </summary>
/// <param name="Language">Whose words stand between and before.</param>
/// <param name="One">Reads a date that is no stretch.</param>
internal sealed partial record Stretch(WrittenLanguage Language, Func<string, WrittenDate> One)
{
    // Words and dashes tried as the middle, and words borrowed from the other side.
    private const int MostMiddles = 8;
    private const int MostBorrowed = 5;

    /// <summary>Null where no middle gives two dates.</summary>
    public WrittenDate? Read(string text)
    {
        var words = text.Split(' ', 2);
        var opening = words[0].ToLower(CultureInfo.InvariantCulture);
        var isBetween = Language.Between.Contains(opening);
        var bare = words.Length == 2 && (isBetween || Language.From.Contains(opening)) ? words[1] : text;
        WrittenDate? refused = null;
        var middles = isBetween ? Words(bare, Language.And).Concat(Middles(bare)) : Middles(bare).Concat(Words(bare, Language.And));
        foreach (var (left, right, isAnd) in middles.Take(MostMiddles))
        {
            if (Join(left.Trim(), right.Trim()) is { } read)
            {
                if (read.Edtf is not null)
                {
                    return isBetween ? Between(read, text) : isAnd ? Both(read) : read;
                }

                refused ??= read;
            }
        }

        return refused;
    }

    // It happened once between the two; of clock times EDTF cannot say that.
    private static WrittenDate Between(WrittenDate read, string text) => SomeTimeWithin.Of(read.Value!) switch
    {
        EdtfSet set => read with { Edtf = set.ToString() },
        _ => read with { Note = WordedDate.Note(text) },
    };

    // "3 and 5 May": on either, and nothing of the day between.
    private static WrittenDate? Both(WrittenDate read) => read.Value is EdtfInterval { Start.Date: { } first, End.Date: { } last }
        && EdtfPattern.Instance.Read($"{{{first},{last}}}").Value is { } both ? read with { Edtf = both.ToString() } : null;

    // Dashes with blanks around them first: the others may stand inside a date.
    private IEnumerable<(string Left, string Right, bool IsAnd)> Middles(string text)
    {
        foreach (Match dash in SpacedDash().Matches(text))
        {
            yield return (text[..dash.Index], text[(dash.Index + dash.Length)..], false);
        }

        foreach (var middle in Words(text, Language.To))
        {
            yield return middle;
        }

        foreach (Match dash in Dash().Matches(text))
        {
            yield return (text[..dash.Index], text[(dash.Index + dash.Length)..], false);
        }
    }

    private IEnumerable<(string Left, string Right, bool IsAnd)> Words(string text, FrozenSet<string> between)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = text.IndexOf(' ', blank + 1))
        {
            var end = text.IndexOf(' ', blank + 1);
            if (end > 0 && between.Contains(text[(blank + 1)..end].ToLower(CultureInfo.InvariantCulture)))
            {
                yield return (text[..blank], text[(end + 1)..], ReferenceEquals(between, Language.And));
            }
        }
    }

    private WrittenDate? Join(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length == 0 && One(left) is { Edtf: not null } begun ? WrittenDates.Interval(begun, Open)
                : left.Length == 0 && One(right) is { Edtf: { } until } ended
                    && EdtfPattern.Instance.Read("../" + until).Success ? ended with { Edtf = "../" + until } : null;
        }

        var start = One(left);
        var end = One(right);
        if (start.Readings is not null || end.Readings is not null)
        {
            return start.Readings is not null ? start : end;
        }

        end = end.Edtf is not null || end.IsOpenEnd ? end : End(left, right, start) ?? end;
        if (end.Edtf is null && !end.IsOpenEnd)
        {
            return null;
        }

        // "476–470 BC": the first is a year of our own era only if it stands alone.
        var sharesEra = IsBefore(end) && !IsBefore(start);
        start = start.Edtf is null || sharesEra ? Start(left, right) ?? start : start;
        return start.Edtf is null ? null : WrittenDates.Interval(start, end);
    }

    private static WrittenDate Open { get; } = WrittenDate.Nothing with { IsOpenEnd = true };

    private static bool IsBefore(WrittenDate date) => date.Value?.Bounds.Latest is { Year: <= 0 };

    // "3" of "3–7 May 1990" takes "May 1990".
    private WrittenDate? Start(string left, string right)
    {
        var words = right.Split(' ');
        return Enumerable.Range(1, Math.Min(MostBorrowed, words.Length - 1))
            .Select(count => One($"{left} {string.Join(' ', words[count..])}"))
            .FirstOrDefault(read => read.Edtf is not null);
    }

    // "45" of "1939–45" takes "19", "7, 1990" of "May 3–7, 1990" takes "May".
    private WrittenDate? End(string left, string right, WrittenDate start)
    {
        if (right.Length is 1 or 2 && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && start.Value is CalendarDate { Precision: Precision.Year, Year.Value: > 0 and var year })
        {
            var unit = right.Length == 1 ? 10 : 100;
            var last = (year / unit * unit) + digits;
            return last > year ? new(NumericDate.YearText(last), null, null) : null;
        }

        var words = left.Split(' ');
        return Enumerable.Range(1, Math.Min(MostBorrowed, words.Length - 1))
            .Select(count => One($"{string.Join(' ', words[..^count])} {right}"))
            .FirstOrDefault(read => read.Edtf is not null);
    }

    [GeneratedRegex(" (?:--?|[–—/]) | [–—-]$|^[–—-] ", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedDash();

    [GeneratedRegex("--|[–—-]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
