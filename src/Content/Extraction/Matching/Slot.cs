namespace Timeline.Content.Extraction.Matching;

/// <summary>The named places a rule fills from the words it matches. The rule files use these names in lower case.</summary>
internal enum Slot
{
    Year,
    ShortYear,
    EndYear,
    Era,
    Fiscal,
    Month,
    Day,
    EndDay,
    Weekday,
    Holiday,
    Season,
    Quarter,
    Half,
    Decade,
    Century,
    Weekend,

    /// <summary>With <see cref="Unit"/> within a month or year: the first (1) … fifth or last (-1) week or weekend of it.</summary>
    Nth,
    Hour,

    /// <summary>Four digits as one number: 0600.</summary>
    HourMinute,
    Minute,
    Second,
    Meridiem,
    Part,
    N,
    N2,

    /// <summary>Tenths: 5 in "one and a half".</summary>
    Fraction,
    Vague,
    Unit,
    Unit2,

    /// <summary>-1 for "ago" and "earlier", 1 for "later" and "from now".</summary>
    Direction,

    /// <summary>How many units from the anchor: -1 in "last week".</summary>
    Offset,

    /// <summary>How many years from the anchor's year: -1 in "March of last year".</summary>
    YearOffset,

    /// <summary>0 or nothing: the document's date; 1: the date last mentioned; 2: the date last mentioned if it is that fine.</summary>
    Anchor,
    Reference,
    Approx,

    /// <summary>How the date that follows is bounded: a <see cref="Matching.Bound"/>.</summary>
    Bound,

    /// <summary>Minutes east of Greenwich.</summary>
    Zone,
}
