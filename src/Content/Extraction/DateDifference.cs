using System.Globalization;

using Timeline.Edtf;

namespace Timeline.Content.Extraction;

/// <summary>In what a date differs from what words say, in words for their author.</summary>
public static class DateDifference
{
    /// <summary>"they differ in the year, 2202 and 2022"; "it is later than 1913-12-31, the last day those words allow"; null where neither
    /// can be said.</summary>
    public static string? Between(EdtfDate claimed, EdtfDate said)
    {
        if (claimed is CalendarDate date && said is CalendarDate words)
        {
            (string Name, string One, string Other)[] parts =
            [
                ("year", date.Year.ToString(), words.Year.ToString()), ("month", Text(date.Month), Text(words.Month)),
                ("day", Text(date.Day), Text(words.Day)),
            ];
            var different = parts.Where(part => part.One.Length > 0 && part.Other.Length > 0 && part.One != part.Other).ToList();
            return different.Count == 0 ? null
                : "they differ in " + string.Join(" and ", different.Select(part => $"the {part.Name}, {part.One} and {part.Other}"));
        }

        return claimed.Bounds.Earliest is { } first && first > said.Bounds.Latest
            ? $"it is later than {said.Bounds.Latest}, the last day those words allow"
            : claimed.Bounds.Latest is { } last && last < said.Bounds.Earliest
                ? $"it is earlier than {said.Bounds.Earliest}, the first day those words allow" : null;
    }

    private static string Text(MaskedNumber? part) => part is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}") : "";
}
