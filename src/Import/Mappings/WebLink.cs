using System.Text.RegularExpressions;

namespace Timeline.Import.Mappings;

/// <summary>Address and words of a link as spreadsheets and Markdown write it in one cell: <c>=HYPERLINK("…";"…")</c>,
/// <c>[…](…)</c>.</summary>
internal static partial class WebLink
{
    /// <summary>A record whose title is a link, or says its address again, as one with an address and a title of its own.</summary>
    public static ImmutableArray<YamlEntry> Told(ImmutableArray<YamlEntry> entries)
    {
        var title = Find(entries, "title");
        var url = Find(entries, "url");
        if ((title ?? url) is not { Value: YamlScalar said } one || (title is not null && url is not null && !Same(title.Value, url.Value)))
        {
            return entries;
        }

        var rest = entries.Where(e => e.Key is not ("title" or "url"));
        if (Written().Match(said.Value) is { Success: true } link && link.Groups["url"].Value is var to && IsAddress(to))
        {
            var name = link.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
            return [.. name.Length == 0 ? [] : new[] { one with { Key = "title", Value = said with { Value = name } } },
                one with { Key = "url", Value = said with { Value = to } }, .. rest];
        }

        return title is not null && IsAddress(said.Value) ? [title.Value with { Key = "url" }, .. rest] : entries;
    }

    private static YamlEntry? Find(ImmutableArray<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    private static bool Same(YamlEntry one, YamlEntry other) =>
        one.Value is YamlScalar a && other.Value is YamlScalar b && a.Value == b.Value;

    private static bool IsAddress(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && !text.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex("""^(?:=HYPERLINK\(\s*"(?<url>[^"]*)"\s*(?:[,;]\s*"(?<text>(?:[^"]|"")*)"\s*)?\)|\[(?<text>[^\[\]]*)\]\((?<url>[^()\s]*)\))$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
