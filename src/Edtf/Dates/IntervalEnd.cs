namespace Timeline.Edtf;

/// <summary>One end of an interval: a date, or the reason why there is none.</summary>
public readonly record struct IntervalEnd
{
    internal IntervalEnd(EdtfDate? date, Openness openness) => (Date, Openness) = (date, openness);

    public EdtfDate? Date { get; }

    public Openness Openness { get; }
}
