using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Content.Sources;

/// <summary>Pages as people name them: by the number printed on them, which a file may keep as a label, else counted from 1.</summary>
internal static partial class PageNames
{
    /// <summary>Whether a passage from one page to another stands on the page named. Null where that cannot be told.</summary>
    /// <param name="named">A label or a number; where a label reads so, that is meant.</param>
    /// <param name="first">The page the passage begins on, counted from 1.</param>
    /// <param name="last">The page it ends on.</param>
    /// <param name="labels">One for each page, or none at all.</param>
    public static bool? Agree(string named, int first, int last, ImmutableArray<string> labels)
    {
        named = named.Trim();
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            if (labels.Any(label => string.Equals(label, named, comparison)))
            {
                return Enumerable.Range(first, last - first + 1)
                    .Any(page => page <= labels.Length && string.Equals(labels[page - 1], named, comparison));
            }
        }

        return int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? first <= number && number <= last
            : labels.IsEmpty || !OneName().IsMatch(named) ? null // "12–13" and "3r" are for readers
            : false;
    }

    /// <summary><c>page 14 (the 20th of the file)</c>; <c>page 20</c> where that is its number anyway.</summary>
    public static string Of(int page, string? label)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(label) || label == number ? $"page {number}" : $"page {label} (the {number}{Ending(page)} of the file)";
    }

    public static string? Label(int? page, ImmutableArray<string> labels) =>
        page is { } known && known <= labels.Length && labels[known - 1].Length > 0 ? labels[known - 1] : null;

    private static string Ending(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };

    [GeneratedRegex(@"^(?:[ivxlcdm]+|\p{L}{1,3}[-.]?\d+|\p{L})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneName();
}
