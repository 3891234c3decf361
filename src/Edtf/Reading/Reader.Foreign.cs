using NodaTime;

namespace Timeline.Edtf.Reading;

/// <summary>Dates of other calendars: exact numbers, checked against that calendar.</summary>
internal ref partial struct Reader
{
    public ForeignDate? ReadForeign(string calendar, CalendarSystem system)
    {
        if (Next is '/' or '.' or '[' or '{')
        {
            Fail(position, "a date of another calendar is no interval and no set; give it in the Gregorian calendar");
        }

        var year = ReadYear();
        if (!hasFailed && (year.Smallest < system.MinYear || year.Smallest > system.MaxYear))
        {
            Fail(0, $"the {calendar} calendar is counted from {system.MinYear} to {system.MaxYear}");
        }

        var month = ReadPart("month", !hasFailed ? system.GetMonthsInYear(year.Smallest) : 0);
        var day = month is { } m && !hasFailed ? ReadPart("day", system.GetDaysInMonth(year.Smallest, m)) : null;
        var doubt = ReadQualifier();
        if (!hasFailed && maskPosition >= 0)
        {
            Fail(maskPosition, "a date of another calendar has no X");
        }

        if (!hasFailed && !AtEnd)
        {
            Fail(position, Next switch
            {
                '/' => "a date of another calendar is no interval; give the interval in the Gregorian calendar",
                'T' => "a date of another calendar has no time of day; give date and time in the Gregorian calendar",
                _ => Unexpected(),
            });
        }

        if (hasFailed)
        {
            return null;
        }

        var first = new LocalDate(year.Smallest, month ?? 1, day ?? 1, month is null ? EdtfCalendars.FromMonthOne(system) : system);
        var last = Last(first, month, day);
        var numbers = new ForeignNumbers(year.Smallest, month, day, EdtfCalendars.MonthName(first));
        return new(calendar, numbers, doubt, Days(first, last, doubt));
    }

    private static LocalDate Last(LocalDate first, int? month, int? day) => (month, day) switch
    {
        (_, not null) => first,
        (not null, _) => first.PlusDays(first.Calendar.GetDaysInMonth(first.Year, first.Month) - 1),
        _ => first.PlusDays(first.Calendar.GetDaysInYear(first.Year) - 1),
    };

    private static EdtfDate Days(LocalDate first, LocalDate last, Qualification doubt)
    {
        var start = Doubted(CalendarDate.From(first), doubt);
        return first == last ? start : new EdtfSet(SetKind.OneOf, [new(start, Doubted(CalendarDate.From(last), doubt))]);
    }

    private static CalendarDate Doubted(CalendarDate date, Qualification doubt) =>
        new(date.Year, date.Month!.Value, date.Day!.Value, Precision.Day, Qualifications.Whole(doubt));

    private int? ReadPart(string what, int count)
    {
        if (hasFailed || Next != '-')
        {
            return null;
        }

        var start = ++position;
        var number = ReadTwo(what);
        if (!hasFailed && (number.Smallest < 1 || number.Smallest > count) && !number.HasUnspecifiedDigits)
        {
            Fail(start, $"there is no {what} {number}: there are {count} in this {(what == "day" ? "month" : "year")}");
        }

        return hasFailed ? null : Math.Clamp(number.Smallest, 1, count);
    }
}
