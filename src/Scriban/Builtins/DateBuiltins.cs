using System.Text;

using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`date`: reading, writing and shifting dates.</summary>
internal static class DateBuiltins
{
    public const string DefaultFormat = "%d %b %Y";

    private static Value Parse(Run run, Value text, Value pattern, Value culture)
    {
        if (text.Kind == ValueKind.Date || text.IsNull || run.Text(text).Length == 0)
        {
            return text.Kind == ValueKind.Date ? text : default;
        }

        var (written, names) = (run.Text(text), run.CultureOf(culture));
        DateTimeOffset date;
        var isDate = pattern.IsNull
            ? DateReader.TryRead(written, names, run.Options.TimeZone, out date)
            : DateReader.TryRead(written, run.Text(pattern), names, run.Options.TimeZone, out date);
        return isDate ? Value.From(date) : default;
    }

    private static Value ToText(Run run, Value date, Value pattern, Value culture) =>
        date.Kind == ValueKind.Date
            ? Written(run, date, pattern, culture).ToString()
            : date.IsNull ? default
            : Parse(run, date, default, default) is { IsNull: false } parsed ? ToText(run, parsed, pattern, culture)
            : run.Fail($"A date is needed, not {Kinds.Of(date)}");

    private static void Print(Run run, ReadOnlySpan<Value> a)
    {
        if (a[0].Kind == ValueKind.Date)
        {
            run.PrintPlain(Written(run, a[0], a[1], a[2]));
        }
        else
        {
            run.Print(ToText(run, a[0], a[1], a[2]));
        }
    }

    private static StringBuilder Written(Run run, Value date, Value pattern, Value culture) =>
        DateFormat.Append(run.Scratch, date.AsDate, pattern.IsNull ? run.DateFormat : run.Text(pattern), run.CultureOf(culture), run.DateFormat);

    private static Value Add(Run run, Value date, Value amount, Func<DateTimeOffset, double, DateTimeOffset> add)
    {
        if (date.IsNull)
        {
            return default;
        }

        var start = date.Kind == ValueKind.Date ? date : Parse(run, date, default, default);
        if (start.IsNull)
        {
            return run.Fail($"A date is needed, not {Kinds.Of(date)}");
        }

        try
        {
            return Value.From(add(start.AsDate, run.Double(amount)));
        }
        catch (ArgumentException)
        {
            return run.Fail("The date is outside of the years 1 to 9999");
        }
    }

    private static Value Now(Run run) =>
        run.Options.Clock is { } clock ? Value.From(TimeZoneInfo.ConvertTime(clock(), run.Options.TimeZone)) : run.Fail("There is no clock in this render");

    /// <summary>The group itself; `date.format` is the one member a template may set, see <see cref="Run.DateFormat"/>.</summary>
    internal sealed class Namespace() : Builtins.Namespace(
        Function("add_days", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddDays(n)), Needs("date"), Needs("days")),
        Function("add_hours", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddHours(n)), Needs("date"), Needs("hours")),
        Function("add_milliseconds", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddMilliseconds(n)), Needs("date"), Needs("millis")),
        Function("add_minutes", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddMinutes(n)), Needs("date"), Needs("minutes")),
        Function("add_months", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddMonths((int)n)), Needs("date"), Needs("months")),
        Function("add_seconds", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddSeconds(n)), Needs("date"), Needs("seconds")),
        Function("add_years", (run, a) => Add(run, a[0], a[1], (date, n) => date.AddYears((int)n)), Needs("date"), Needs("years")),
        ("default_format", DefaultFormat),
        Function("format", (run, _) => run.DateFormat),
        Function("now", (run, _) => Now(run)),
        Function("parse", (run, a) => Parse(run, a[0], a[1], a[2]), Needs("text"), May("pattern"), May("culture")),
        Function(
            "parse_to_string",
            (run, a) => ToText(run, Parse(run, a[0], a[3], a[4]), a[1], a[2]),
            Needs("text"),
            May("output_pattern"),
            May("output_culture"),
            May("input_pattern"),
            May("input_culture")),
        Function("to_string", (run, a) => ToText(run, a[0], a[1], a[2]), Print, Needs("datetime"), May("pattern"), May("culture")));
}
