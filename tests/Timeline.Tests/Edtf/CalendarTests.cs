using NodaTime;

using Timeline.Edtf;

namespace Timeline.Tests.Edtf;

public sealed class CalendarTests
{
    private static readonly EdtfPhrases English = EdtfPhrases.For("en");

    [Fact]
    public void A_date_of_another_calendar_is_read_and_both_dates_are_shown() => CaseFile.Check(
        from fields in CaseFile.Read(Path.Combine(CaseFile.Folder, "calendars.txt"))
        let result = EdtfCalendars.Read(fields[0], fields[1])
        let actual = result.Success
            ? (result.Value.Date.ToString(), English.Long(result.Value))
            : ($"error: {result.Error.Value.Message}", result.Error.Value.Index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        where actual != (fields[2], fields[3])
        select $"{fields[0]} {fields[1]}: should be {fields[2]} | {fields[3]}, is {actual}");

    [Fact]
    public void Every_calendar_gives_back_the_day_it_was_given() => CaseFile.Check(
        from calendar in EdtfCalendars.Ids
        from number in Enumerable.Range(0, 400).Select(i => 690_000L + (i * 131))
        let day = EdtfDay.FromDayNumber(number)
        let there = EdtfCalendars.From(day, calendar)
        where there is not null
        let back = EdtfCalendars.Read(calendar, there.ToString())
        where !back.Success || back.Value != there || back.Value.Date.Bounds.Earliest != day
        select $"{day} is {there} in {calendar}, which reads as {back}");

    [Fact]
    public void A_day_before_a_calendar_began_is_none_of_its_days()
    {
        Assert.Null(EdtfCalendars.From(new(1000, 1, 1), "badi"));
        Assert.Null(EdtfCalendars.From(new(20_000, 1, 1), "julian"));
        Assert.Null(EdtfCalendars.From(new(2000, 1, 1), "mayan"));
    }

    [Fact]
    public void A_month_has_its_name_in_the_language()
    {
        var ramadan = EdtfCalendars.Read("islamic-umalqura", "1446-09-01").Value!;
        Assert.Equal("1 رمضان 1446 (التقويم أم القرى؛ الموافق 1 مارس 2025 بالتقويم الغريغوري)", EdtfPhrases.For("ar").Long(ramadan));
        Assert.Equal("1. Ramadan 1446 (Umm al-Qura; 1. März 2025 gregorianisch)", EdtfPhrases.For("de").Long(ramadan));
    }

    [Fact]
    public void NodaTime_dates_come_in_and_go_out()
    {
        var date = CalendarDate.From(new LocalDate(1917, 10, 25, CalendarSystem.Julian));
        Assert.Equal("1917-11-07", date.ToString());
        Assert.Equal(new LocalDate(1917, 11, 7), date.ToLocalDate());
        Assert.Null(CalendarDate.Of(1917, 11).ToLocalDate());
    }
}
