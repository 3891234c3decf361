using Timeline.Content.Extraction.Matching;
using Timeline.Content.Extraction.Resolving;

namespace Timeline.Content.Extraction;

/// <summary>One date on its way from a match to a <see cref="FoundDate"/>.</summary>
internal sealed record Reading(string Text, Token[] Tokens, Match Match, Resolved Resolved, Bound Bound, bool Near)
{
    public int First { get; init; } = Match.First;

    public int End { get; init; } = Match.End;

    public Moment? Moment => Resolved.Moment;

    public bool ByTense { get; init; }

    public Moment? Against { get; init; }

    /// <summary>As one span with the date before it or after it: both say the whole.</summary>
    public Timeline.Edtf.EdtfDate? Span { get; init; }

    public Expressed? Expressed => Moment is { } moment && Resolved.Edtf is { } edtf
        ? new(moment, Near && !edtf.EndsWith('~') && moment.Clock.Length == 0 ? edtf.Replace("/", "~/", StringComparison.Ordinal) + "~" : edtf, Bound)
        : null;

    /// <summary>Where a list before the next date may begin: a weekday alone may belong to it.</summary>
    public int From(int end) => Match.Rule.Operation == Operation.Date && Match.Meaning.Has(Slot.Weekday) && !Match.Meaning.Has(Slot.Month) ? 0 : end;

    public Reading Of(Piece piece)
    {
        var moment = piece.In(Moment!);
        var resolved = Resolved with { Moment = moment, Value = MomentText.Timex(moment, fiscal: false), Edtf = MomentText.Edtf(moment, fiscal: false, Match.Meaning.Has(Slot.Approx)) };
        return this with { First = piece.First, End = piece.End, Resolved = resolved };
    }

    public FoundDate Found()
    {
        var (start, end) = (Tokens[First].Start, Tokens[End - 1].End);
        return new(start, end, Text[start..end], Resolved.Type, Resolved.Value)
        {
            Edtf = Span ?? Expressed?.Date,
            Endpoint = Span is null ? Expressed?.Endpoint : Bound == Bound.Between ? null : Expressed is { } own ? Expressed.Read(own.Edtf) : null,
            Own = Expressed is { } named ? Expressed.Read(named.Edtf) : null,
            YearInferred = Resolved.YearInferred,
            ByTense = ByTense,
            ReadAgainst = Against is { } told && MomentText.Edtf(told, fiscal: false, approximate: false) is { } anchor ? Expressed.Read(anchor) : null,
        };
    }
}
