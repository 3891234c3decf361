using System.Globalization;

namespace Timeline.Edtf;

/// <summary>A date as a calendar other than EDTF's counts it, and the same as EDTF.</summary>
public sealed record ForeignDate
{
    internal ForeignDate(string calendar, ForeignNumbers numbers, Qualification qualification, EdtfDate date)
    {
        Calendar = calendar;
        Numbers = numbers;
        Qualification = qualification;
        Date = date;
    }

    /// <summary>One of <see cref="EdtfCalendars.Ids"/>.</summary>
    public string Calendar { get; }

    /// <summary>In the Julian calendar year 0 is 1 BCE, as in EDTF.</summary>
    public int Year => Numbers.Year;

    public int? Month => Numbers.Month;

    public int? Day => Numbers.Day;

    public Qualification Qualification { get; }

    /// <summary>The same time in EDTF: a day, or one of the days that a month or year of the calendar covers, it is not said
    /// which.</summary>
    public EdtfDate Date { get; }

    /// <summary>How fine the date is in its own calendar; in EDTF a month of it is days.</summary>
    public Precision Precision => (Month, Day) switch
    {
        (null, _) => Precision.Year,
        (_, null) => Precision.Month,
        _ => Precision.Day,
    };

    internal ForeignNumbers Numbers { get; }

    /// <summary>The date in the calendar's own numbers, as <see cref="EdtfCalendars.Read"/> reads it.</summary>
    public override string ToString()
    {
        var month = Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"-{m:00}") : "";
        var day = Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"-{d:00}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{month}{day}{Qualifications.Text(Qualification)}");
    }
}
