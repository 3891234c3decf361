using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;
using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>One date on its way from a match to a <see cref="FoundDate"/>.</summary>
internal sealed record PlacedDate(string Text, Token[] Tokens, Match Match, Resolved Resolved)
{
    /// <summary>What the words before it make of it.</summary>
    public Bound Bound { get; init; }

    public bool Near { get; init; }

    public int First { get; init; } = Match.First;

    public int End { get; init; } = Match.End;

    public Moment? Moment => Resolved.Moment;

    public bool ByTense { get; init; }

    public bool IsMoved { get; init; }

    public Moment? Against { get; init; }

    /// <summary>As one span with the date before it or after it: both say the whole.</summary>
    public EdtfDate? Span { get; init; }

    public Expressed? Expressed =>
        Moment is { } moment && Resolved.Edtf is { } edtf ? new(moment, Near ? Doubted(edtf, moment) : edtf, Bound) : null;

    /// <summary>Where a list before the next date may begin: a weekday alone may belong to it.</summary>
    public int From(int end) => Narrative.IsWeekdayAlone(Match) ? 0 : end;

    public PlacedDate Of(Piece piece)
    {
        var moment = piece.In(Moment!);
        var edtf = MomentDate.Of(moment, approximate: Match.Meaning.Has(Slot.Approx));
        return this with
        {
            First = piece.First,
            End = piece.End,
            Resolved = Resolved with { Moment = moment, Value = MomentText.Timex(moment, fiscal: false), Edtf = edtf },
        };
    }

    public FoundDate Found()
    {
        var (start, end) = (Tokens[First].Start, Tokens[End - 1].End);
        return new(start, end, Text[start..end], Resolved.Type, Resolved.Value)
        {
            Edtf = Span ?? Expressed?.Date,
            Endpoint = Span is null ? Expressed?.Endpoint : Bound == Bound.Between ? null : Own,
            Own = Own,
            YearInferred = Resolved.YearInferred,
            ByTense = ByTense,
            IsMoved = IsMoved,
            ReadAgainst = Against is { } told ? MomentDate.Of(told) : null,
        };
    }

    private EdtfDate? Own => Expressed?.Edtf;

    private static EdtfDate Doubted(EdtfDate date, Moment moment) => moment.Clock.Length > 0 ? date : date.Approximately();
}
