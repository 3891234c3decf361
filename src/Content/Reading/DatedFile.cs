using System.Text.RegularExpressions;

using Timeline.Content.Model;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>
/// A Markdown file whose name begins with a day, as Jekyll's posts do: <c>2020-05-01-title.md</c>. What its front matter leaves out comes
/// from its name and its first heading.
/// </summary>
internal static partial class DatedFile
{
    /// <summary>Whether a Markdown file of this path needs no front matter.</summary>
    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" && Day(path) is not null;

    /// <summary>The event's map with its date and title, if the file's name has a date.</summary>
    public static YamlMap Completed(YamlMap map, string path, Settings settings)
    {
        if (!Is(path))
        {
            return map;
        }

        var (date, title, body) = (Name("date"), Name("title"), Name("body"));
        if (map.Find(date) is null)
        {
            map = Added(map, date, Day(path)!);
        }

        if (map.Find(title) is not null)
        {
            return map;
        }

        if (map.Find(body) is not YamlScalar text || Heading().Match(text.Value) is not { Success: true } heading)
        {
            return Added(map, title, Words(path));
        }

        // Shown as the title, it is not shown again.
        var rest = text.Value[heading.Length..];
        var below = text.At with { Line = text.At.Line + heading.Value.AsSpan().Count('\n') };
        var entries = map.Entries.RemoveAll(entry => entry.Key == body);
        map = map with
        {
            Entries = string.IsNullOrWhiteSpace(rest) ? entries
                : entries.Add(new(body, below, text with { Value = rest, At = below, TextAt = below })),
        };
        return Added(map, title, heading.Groups[1].Value.Trim());

        string Name(string field) => settings.Fields.Of(field);
    }

    /// <summary>A text with another first heading, which stands for the title; null where it has none.</summary>
    public static string? WithHeading(string body, string title) => Heading().Match(body) is { Success: true } found && found.Groups[1] is var words
        ? string.Concat(body.AsSpan(0, words.Index), title, body.AsSpan(words.Index + words.Length)) : null;

    private static YamlMap Added(YamlMap map, string field, string value) =>
        map with { Entries = map.Entries.Add(new(field, map.At, new YamlScalar(value, false, map.At))) };

    private static string? Day(string path) =>
        Dated().Match(Path.GetFileNameWithoutExtension(path)) is { Success: true } name
            && EdtfPattern.Level0.Read(name.Groups[1].Value).Success
            ? name.Groups[1].Value : null;

    // "2020-05-01-the-first-day" is "The first day"; a name of a date alone is its own title.
    private static string Words(string path)
    {
        var name = Dated().Match(Path.GetFileNameWithoutExtension(path));
        var words = name.Groups[2].Value.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name.Groups[1].Value : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[-_ ](.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\A\s*# +([^\n]+?)(?: +#+)?[ \t\r]*(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
