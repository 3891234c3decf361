namespace Timeline.Edtf;

/// <summary>
/// The earliest and the latest day a date can mean, both inclusive; <see langword="null"/> where there is none, and the openness says why.
/// Qualification (`?`, `~`, `%`) does not widen them: nobody but the author knows by how much.
/// </summary>
public readonly record struct Bounds(EdtfDay? Earliest, EdtfDay? Latest, Openness EarliestOpenness, Openness LatestOpenness)
    : IComparable<Bounds>
{
    public Bounds(EdtfDay earliest, EdtfDay latest)
        : this(earliest, latest, Openness.Known, Openness.Known)
    {
    }

    /// <summary>Every day of this surely comes before every day of the other. An open or unknown end between the two makes it unsure, so
    /// false.</summary>
    public bool Before(Bounds other) => Latest is { } latest && other.Earliest is { } earliest && latest < earliest;

    /// <summary>The two can share a day. Open and unknown ends reach without limit.</summary>
    public bool Overlaps(Bounds other) => !Before(other) && !other.Before(this);

    /// <summary>Every day the other can mean lies surely within this. An open end reaches without limit; an unknown one contains nothing
    /// beyond what is known.</summary>
    public bool Contains(Bounds other)
    {
        var fromStart = EarliestOpenness switch
        {
            Openness.Known => other.Earliest is { } earliest && Earliest!.Value <= earliest,
            Openness.Open => other.EarliestOpenness != Openness.Unknown,
            _ => false,
        };
        var toEnd = LatestOpenness switch
        {
            Openness.Known => other.Latest is { } latest && latest <= Latest!.Value,
            Openness.Open => other.LatestOpenness != Openness.Unknown,
            _ => false,
        };
        return fromStart && toEnd;
    }

    public bool Contains(EdtfDay day) => Contains(new Bounds(day, day));

    /// <summary>Both begin and end on the same known days.</summary>
    public bool Same(Bounds other) => Earliest is not null && Latest is not null && Earliest == other.Earliest && Latest == other.Latest;

    /// <summary>By earliest, then latest day; no earliest sorts first, no latest last.</summary>
    public int CompareTo(Bounds other)
    {
        var byStart = (Earliest, other.Earliest) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            ({ } mine, { } its) => mine.CompareTo(its),
        };
        return byStart != 0
            ? byStart
            : (Latest, other.Latest) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                ({ } mine, { } its) => mine.CompareTo(its),
            };
    }
}
