using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>One temporal expression in a text: where it stands and what it means.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Type">What kind of expression it is.</param>
/// <param name="Value">The TIMEX3 value, such as <c>2025-09-10TMO</c>, <c>P3Y</c>, <c>2025-W37</c> or <c>PAST_REF</c>.</param>
public sealed record FoundDate(int Start, int End, string Text, FoundType Type, string Value)
{
    /// <summary>What the words say with all that bounds them: <c>../1996</c> for "no later than 1996", <c>1650~</c> for "about 1650". Of a
    /// duration its own point ("a month earlier"). Null where the calendar has no place for it, or no such day.</summary>
    public EdtfDate? Edtf { get; init; }

    /// <summary>The date the words name as a beginning or an end of something: 1996 of "since 1996", either of "from 1990 to
    /// 1996".</summary>
    public EdtfDate? Endpoint { get; init; }

    /// <summary>The date the words name, without what bounds it.</summary>
    public EdtfDate? Own { get; init; }

    /// <summary>The other day that they may name, where day and month can be read both ways; null where they cannot.</summary>
    public EdtfDate? Other { get; init; }

    /// <summary>The words do not say the year: it comes from the document's date or from a date before.</summary>
    public bool YearInferred { get; init; }

    /// <summary>Which of several days or years is meant was read from the tense: "on Tuesday" before or after.</summary>
    public bool ByTense { get; init; }

    /// <summary>Something is moved from this day to another, or to it: "moved from May to June". It is no end of a stretch.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The date before it in the text that it was read against; null where that is the document's own, or none was
    /// needed.</summary>
    public EdtfDate? ReadAgainst { get; init; }
}
