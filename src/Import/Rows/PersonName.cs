using System.Text.RegularExpressions;

namespace Timeline.Import.Rows;

/// <summary>Names of people that are written for sorting, as they are said: "Doe, Jane" is Jane Doe.</summary>
internal static partial class PersonName
{
    /// <summary>
    /// RIS writes "King, Martin Luther, Jr.", BibTeX "King, Jr., Martin Luther". What has another number of commas stays as it is.
    /// </summary>
    public static string FromInverted(string name) => name.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } family, { Length: > 0 } given] => $"{given} {family}",
        [{ Length: > 0 } family, { Length: > 0 } suffix, { Length: > 0 } given] when Suffix().IsMatch(suffix) => $"{given} {family} {suffix}",
        [{ Length: > 0 } family, { Length: > 0 } given, { Length: > 0 } suffix] when Suffix().IsMatch(suffix) => $"{given} {family} {suffix}",
        _ => name,
    };

    /// <summary>What a template made of the parts of a name, without the commas of those that are not there.</summary>
    public static string WithoutGaps(string name) =>
        string.Join(", ", name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(?:[JS]r\.?|[IVX]{1,4}|\dth|2nd|3rd)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
