using System.Globalization;
using System.Runtime.CompilerServices;

namespace Timeline.Edtf.Phrases;

/// <summary>Turns dates into words with the templates of one language. This part holds the templates, years, times and
/// qualifiers.</summary>
internal sealed partial class PhraseWriter(PhraseTable table)
{
    // Before this year a bare number does not read as a year: "79 CE".
    private const int FirstBareYear = 100;

    private const int Usual = 128; // characters of a phrase; a longer one takes more room

    public string Write(EdtfDate date, bool isShort) => Date(date, new(isShort, IsInside: false, Form: ""));

    private string Date(EdtfDate date, Style style) => date switch
    {
        CalendarDate calendar => Qualify(inner => Calendar(calendar, inner), calendar.Doubts, Kind(date), style),
        Season season => Qualify(inner => SeasonOf(season, inner),
            new(season.YearQualification, season.GroupingQualification, season.GroupingQualification),
            Kind(date), style),
        LongYear year => Qualify(inner => Long(year, inner), Qualifications.Whole(year.Qualification), Kind(date), style),
        DateTimeOfDay time => Time(time, Clock(time), style),
        EdtfInterval interval => Interval(interval, style),
        EdtfSet set => Set(set, style),
        _ => date.ToString(),
    };

    private static string Kind(EdtfDate date) => date switch
    {
        CalendarDate { Year.HasUnspecifiedDigits: true, Precision: Precision.Year } year => IsDecade(year.Year) ? "decade" : "vague",
        CalendarDate { HasUnspecifiedDigits: true } or LongYear { SignificantDigits: not null } => "vague",
        CalendarDate { Precision: Precision.Day } => "day",
        CalendarDate { Precision: Precision.Month } => "month",
        CalendarDate or LongYear => "year",
        DateTimeOfDay => "time",
        _ => "season",
    };

    /// <summary>The date as part of another phrase.</summary>
    private Piece Inside(EdtfDate date) => style => Date(date, style with { IsInside = true });

    private string Fill(Style style, string key, string kind, params ReadOnlySpan<(string Name, Piece Piece)> pieces)
    {
        var template = table.Find(key, kind, style);
        // Put together on the stack: a date in words is a handful of these, one within the other.
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Usual]);
        for (var rest = template.AsSpan(); ;)
        {
            var open = rest.IndexOf('{');
            var close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
            {
                text.AppendFormatted(rest);
                return text.ToStringAndClear();
            }

            text.AppendFormatted(rest[..open]);
            var name = rest.Slice(open + 1, close - 1);
            var colon = name.IndexOf(':');
            var form = colon < 0 ? "" : name[(colon + 1)..].ToString();
            name = colon < 0 ? name : name[..colon];
            foreach (var (candidate, piece) in pieces)
            {
                if (name.SequenceEqual(candidate))
                {
                    text.AppendFormatted(piece(style with { Form = form }));
                }
            }

            rest = rest[(open + close + 1)..];
        }
    }

    private string List(Style style, string conjunction, IReadOnlyList<Piece> items)
    {
        var text = items[0](style);
        for (var i = 1; i < items.Count; i++)
        {
            var (before, item) = (text, items[i](style));
            text = Fill(style, i == items.Count - 1 ? conjunction : "list", "", ("a", _ => before), ("b", _ => item));
        }

        return text;
    }

    private string Qualify(Piece date, Qualifications doubts, string kind, Style style)
    {
        if (doubts.Any == Qualification.None)
        {
            return date(style);
        }

        if (doubts.IsUniform)
        {
            return Fill(style, Name(doubts.Any), kind, ("date", inner => date(inner with { IsInside = style.IsInside })));
        }

        (string Name, Qualification Doubt)[] parts = kind == "season"
            ? [("season", doubts.Month), ("year", doubts.Year)]
            : [("day", doubts.Day), ("month", doubts.Month), ("year", doubts.Year)];
        if (doubts.Day == doubts.Month && kind is "month")
        {
            parts = parts[1..];
        }

        var notes = parts.Where(part => part.Doubt != Qualification.None)
            .GroupBy(part => part.Doubt)
            .Select(group => (Piece)(inner => Fill(inner, "note",
                Name(group.Key), ("parts", _ => Parts(inner, [.. group.Select(part => part.Name)])))));
        return Fill(style, "partly", kind, ("date", date), ("notes", inner => List(inner, "list", [.. notes])));
    }

    private string Parts(Style style, string[] names) =>
        List(style, "list.and", [.. names.Select(name => (Piece)(inner => Fill(inner, "part", name)))]);

    private static string Name(Qualification doubt) => doubt switch
    {
        Qualification.Uncertain => "uncertain",
        Qualification.Approximate => "approximate",
        _ => "both",
    };

    private string Year(long year, Style style)
    {
        var kind = year <= 0 ? "bce" : year < FirstBareYear ? "ce" : "";
        return Fill(style, "year", kind, ("number", _ => Number(year <= 0 ? 1 - (Int128)year : year)));
    }

    private string Number(Int128 number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (digits.Length > 4)
        {
            var separator = table.Find("digit-group", "", default(Style) with { Form = "" });
            for (var i = digits.Length - 3; i > 0; i -= 3)
            {
                digits = digits.Insert(i, separator);
            }
        }

        return digits;
    }

    private string Long(LongYear year, Style style)
    {
        var (first, last) = year.Years;
        return first == last
            ? Year(year.Year, style)
            : Fill(style, "estimate", "",
                ("first", inner => Year(first, inner)),
                ("last", inner => Year(last, inner)),
                ("year", inner => Year(year.Year, inner)));
    }

    private string Time(DateTimeOfDay time, string clock, Style style)
    {
        var day = CalendarDate.Of((int)time.Day.Year, time.Day.Month, time.Day.Day);
        var place = Place(time);
        return Fill(style, "time", place.Length == 0 ? "" : "placed", ("date", Inside(day)), ("time", _ => clock), ("place", _ => place));
    }

    private static string Clock(DateTimeOfDay time) => time.Second is null or 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}");

    private static string Place(DateTimeOfDay time) => time.Zone ?? (time.Shift is { } shift ? Shift(shift) : "");

    private static string Shift(TimeShift shift)
    {
        var size = Math.Abs(shift.Minutes);
        var sign = shift.Minutes < 0 ? "\u2212" : "+";
        return (size, size % 60) switch
        {
            (0, _) => "UTC",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{size / 60}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{size / 60}:{size % 60:00}"),
        };
    }
}
