using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Drawing;

namespace Timeline.Site.Chronology;

/// <summary>The stretch of time that the drawing of the whole opens with, so that one far-off event does not squeeze all others.</summary>
/// <param name="Date">As the settings say it.</param>
/// <param name="From">Its beginning, in days since 1970-01-01.</param>
/// <param name="To">Its end.</param>
internal sealed record DrawnWindow(EdtfDate Date, double From, double To)
{
    /// <summary>As the URL has it: two days and a slash.</summary>
    public string Text => $"{Day(From)}/{Day(To)}";

    /// <summary>The whole of a year.</summary>
    public static DrawnWindow? Of(long year) =>
        EdtfPattern.Instance.Read(YearIndex.Written(year)).Value is { Bounds: { Earliest: { } first, Latest: { } last } } date
            ? new(date, DateStretch.Of(first), DateStretch.Of(last) + 1)
            : null;

    /// <summary>Null where the settings ask for none, and where no event lies in what they ask for.</summary>
    public static DrawnWindow? Of(DatedText? asked, ImmutableArray<LinkedEvent> events)
    {
        if (asked is null)
        {
            return null;
        }

        var span = DateStretch.Of(asked.Value);
        var from = span.From ?? events.Min(e => DateStretch.Of(e.Event.Date.Value).First) ?? 0;
        var to = span.To ?? events.Max(e => DateStretch.Of(e.Event.Date.Value).Last) ?? 0;
        var window = new DrawnWindow(asked.Value, Math.Floor(from), Math.Ceiling(to));
        return window.From < window.To && events.Any(window.Shows) ? window : null;
    }

    public bool Shows(LinkedEvent e) => Touches(e.Event.Date.Value);

    public bool Touches(EdtfDate date) =>
        DateStretch.Of(date) is var span && (span.From ?? double.NegativeInfinity) < To && (span.To ?? double.PositiveInfinity) > From;

    /// <summary>The day of a time, as the URL has it.</summary>
    public static string Day(double time)
    {
        var day = DateStretch.DayAt(time);
        return FormattableString.Invariant($"{(day.Year < 0 ? "-" : "")}{Math.Abs(day.Year):0000}-{day.Month:00}-{day.Day:00}");
    }
}
