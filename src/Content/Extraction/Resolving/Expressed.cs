using NodaTime;

using Timeline.Content.Extraction.Matching;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A moment with what bounds it, as EDTF.</summary>
/// <param name="Moment">The place on the calendar.</param>
/// <param name="Edtf">The same as an EDTF date, without bounds.</param>
/// <param name="Bound">What the words before it make of it.</param>
internal sealed record Expressed(Moment Moment, EdtfDate Edtf, Bound Bound)
{
    /// <summary>A clock time belongs to its day, whatever stands before it: "before noon on Tuesday" is on Tuesday.</summary>
    public EdtfDate Date => Moment.Clock.Length > 0 ? Edtf : Bound switch
    {
        Bound.Before => EdtfInterval.Until(Beside(Moment.First, -1) ?? End),
        Bound.NotAfter or Bound.Until => EdtfInterval.Until(End),
        Bound.After => EdtfInterval.From(Beside(Moment.Last, 1) ?? Start),
        Bound.NotBefore or Bound.Since => EdtfInterval.From(Start),
        _ => Edtf,
    };

    /// <summary>The date itself where the words say that something began or ended then.</summary>
    public EdtfDate? Endpoint => Bound is Bound.Since or Bound.Until && Moment.Clock.Length == 0 ? Edtf : null;

    private EdtfDate Start => Edtf is EdtfInterval { Start.Date: { } start } ? start : Edtf;

    private EdtfDate End => Edtf is EdtfInterval { End.Date: { } end } ? end : Edtf;

    /// <summary>From the one to the other, where they come in this order.</summary>
    public EdtfDate? To(Expressed last) =>
        Moment.Clock.Length == 0 && last.Moment.Clock.Length == 0 && Moment.First < last.Moment.Last && !last.End.Before(Start)
            ? EdtfInterval.Between(Start, last.End) : null;

    // The day before it or after it, as fine as the moment: before a year comes a year, before a summer or a month a month.
    private EdtfDate? Beside(LocalDate? end, int days)
    {
        if (end?.PlusDays(days) is not { } day)
        {
            return null;
        }

        EdtfDate date = Moment.Grain switch
        {
            Grain.Century or Grain.Decade or Grain.Year => CalendarDate.Of(day.Year),
            Grain.Half or Grain.Quarter or Grain.Season or Grain.Month => CalendarDate.Of(day.Year, day.Month),
            _ => MomentDate.Of(day),
        };
        return Edtf.IsApproximate ? date.Approximately() : date;
    }
}
