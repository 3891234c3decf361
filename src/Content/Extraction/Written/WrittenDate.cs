namespace Timeline.Content.Extraction.Written;

/// <summary>The order of day and month in dates of numbers.</summary>
public enum DateOrder
{
    /// <summary>Nothing tells: a date that can be read in two ways is refused.</summary>
    Unknown,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>How the dates of a file or a column are written.</summary>
public sealed record WrittenForm
{
    public DateOrder Order { get; init; }

    /// <summary>The language of months and other words; numbers and English are read in any.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the bare year -476 is 477 BCE, as ISO 8601 counts, and not 476 BCE.</summary>
    public bool AstronomicalYears { get; init; }

    /// <summary>Whether 00:00 is what a program wrote for want of a time.</summary>
    public bool MidnightIsNoTime { get; init; } = true;
}

/// <summary>What a date as people write it comes to.</summary>
/// <param name="Edtf">The date; null where it is refused.</param>
/// <param name="Note">What was written, where EDTF cannot say all of it ("early May 1987").</param>
/// <param name="Problem">Why it is refused, a clause with the remedy; null where it is not.</param>
public sealed record WrittenDate(string? Edtf, string? Note, string? Problem)
{
    /// <summary>Whether it is refused because it can be read in two ways.</summary>
    public bool IsAmbiguous { get; private init; }

    internal static WrittenDate Of(string edtf) => new(edtf, null, null);

    internal static WrittenDate Refused(string problem) => new(null, null, problem);

    internal static WrittenDate Ambiguous(string problem) => new(null, null, problem) { IsAmbiguous = true };
}
