using NodaTime;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>When a document was issued, as far as it is known: a year, a month or a day.</summary>
public sealed record DocumentDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>Doubts (<c>~ ? %</c>) and a time are dropped, of an interval the start counts. Null where no single year is
    /// named.</summary>
    public static DocumentDate? Of(EdtfDate? date) => date switch
    {
        CalendarDate { Year.Value: { } year } day => new(year, day.Month?.Value, day.Month?.Value is null ? null : day.Day?.Value),
        DateTimeOfDay { Day: { Year: >= -9999 and <= 9999 } day } => new((int)day.Year, day.Month, day.Day),
        Season { Year.Value: { } year } => new(year),
        EdtfInterval interval => Of(interval.Start.Date),
        _ => null,
    };

    /// <summary>As <see cref="Of"/>, from EDTF text that a user typed.</summary>
    public static DocumentDate? Parse(string edtf) => Of(EdtfPattern.Instance.Read(edtf) is { Success: true } read ? read.Value : null);

    /// <summary>The same as EDTF.</summary>
    public EdtfDate ToEdtf() => CalendarDate.Of(Year, Month, Day);

    public override string ToString() => ToEdtf().ToString();

    /// <summary>The first and last day it may mean.</summary>
    internal (LocalDate First, LocalDate Last) Range => (Month, Day) switch
    {
        ({ } month, { } day) => (new(Year, month, day), new(Year, month, day)),
        ({ } month, null) => (new(Year, month, 1), new LocalDate(Year, month, 1).PlusMonths(1).PlusDays(-1)),
        _ => (new(Year, 1, 1), new(Year, 12, 31)),
    };
}
