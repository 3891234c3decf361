namespace Timeline.Edtf;

/// <summary>
/// One end of an interval: a date, or the reason why there is none. With a date and <see cref="Openness.Open"/>, the end is on that date or
/// beyond it (`..2004-06-01/2004-06-20`).
/// </summary>
public readonly record struct IntervalEnd
{
    internal IntervalEnd(EdtfDate? date, Openness openness) => (Date, Openness) = (date, openness);

    public EdtfDate? Date { get; }

    public Openness Openness { get; }
}
