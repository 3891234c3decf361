namespace Timeline.Edtf;

/// <summary>One entry of a set: a date, a range `1670..1672`, all dates before (`..1984`) or after (`1760-12..`) a date that is itself
/// included.</summary>
public sealed record SetElement
{
    internal SetElement(EdtfDate? first, EdtfDate? last) => (First, Last) = (first, last);

    public EdtfDate? First { get; }

    public EdtfDate? Last { get; }

    public bool IsRange => First is not null && Last is not null && !ReferenceEquals(First, Last);

    /// <summary>The date that is named, the earlier one of a range.</summary>
    public EdtfDate Named => First ?? Last!;

    public Bounds Bounds => new(
        First?.Bounds.Earliest,
        Last?.Bounds.Latest,
        First is null ? Openness.Open : Openness.Known,
        Last is null ? Openness.Open : Openness.Known);

    /// <summary>Its dates, ascending; descending without end in `..1984`, ascending without end in `1760-12..`.</summary>
    internal IEnumerable<EdtfDate> Members => (First, Last) switch
    {
        (null, { } last) => Steps.From(last, -1),
        ({ } first, null) => Steps.From(first, 1),
        _ when !IsRange => First!.Members,
        _ => Range(First!, Last!),
    };

    private static IEnumerable<EdtfDate> Range(EdtfDate first, EdtfDate last)
    {
        foreach (var date in Steps.From(first, 1))
        {
            if (date.Bounds.Earliest >= last.Bounds.Earliest)
            {
                yield return last;
                yield break;
            }

            yield return date;
        }
    }
}
