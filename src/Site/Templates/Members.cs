using System.Collections;

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;

namespace Timeline.Site.Templates;

/// <summary>What stands behind the dot of other values than maps and lists: named here, so that nothing of .NET is looked up.</summary>
internal sealed class Members(Func<object, string, object?> read, params string[] names) : IObjectAccessor
{
    private static readonly Members OfText = new((text, name) => name == "size" ? Html.TextOf(text)!.Length : null, "size");

    private static readonly Members OfPair = new((pair, name) => Pair((KeyValuePair<string, object?>)pair, name), "key", "value");

    private static readonly Members OfDate = new(
        (date, name) => Date((DateTime)date, name), "year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond");

    private static readonly Members OfSpan = new(
        (span, name) => Span((TimeSpan)span, name),
        "days", "hours", "minutes", "seconds", "milliseconds",
        "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds");

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static IObjectAccessor? Of(object target) => target switch
    {
        Html or StringBuilderOutput => OfText,
        KeyValuePair<string, object?> => OfPair,
        DateTime => OfDate,
        TimeSpan => OfSpan,
        _ => null,
    };

    /// <summary>Values whose members the engine itself knows, without reflection.</summary>
    public static bool AreOfEngine(object target) => target is IScriptObject or string or IList or decimal || target.GetType().IsPrimitive;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => names.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => names;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => names.Contains(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = read(target, member);
        return value is not null;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static object? Pair(KeyValuePair<string, object?> pair, string name) =>
        name == "key" ? pair.Key : name == "value" ? pair.Value : null;

    private static object? Date(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        _ => null,
    };

    private static object? Span(TimeSpan span, string name) => name switch
    {
        "days" => span.Days,
        "hours" => span.Hours,
        "minutes" => span.Minutes,
        "seconds" => span.Seconds,
        "milliseconds" => span.Milliseconds,
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        _ => null,
    };
}
