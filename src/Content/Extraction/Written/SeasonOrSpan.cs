using System.Globalization;

using Timeline.Edtf;

namespace Timeline.Content.Extraction.Written;

/// <summary>
/// 1939-41 is the second half of 1939 in EDTF (level 1 and 2, sub-year groupings 21 to 41), and two years in most tables and books. Nothing in
/// it says which is meant.
/// </summary>
/// <param name="Season">What EDTF reads, in words: <c>second half of 1939</c>.</param>
/// <param name="Span">What people mean by it, in EDTF: <c>1939/1941</c>.</param>
internal sealed record SeasonOrSpan(string Season, string Span)
{
    /// <summary>Null for a text that can be read in one way only, as 1968-21 can: 21 is no later year of its century.</summary>
    public static SeasonOrSpan? Of(string text) =>
        text is [>= '0' and <= '9', >= '0' and <= '9', _, _, '-', _, _]
        && EdtfPattern.Instance.Read(text).Value is Season { Year.Value: { } year } season
        && (int)season.Grouping is var last && last > year % 100
            ? new(EdtfPhrases.For("en").Long(season), string.Create(CultureInfo.InvariantCulture, $"{text[..4]}/{text[..2]}{last}"))
            : null;
}
