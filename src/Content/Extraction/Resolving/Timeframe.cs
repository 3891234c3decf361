using NodaTime;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>
/// What is known where a match stands: the document's date and the dates mentioned so far. A text whose dates are mostly explicit
/// and far from its own date is a narrative: dates without a year then belong to the year last mentioned.
/// </summary>
internal sealed record Timeframe(DocumentDate? Issued, bool Narrative, Moment? Mentioned = null, LocalDate? MentionedDay = null)
{
    /// <summary>The first and last day the document may have been issued on.</summary>
    public (LocalDate First, LocalDate Last)? IssuedRange => Issued switch
    {
        null => null,
        { Day: { } day } => (new((int)Issued.Year, Issued.Month!.Value, day), new((int)Issued.Year, Issued.Month.Value, day)),
        { Month: { } month } => (new((int)Issued.Year, month, 1), new LocalDate((int)Issued.Year, month, 1).PlusMonths(1).PlusDays(-1)),
        _ => (new((int)Issued.Year, 1, 1), new((int)Issued.Year, 12, 31)),
    };

    public LocalDate? IssuedDay => Issued?.Day is null ? null : IssuedRange?.First;

    /// <summary>The document's date where the unit asks for no more than is known of it.</summary>
    public LocalDate? IssuedFor(Matching.Unit unit) => Issued switch
    {
        null => null,
        { Day: not null } => IssuedRange?.First,
        { Month: not null } when unit is Matching.Unit.Month or Matching.Unit.Quarter or Matching.Unit.Half or Matching.Unit.Season => IssuedRange?.First,
        _ when unit >= Matching.Unit.Year => IssuedRange?.First,
        _ => null,
    };

    public Timeframe After(Moment moment) => moment.Year is null
        ? this
        : this with { Mentioned = moment, MentionedDay = moment.Grain == Grain.Day ? moment.First : MentionedDay };
}
