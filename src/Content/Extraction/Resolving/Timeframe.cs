using NodaTime;

using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>
/// What is known where a match stands: the document's date and the dates mentioned so far. A text whose dates are mostly explicit
/// and far from its own date is a narrative: dates without a year then belong to the year last mentioned.
/// </summary>
internal sealed record Timeframe(DocumentDate? Issued, bool Narrative, Moment? Mentioned = null, LocalDate? MentionedDay = null)
{
    /// <summary>The date last mentioned says its month and year and stands in this very sentence.</summary>
    public bool InSentence { get; init; }

    /// <summary>The year this very sentence opens with: "In 2018 …", "Last year's loss …".</summary>
    public long? SentenceYear { get; init; }

    /// <summary>The day that heads this part of a chronology.</summary>
    public LocalDate? Heading { get; init; }

    /// <summary>This date is itself such a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The first and last day the document may have been issued on.</summary>
    public (LocalDate First, LocalDate Last)? IssuedRange => Issued?.Range;

    public LocalDate? IssuedDay => Issued?.Day is null ? null : IssuedRange?.First;

    /// <summary>The document's date where the unit asks for no more than is known of it.</summary>
    public LocalDate? IssuedFor(Unit unit) => Issued switch
    {
        null => null,
        { Day: not null } => IssuedRange?.First,
        { Month: not null } when unit is Unit.Month or Unit.Quarter or Unit.Half or Unit.Season => IssuedRange?.First,
        _ when unit >= Unit.Year => IssuedRange?.First,
        _ => null,
    };

    public Timeframe After(Moment moment) => moment.Year is null
        ? this
        : this with { Mentioned = moment, MentionedDay = moment.Grain == Grain.Day ? moment.First : MentionedDay };
}
