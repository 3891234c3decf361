using Timeline.Edtf;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>What a match turned out to mean.</summary>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Moment">Its place on the calendar, if it has one.</param>
/// <param name="Edtf">The same as EDTF.</param>
/// <param name="YearInferred">The words do not say the year.</param>
internal sealed record Resolved(FoundType Type, string Value, Moment? Moment = null, EdtfDate? Edtf = null, bool YearInferred = false);
