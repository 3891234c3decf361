using System.Collections.Immutable;

using Timeline.Edtf;

namespace Timeline.Content;

/// <summary>Dates an author writes in another calendar: <c>date: { edtf: 1582-10-04, calendar: julian }</c>.</summary>
public static class CalendarDates
{
    public static DatedText? Read(LocatedText calendar, LocatedText text, Complaints complaints) => null;
}
