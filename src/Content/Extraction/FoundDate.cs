namespace Timeline.Content.Extraction;

/// <summary>One temporal expression in a text: where it stands and what it means.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Type">What kind of expression it is.</param>
/// <param name="Value">The TIMEX3 value, such as <c>2025-09-10TMO</c>, <c>P3Y</c>, <c>2025-W37</c> or <c>PAST_REF</c>.</param>
/// <param name="Edtf">The same as EDTF text when it is a place on the calendar; otherwise null.</param>
/// <param name="YearInferred">The words do not say the year: it comes from the document's date or from a date before.</param>
/// <param name="ByTense">Which of several days or years is meant was read from the tense: "on Tuesday" before or after.</param>
/// <param name="Approximate">The words say "about" or "around".</param>
public sealed record FoundDate(
    int Start, int End, string Text, FoundType Type, string Value, string? Edtf, bool YearInferred, bool ByTense, bool Approximate);
