using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>Dates an author writes in another calendar: <c>date: { edtf: 1582-10-04, calendar: julian }</c>.</summary>
internal static class CalendarDates
{
    public static DatedText? Read(LocatedText calendar, LocatedText text, Complaints complaints)
    {
        if (!EdtfCalendars.Ids.Contains(calendar.Text))
        {
            complaints.Add(Codes.BadCalendar, calendar.At,
                $"there is no calendar '{calendar.Text}'{Suggestion.Clause(calendar.Text, EdtfCalendars.Ids)}");
            return null;
        }

        var result = EdtfCalendars.Read(calendar.Text, text.Text.Trim());
        if (result.Error is { } error)
        {
            complaints.Add(Codes.BadDate, text.At with { Column = text.At.Column + error.Index },
                $"'{text.Text}' is not a date of the {calendar.Text} calendar: {error.Message}");
            return null;
        }

        return new(result.Value!.Date, text.At) { Written = result.Value };
    }
}
