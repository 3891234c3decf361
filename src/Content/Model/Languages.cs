using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction.Drafting;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Yaml;

namespace Timeline.Content.Model;

/// <summary>Names of languages as BCP 47 writes them, and choosing among texts in several.</summary>
public static class Languages
{
    public static bool IsTag(string text) =>
        text.Length is >= 2 and <= 35 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]);

    /// <summary>The language without its region: <c>nl</c> of <c>nl-BE</c>.</summary>
    public static string Primary(string tag) => tag.Split('-')[0];

    public static bool AreSame(string one, string other) => Primary(one).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The item of the very language, else of the same without its region, else null.</summary>
    public static T? Nearest<T>(IEnumerable<T> items, Func<T, string> language, string wanted)
        where T : class =>
        items.FirstOrDefault(item => language(item).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? items.FirstOrDefault(item => AreSame(language(item), wanted));

    internal static string? Pick(YamlMap map, string language, Complaints complaints)
    {
        foreach (var wrong in map.Entries.Where(e => !IsTag(e.Key) || e.Value is not YamlScalar))
        {
            complaints.Add(Codes.WrongKind, wrong.KeyAt, "a text is given once, or by language, such as '{ en: Ports, nl: Havens }'");
        }

        var tags = map.Entries.Where(e => e.Value is YamlScalar { IsNull: false }).Select(e => e.Key).ToArray();
        return (Nearest(tags, tag => tag, language) ?? tags.FirstOrDefault()) is { } chosen ? ((YamlScalar)map.Find(chosen)!).Value : null;
    }
}
