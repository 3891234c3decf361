namespace Timeline.Edtf.Phrases;

/// <summary>Intervals and sets.</summary>
internal sealed partial class PhraseWriter
{
    private string Interval(EdtfInterval interval, Style style)
    {
        var (start, end) = (interval.Start, interval.End);
        if (start.Date is not { } first)
        {
            var unknown = start.Openness == Openness.Unknown ? "until-unknown" : "until";
            return Fill(style, unknown, Kind(end.Date!), ("date", Inside(end.Date!)));
        }

        if (end.Date is not { } last)
        {
            var unknown = end.Openness == Openness.Unknown ? "from-unknown" : "from";
            return Fill(style, unknown, Kind(first), ("date", Inside(first)));
        }

        if (first == last)
        {
            return Date(first, style);
        }

        if (first is DateTimeOfDay from && last is DateTimeOfDay to && from.Day == to.Day && Place(from) == Place(to))
        {
            return Time(from, $"{Clock(from)}–{Clock(to)}", style);
        }

        var shared = WithoutWhatTheyShare(first, last);
        var firstPiece = shared ?? Inside(first);
        var lastPiece = Inside(last);
        return Fill(
            style,
            "interval",
            shared is null ? KindOfBoth(first, last) : "shared",
            ("start", inner => Fill(inner, "start", Kind(first), ("date", firstPiece))),
            ("end", inner => Fill(inner, "end", Kind(last), ("date", lastPiece))),
            ("first", firstPiece),
            ("last", lastPiece));
    }

    private static string KindOfBoth(EdtfDate first, EdtfDate last) => (Kind(first), Kind(last)) switch
    {
        ("vague", _) or (_, "vague") => "vague",
        var (start, end) => start == end ? start : "",
    };

    private Piece Element(string key, EdtfDate date) => style => Fill(style, key, Kind(date), ("date", Inside(date)));

    /// <summary>How an interval's first date is written when its last one says the rest: "3" in "3 to 8 May 1940", "June" in "June to
    /// August 2004".</summary>
    private Piece? WithoutWhatTheyShare(EdtfDate start, EdtfDate end)
    {
        if (start is not CalendarDate { HasUnspecifiedDigits: false, Qualification: Qualification.None, Month.Smallest: var month } first
            || end is not CalendarDate { HasUnspecifiedDigits: false, Qualification: Qualification.None } last
            || first.Precision != last.Precision
            || first.Year != last.Year)
        {
            return null;
        }

        if (first.Day is not { Smallest: var day })
        {
            return Month(month);
        }

        return first.Month == last.Month ? Day(day) : DayOfMonth(day, month);
    }

    private string Set(EdtfSet set, Style style)
    {
        var isOneOf = set.Kind == SetKind.OneOf;
        // What is written twice is still one: "1932 and 1932" would be two years.
        var elements = set.Elements.Distinct().ToList();
        if (elements is [var only])
        {
            return Alone(only, isOneOf, style);
        }

        var items = elements.Select(element => SetItem(element, isOneOf)).ToList();
        var conjunction = isOneOf ? "list.or" : "list.and";
        var key = !isOneOf ? "all-of"
            : elements.Count == 2 && elements.All(element => ReferenceEquals(element.First, element.Last)) ? "either" : "one-of";
        return Fill(style, key, "", ("list", inner => List(inner, conjunction, items)));
    }

    private string Alone(SetElement element, bool isOneOf, Style style)
    {
        var kind = Kind(element.Named);
        return (element.First, element.Last) switch
        {
            (null, { } last) => Fill(style, isOneOf ? "on-or-before" : "all-before", kind, ("date", Inside(last))),
            ({ } first, null) => Fill(style, isOneOf ? "on-or-after" : "all-after", kind, ("date", Inside(first))),
            ({ } first, { } last) when element.IsRange => Fill(style, isOneOf ? "between" : "all-between", kind,
                ("first", Inside(first)),
                ("last", Inside(last))),
            _ => Date(element.Named, style),
        };
    }

    private Piece SetItem(SetElement element, bool isOneOf)
    {
        var date = element.Named;
        return (element.First, element.Last) switch
        {
            (null, _) => Element(isOneOf ? "earlier" : "all-earlier", date),
            (_, null) => Element(isOneOf ? "from" : "all-later", date),
            ({ } first, { } last) when element.IsRange => style => Fill(style, "range", Kind(date),
                ("first", Inside(first)),
                ("last", Inside(last))),
            _ => Inside(date),
        };
    }
}
