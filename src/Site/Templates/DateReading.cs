using System.Text.RegularExpressions;

using Scriban.Functions;

namespace Timeline.Site.Templates;

/// <summary><c>date.parse</c> as a build needs it: the clock as it is written, in any zone, and null for what is no date.</summary>
internal static partial class DateReading
{
    public static DateTime? Parse(CallContext call, Value text, Value pattern, Value culture)
    {
        var (given, form) = (call.ToText(text).Trim(), pattern.IsNull ? null : call.ToText(pattern));
        if (Offset().Match(given) is { Success: true } offset)
        {
            given = given[..offset.Index];
            form = form?.Replace("%Z", "", StringComparison.Ordinal);
        }

        var date = DateTimeFunctions.Parse(call.Render, given, form, culture.IsNull ? null : call.ToText(culture));
        // The engine says year 1 where it could not read the text.
        return date is null || date.Value == default ? null : DateTime.SpecifyKind(date.Value, DateTimeKind.Utc);
    }

    [GeneratedRegex(@"(?<=[0-9:]) ?(?:Z|[+-][0-9]{2}:?[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
