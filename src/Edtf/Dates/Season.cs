using System.Globalization;
using System.Text;

namespace Timeline.Edtf;

/// <summary>
/// A season or another grouping of months in a year: `2001-21`, `2001-34`. Seasons are the meteorological ones: spring is March to May in
/// the
/// north and where no hemisphere is named; a winter (in the south, a summer) begins in December of its year and ends in February of the
/// next.
/// </summary>
public sealed record Season : EdtfDate
{
    internal Season(MaskedNumber year, SubYearGrouping grouping, Qualification yearDoubt, Qualification groupingDoubt)
    {
        Year = year;
        Grouping = grouping;
        YearQualification = yearDoubt;
        GroupingQualification = groupingDoubt;
    }

    public MaskedNumber Year { get; }

    public SubYearGrouping Grouping { get; }

    public Qualification YearQualification { get; }

    public Qualification GroupingQualification { get; }

    public override Qualification Qualification => YearQualification | GroupingQualification;

    public override bool HasUnspecifiedDigits => Year.HasUnspecifiedDigits;

    public override Precision Precision => Grouping switch
    {
        <= SubYearGrouping.SouthernWinter => Precision.Season,
        <= SubYearGrouping.FourthQuarter => Precision.Quarter,
        <= SubYearGrouping.ThirdQuadrimester => Precision.Quadrimester,
        _ => Precision.Semestral,
    };

    public override Bounds Bounds
    {
        get
        {
            var first = Year.Smallest;
            var lastMonth = FirstMonth + Months - 1;
            var lastYear = Year.Largest + ((lastMonth - 1) / 12);
            lastMonth = ((lastMonth - 1) % 12) + 1;
            return new(new(first, FirstMonth, 1), new(lastYear, lastMonth, EdtfDay.DaysInMonth(lastYear, lastMonth)));
        }
    }

    public override IEnumerable<EdtfDate> Members => HasUnspecifiedDigits
        ? Year.Values().Select(year => new Season(MaskedNumber.OfYear(year), Grouping, YearQualification, GroupingQualification))
        : base.Members;

    private int Months => Precision switch
    {
        Precision.Semestral => 6,
        Precision.Quadrimester => 4,
        _ => 3,
    };

    private int FirstMonth => (int)Grouping switch
    {
        21 or 25 or 31 => 3,
        22 or 26 or 32 => 6,
        23 or 27 or 29 => 9,
        24 or 28 or 30 => 12,
        var quarter and <= 36 => ((quarter - 33) * 3) + 1,
        var third and <= 39 => ((third - 37) * 4) + 1,
        var half => ((half - 40) * 6) + 1,
    };

    /// <summary>The groupings that follow each other through a year together with this one: the four quarters, the three quadrimesters
    /// …</summary>
    internal (int First, int Count) Family => (int)Grouping switch
    {
        <= 24 => (21, 4),
        <= 28 => (25, 4),
        <= 32 => (29, 4),
        <= 36 => (33, 4),
        <= 39 => (37, 3),
        _ => (40, 2),
    };

    /// <summary>A season, quarter, third or half of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year outside ±9999.</exception>
    public static Season Of(int year, SubYearGrouping grouping) =>
        new(MaskedNumber.OfYear(year), grouping, Qualification.None, Qualification.None);

    public override EdtfDate Approximately()
    {
        var doubt = Qualification | Qualification.Approximate;
        return new Season(Year, Grouping, doubt, doubt);
    }

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        var whole = YearQualification == GroupingQualification;
        var yearOnly = GroupingQualification == Qualification.None;
        Year.AppendTo(text);
        if (yearOnly)
        {
            Qualifications.Append(text, YearQualification);
        }
        else if (!whole)
        {
            text.Insert(text.Length - (Year.IsNegative ? 5 : 4), Qualifications.Text(YearQualification));
        }

        text.Append('-');
        if (!whole)
        {
            Qualifications.Append(text, GroupingQualification);
        }

        text.Append(CultureInfo.InvariantCulture, $"{(int)Grouping}");
        if (whole)
        {
            Qualifications.Append(text, GroupingQualification);
        }

        return text;
    }
}
