namespace Timeline.Edtf;

/// <summary>How fine a date says it is, from coarse to fine. Unspecified digits do not coarsen it: `1985-XX-XX` is some day, so <see
/// cref="Day"/>.</summary>
public enum Precision
{
    Year,

    /// <summary>Half a year (groupings 40 and 41).</summary>
    Semestral,

    /// <summary>A third of a year (groupings 37 to 39).</summary>
    Quadrimester,

    /// <summary>A season, in no hemisphere or either (21 to 32).</summary>
    Season,

    /// <summary>A quarter (33 to 36).</summary>
    Quarter,

    Month,
    Day,
    Minute,
    Second,
}
