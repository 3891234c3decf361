using System.Globalization;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>Lengths of time as TIMEX3 writes them: <c>P3Y</c>, <c>PT30M</c>, <c>P1.5Y</c>, <c>PXD</c>, <c>P5Y3M</c>.</summary>
internal static class Periods
{
    public static string Text(Meaning meaning)
    {
        var unit = (Unit)meaning.Int(Slot.Unit, (int)Unit.Day);
        var (n, fraction) = (meaning[Slot.N] ?? 1, meaning[Slot.Fraction] ?? 0);
        if (fraction == 5 && n == 0 && unit is Unit.Hour)
        {
            return "PT30M";
        }

        if (fraction == 5 && (unit is Unit.Decade or Unit.Century))
        {
            return "P" + (n * 2 + 1) * (unit == Unit.Decade ? 5 : 50) + "Y";
        }

        var count = meaning.Has(Slot.Vague) ? "X" : n.ToString(CultureInfo.InvariantCulture) + (fraction > 0 ? "." + fraction : "");
        var text = (IsClock(unit) ? "PT" : "P") + count + Letter(unit);
        if (meaning.Int(Slot.Unit2) is { } second)
        {
            text += (IsClock((Unit)second) && !IsClock(unit) ? "T" : "") + (meaning[Slot.N2] ?? 1) + Letter((Unit)second);
        }

        return text;
    }

    private static bool IsClock(Unit unit) => unit <= Unit.Hour;

    private static string Letter(Unit unit) => unit switch
    {
        Unit.Second => "S",
        Unit.Minute => "M",
        Unit.Hour => "H",
        Unit.Day => "D",
        Unit.Weekend => "WE",
        Unit.Week => "W",
        Unit.Month => "M",
        Unit.Quarter => "Q",
        Unit.Half => "H",
        Unit.Season => "S",
        Unit.Decade => "DE",
        Unit.Century => "CE",
        Unit.Millennium => "ML",
        _ => "Y",
    };
}
