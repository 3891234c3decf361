namespace Timeline.Content.Extraction.Written;

/// <summary>The order of day and month in a column of numeric dates.</summary>
public enum DateOrder
{
    /// <summary>Nothing says it: a date that needs it is refused, never guessed.</summary>
    Unknown,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}
