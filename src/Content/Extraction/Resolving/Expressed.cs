using Timeline.Content.Extraction.Matching;
using Timeline.Edtf;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A moment with what bounds it, as EDTF.</summary>
/// <param name="Moment">The place on the calendar.</param>
/// <param name="Edtf">The same as EDTF text, without bounds.</param>
/// <param name="Bound">What the words before it make of it.</param>
internal sealed record Expressed(Moment Moment, string Edtf, Bound Bound)
{
    /// <summary>A clock time belongs to its day, whatever stands before it: "before noon on Tuesday" is on Tuesday.</summary>
    public EdtfDate? Date => Read(Moment.Clock.Length > 0 ? Edtf : Bound switch
    {
        Bound.Before => "../" + (Coarse(Moment.First?.PlusDays(-1)) is { } last ? Doubted(last) : End),
        Bound.NotAfter or Bound.Until => "../" + End,
        Bound.After => (Coarse(Moment.Last?.PlusDays(1)) is { } first ? Doubted(first) : Start) + "/..",
        Bound.NotBefore or Bound.Since => Start + "/..",
        _ => Edtf,
    });

    /// <summary>The date itself where the words say that something began or ended then.</summary>
    public EdtfDate? Endpoint => Bound is Bound.Since or Bound.Until && Moment.Clock.Length == 0 ? Read(Edtf) : null;

    private string Start => Edtf.Split('/')[0];

    private string End => Edtf.Split('/')[^1];

    /// <summary>From the one to the other, where they come in this order.</summary>
    public EdtfDate? To(Expressed last) =>
        Moment.Clock.Length == 0 && last.Moment.Clock.Length == 0 && Moment.First < last.Moment.Last ? Read(Start + "/" + last.End) : null;

    /// <summary>Null for days that do not exist: 30 February.</summary>
    public static EdtfDate? Read(string edtf) => EdtfPattern.Instance.Read(edtf) is { Success: true } read ? read.Value : null;

    // As fine as the moment: the day before a year begins is a year, before a summer or a month a month.
    private string? Coarse(NodaTime.LocalDate? day) => day is not { } date ? null : MomentText.Edtf(Moment.Grain switch
    {
        Grain.Century or Grain.Decade or Grain.Year => new(Grain.Year, date.Year),
        Grain.Half or Grain.Quarter or Grain.Season or Grain.Month => new(Grain.Month, date.Year, date.Month),
        _ => Moment.OfDay(date),
    }, fiscal: false, approximate: false);

    private string Doubted(string text) => Edtf.EndsWith('~') ? text + "~" : text;
}
