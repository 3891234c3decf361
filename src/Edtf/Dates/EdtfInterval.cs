using System.Text;

namespace Timeline.Edtf;

/// <summary>From one date to another, ends included: `1964/2008`, `1985-04/..`, `/1985`, `2004-06-~01/2004-06-~20`; as an
/// extension from one time of day to another: `2020-05-01T01:26/2020-05-01T01:27`.</summary>
public sealed record EdtfInterval : EdtfDate
{
    internal EdtfInterval(IntervalEnd start, IntervalEnd end) => (Start, End) = (start, end);

    public IntervalEnd Start { get; private init; }

    public IntervalEnd End { get; private init; }

    public override Bounds Bounds
    {
        get
        {
            // East of its start it may end on a day that is written earlier: 2020-03-20T08:00+09:00/2020-03-19T20:30-05:00.
            var (earliest, latest) = (Start.Date?.Bounds.Earliest, End.Date?.Bounds.Latest);
            return latest < earliest ? new(latest.Value, earliest.Value) : new(earliest, latest, Start.Openness, End.Openness);
        }
    }

    public override Precision Precision => (Start.Date, End.Date) switch
    {
        ({ } start, { } end) => start.Precision < end.Precision ? start.Precision : end.Precision,
        ({ } start, null) => start.Precision,
        (null, var end) => end!.Precision,
    };

    public override Qualification Qualification =>
        (Start.Date?.Qualification | End.Date?.Qualification) ?? Start.Date?.Qualification ?? End.Date!.Qualification;

    public override bool HasUnspecifiedDigits => Start.Date is { HasUnspecifiedDigits: true } || End.Date is { HasUnspecifiedDigits: true };

    /// <summary>From the first day of the one to the last day of the other.</summary>
    /// <exception cref="ArgumentException">One of them is no date, month, season or year, or the end comes before the start.</exception>
    public static EdtfInterval Between(EdtfDate start, EdtfDate end)
    {
        if (start is EdtfInterval or EdtfSet or DateTimeOfDay || end is EdtfInterval or EdtfSet or DateTimeOfDay || end.Before(start))
        {
            throw new ArgumentException($"no interval from {start} to {end}", nameof(end));
        }

        return new(new(start, Openness.Known), new(end, Openness.Known));
    }

    /// <summary>From this date on, with an open end: `1985/..`.</summary>
    public static EdtfInterval From(EdtfDate start) => Between(start, start) with { End = new(null, Openness.Open) };

    /// <summary>Up to this date, with an open start: `../1985`.</summary>
    public static EdtfInterval Until(EdtfDate end) => Between(end, end) with { Start = new(null, Openness.Open) };

    public override EdtfDate Approximately() => new EdtfInterval(
        new(Start.Date?.Approximately(), Start.Openness), new(End.Date?.Approximately(), End.Openness));

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        if (Start.Openness == Openness.Open)
        {
            text.Append("..");
        }

        Start.Date?.AppendTo(text);
        text.Append('/');
        End.Date?.AppendTo(text);
        return End.Openness == Openness.Open ? text.Append("..") : text;
    }
}
