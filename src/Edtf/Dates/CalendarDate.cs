using System.Text;

using NodaTime;

namespace Timeline.Edtf;

/// <summary>A year, a month or a day, any digit of which may be X and any part of which may be doubted: `1984?`, `156X-12-25`,
/// `2004-06~-11`.</summary>
public sealed record CalendarDate : EdtfDate
{
    private const int LeapYear = 2000;

    private readonly MaskedNumber monthPart;
    private readonly MaskedNumber dayPart;

    internal CalendarDate(MaskedNumber year, MaskedNumber month, MaskedNumber day, Precision precision, Qualifications doubts)
    {
        Year = year;
        monthPart = month;
        dayPart = day;
        Precision = precision;
        Doubts = doubts;
    }

    public MaskedNumber Year { get; }

    public MaskedNumber? Month => Precision == Precision.Year ? null : monthPart;

    public MaskedNumber? Day => Precision == Precision.Day ? dayPart : null;

    public override Precision Precision { get; }

    public Qualification YearQualification => Doubts.Year;

    public Qualification MonthQualification => Doubts.Month;

    public Qualification DayQualification => Doubts.Day;

    public override Qualification Qualification => Doubts.Any;

    /// <summary>Year, month and day are doubted alike, as one qualifier at the end of the text says.</summary>
    public bool IsQualifiedAsAWhole => Doubts.IsUniform;

    public override bool HasUnspecifiedDigits => Year.HasUnspecifiedDigits || monthPart.HasUnspecifiedDigits || dayPart.HasUnspecifiedDigits;

    public override Bounds Bounds
    {
        get
        {
            if (HasUnspecifiedDigits)
            {
                var parts = new MaskedDays(Year, Month, Day);
                return new(parts.First()!.Value, parts.Last()!.Value);
            }

            var year = Year.Smallest;
            return Precision switch
            {
                Precision.Year => new(new(year, 1, 1), new(year, 12, 31)),
                Precision.Month => new(new(year, monthPart.Smallest, 1),
                    new(year, monthPart.Smallest, EdtfDay.DaysInMonth(year, monthPart.Smallest))),
                _ => new(new(year, monthPart.Smallest, dayPart.Smallest), new(year, monthPart.Smallest, dayPart.Smallest)),
            };
        }
    }

    public override IEnumerable<EdtfDate> Members => HasUnspecifiedDigits ? MaskedMembers() : base.Members;

    internal Qualifications Doubts { get; }

    /// <summary>A plain date; the parts must exist in the calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year outside ±9999, or a month or day the calendar does not have.</exception>
    public static CalendarDate Of(int year, int? month = null, int? day = null)
    {
        var digits = MaskedNumber.OfYear(year);
        if (month is not { } m)
        {
            return day is null
                ? new(digits, default, default, Precision.Year, default)
                : throw new ArgumentOutOfRangeException(nameof(day), day, "a day needs a month");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(m, 1, nameof(month));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(m, 12, nameof(month));
        if (day is not { } d)
        {
            return new(digits, MaskedNumber.OfPart(m), default, Precision.Month, default);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(d, 1, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(d, EdtfDay.DaysInMonth(year, m), nameof(day));
        return new(digits, MaskedNumber.OfPart(m), MaskedNumber.OfPart(d), Precision.Day, default);
    }

    /// <summary>Some year of the ten that hold this one: `199X`.</summary>
    public static CalendarDate DecadeOf(int year) => OfDigits(year / 10 * 10, 0b0001);

    /// <summary>Some year of the hundred that begin with these digits: `18XX`.</summary>
    public static CalendarDate CenturyOf(int year) => OfDigits(year / 100 * 100, 0b0011);

    /// <summary>A day of a year that is not known: `XXXX-09-10`.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has it.</exception>
    public static CalendarDate OfAnyYear(int month, int day)
    {
        var known = Of(LeapYear, month, day);
        return new(new(0, 0b1111, MaskedNumber.DigitsOfYear), known.monthPart, known.dayPart, Precision.Day, default);
    }

    /// <summary>The same day in the Gregorian calendar.</summary>
    public static CalendarDate From(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return Of(iso.Year, iso.Month, iso.Day);
    }

    /// <summary>The day as NodaTime's, when it is one exact day.</summary>
    public LocalDate? ToLocalDate() => Precision == Precision.Day && !HasUnspecifiedDigits && Year.Smallest > -9999
        ? new LocalDate(Year.Smallest, monthPart.Smallest, dayPart.Smallest)
        : null;

    public override EdtfDate Approximately() => new CalendarDate(Year, monthPart, dayPart, Precision,
        Qualifications.Whole(Qualification | Qualification.Approximate));

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        // One group from the left is written after its last part, as the specification's group qualification; anything else before each
        // part.
        var grouped = Doubts.IsGroupFromTheLeft;
        AppendPart(text, Year, Doubts.Year, grouped && (Precision == Precision.Year || Doubts.Month != Doubts.Year), grouped);
        if (Precision != Precision.Year)
        {
            AppendPart(text.Append('-'), monthPart, Doubts.Month,
                grouped && (Precision == Precision.Month || Doubts.Day != Doubts.Month), grouped);
        }

        if (Precision == Precision.Day)
        {
            AppendPart(text.Append('-'), dayPart, Doubts.Day, grouped, grouped);
        }

        return text;
    }

    private static CalendarDate OfDigits(int year, int mask)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new(new(year, mask, MaskedNumber.DigitsOfYear), default, default, Precision.Year, default);
    }

    private static void AppendPart(StringBuilder text, MaskedNumber part, Qualification doubt, bool endsGroup, bool grouped)
    {
        if (!grouped)
        {
            Qualifications.Append(text, doubt);
        }

        part.AppendTo(text);
        if (endsGroup)
        {
            Qualifications.Append(text, doubt);
        }
    }

    private IEnumerable<EdtfDate> MaskedMembers()
    {
        foreach (var year in Year.Values())
        {
            var digits = MaskedNumber.OfYear(year);
            if (Month is not { } months)
            {
                yield return new CalendarDate(digits, default, default, Precision, Doubts);
                continue;
            }

            for (var month = Math.Max(1, months.Smallest); month <= Math.Min(12, months.Largest); month++)
            {
                if (!months.Matches(month))
                {
                    continue;
                }

                if (Day is not { } days)
                {
                    yield return new CalendarDate(digits, MaskedNumber.OfPart(month), default, Precision, Doubts);
                    continue;
                }

                for (var day = Math.Max(1, days.Smallest); day <= Math.Min(EdtfDay.DaysInMonth(year, month), days.Largest); day++)
                {
                    if (days.Matches(day))
                    {
                        yield return new CalendarDate(digits, MaskedNumber.OfPart(month), MaskedNumber.OfPart(day), Precision, Doubts);
                    }
                }
            }
        }
    }
}
