using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`timespan`: lengths of time.</summary>
internal sealed class TimeSpanBuiltins() : Namespace(
    Function("from_days", (run, a) => Of(run, a[0], TimeSpan.FromDays), Needs("days")),
    Function("from_hours", (run, a) => Of(run, a[0], TimeSpan.FromHours), Needs("hours")),
    Function("from_minutes", (run, a) => Of(run, a[0], TimeSpan.FromMinutes), Needs("minutes")),
    Function("from_seconds", (run, a) => Of(run, a[0], TimeSpan.FromSeconds), Needs("seconds")),
    Function("from_milliseconds", (run, a) => Of(run, a[0], TimeSpan.FromMilliseconds), Needs("millis")),
    Function("parse", Parse, Needs("text")),
    ("zero", Value.From(TimeSpan.Zero)))
{
    public static Value Of(Run run, Value amount, Func<double, TimeSpan> make)
    {
        try
        {
            return Value.From(make(run.Double(amount)));
        }
        catch (Exception outside) when (outside is OverflowException or ArgumentException)
        {
            return run.Fail("The time span is too long");
        }
    }

    private static Value Parse(Run run, ReadOnlySpan<Value> a) =>
        a[0].IsNull ? default
        : TimeSpan.TryParse(run.Text(a[0]), run.Culture, out var span) ? Value.From(span)
        : run.Fail($"`{run.Text(a[0])}` is not a time span");
}
