namespace Timeline.Edtf.Phrases;

/// <summary>Dates of other calendars, always with the Gregorian date beside them.</summary>
internal sealed partial class PhraseWriter
{
    public string Write(ForeignDate date, bool isShort)
    {
        var style = new Style(isShort, IsInside: false, Form: "");
        return Fill(
            style,
            "in-calendar",
            "",
            ("date", inner => Qualify(words => Words(date, words),
                Qualifications.Whole(date.Qualification), date.Day is null ? date.Month is null ? "year" : "month" : "day",
                inner)),
            ("calendar", inner => Fill(inner, "calendar", date.Calendar)),
            ("gregorian", inner => Date(date.Date, inner with { IsInside = true })));
    }

    private string Words(ForeignDate date, Style style)
    {
        Piece year = inner => date.Calendar is "julian" or "gregorian" ? Year(date.Year, inner) : Number(date.Year);
        Piece month = inner => MonthName(date, inner);
        return (date.Month, date.Day) switch
        {
            (null, _) => year(style),
            (_, null) => Fill(style, "date", "month", ("month", month), ("year", year)),
            (_, { } day) => Fill(style, "date", "day", ("day", Day(day)), ("month", month), ("year", year)),
        };
    }

    private string MonthName(ForeignDate date, Style style)
    {
        var family = date.Calendar.Split('-')[0];
        return family is "julian" or "gregorian"
            ? Month(date.Month!.Value)(style)
            : Fill(style, $"month.{family}", date.Numbers.MonthName);
    }
}
