using System.Globalization;
using System.Text.RegularExpressions;

namespace Timeline.Import.Writing;

/// <summary>
/// Where an imported record came from, as the first line of its file says: it tells the record when the same file is imported again. The
/// print is of what the record said, so that a change there is seen.
/// </summary>
/// <param name="Key">The file's name and, after <c>#</c>, the record's id there, or its date and title where it has none.</param>
/// <param name="Print">Twelve hexadecimal digits.</param>
internal sealed partial record Origin(string Key, string Print)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"# imported: {Key} {Print}\n");

    public static Origin? Of(string text) =>
        Line().Match(text) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex(@"\A# imported: (.{1,1000}) ([0-9a-f]{12})\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();
}
