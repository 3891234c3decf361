namespace Timeline.Content.Extraction.Written;

/// <summary>How the dates of a column are written.</summary>
public sealed record WrittenForm
{
    public DateOrder Order { get; init; }

    /// <summary>In which language months and centuries are named, as a language tag; English is understood beside it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// True where -476 is 477 BCE, as in EDTF; false where people mean 476 BCE by it. Of TimelineJS neither is the whole truth: it hands
    /// the year to JavaScript's <c>Date</c>, which has a year 0, so -476 is placed as 477 BCE, and then shows the number without its sign
    /// and "BCE" behind it, so readers see "476 BCE" (<c>src/js/date/TLDate.js</c>, <c>_createDateObj</c>, and
    /// <c>src/js/language/Language.js</c>, <c>formatJSDate</c>, of NUKnightLab/TimelineJS3).
    /// </summary>
    public bool AstronomicalYears { get; init; }

    /// <summary>True where a time of 00:00 only fills its column and no event happened at midnight.</summary>
    public bool MidnightIsNoTime { get; init; } = true;
}
