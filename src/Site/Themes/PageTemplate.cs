using System.Globalization;

using Timeline.Content;
using Timeline.Content.Yaml;
using Timeline.Site.Templates;

namespace Timeline.Site.Themes;

/// <summary>What a page template is rendered for: once for the site, or once per item of a collection.</summary>
internal enum PageFor
{
    Site,
    Events,
    Sources,
    Facets,
    Terms,
    Years,
    Eras,
    Pages,

    /// <summary>Once, where the site has places to show on a map.</summary>
    Map,
}

/// <summary>A page kind of the theme: its template and what its front matter says.</summary>
/// <param name="File">Its path in the theme: <c>pages/event.html</c>.</param>
/// <param name="Path">Where its pages go: <c>events/{id}/index.html</c>.</param>
/// <param name="Parsed">The template: of the program's own pages parsed when one is rendered, which a check never does.</param>
internal sealed record PageTemplate(string File, PageFor For, string Path, Lazy<Template?> Parsed)
{
    private static readonly string[] Fields = ["for", "path", "layout", "title", "description", "embed", "menu", "menu_title", "per_page", "list"];

    private static readonly Dictionary<string, PageFor> Collections = new(StringComparer.Ordinal)
    {
        ["site"] = PageFor.Site,
        ["home"] = PageFor.Site,
        ["events"] = PageFor.Events,
        ["sources"] = PageFor.Sources,
        ["facets"] = PageFor.Facets,
        ["terms"] = PageFor.Terms,
        ["years"] = PageFor.Years,
        ["eras"] = PageFor.Eras,
        ["pages"] = PageFor.Pages,
        ["map"] = PageFor.Map,
    };

    public Template Template => Parsed.Value!;

    public Template? Layout => ParsedLayout?.Value;

    private Lazy<Template?>? ParsedLayout { get; init; }

    /// <summary>The key of the word that is the page's title, where its item has none.</summary>
    public string? Title { get; private init; }

    /// <summary>The key of the word that describes the page to search engines, where its item does not.</summary>
    public string? Description { get; private init; }

    /// <summary>Whether its pages are made to be put into other pages, and so stand for pages of the site.</summary>
    public bool IsEmbed { get; private init; }

    /// <summary>Its place in the menu; null when it is not there. All facets of the site stand where the page of facets does.</summary>
    public int? Menu { get; private init; }

    /// <summary>The key of the word by which the menu calls it.</summary>
    public string? MenuTitle { get; private init; }

    /// <summary>How many items of its list (a facet's terms, or what <see cref="IsOfEvidence"/> says) one page shows; null is all.</summary>
    public int? PerPage { get; private init; }

    /// <summary>Whether the list of a page of the site is that of the evidence; else it is that of the sources.</summary>
    public bool IsOfEvidence { get; private init; }

    /// <summary>What styles and scripts know it by: the name of its file.</summary>
    public string Kind => System.IO.Path.GetFileNameWithoutExtension(File);

    internal static PageTemplate? Read(string file, Theme theme, Complaints complaints)
    {
        var template = Parse(file, file, theme, complaints);
        if (!theme.IsTrusted(file) && template.Value is null)
        {
            return null;
        }

        if (Templates.FrontMatter.Split(theme.ReadText(file)!) is not { } front)
        {
            complaints.Add(Codes.Template, Theme.Place(file, 1, 1), "a page needs front matter that says 'for' and 'path'");
            return null;
        }

        if (YamlReader.Read(front.Text, "theme/" + file, complaints, front.Line) is not YamlMap map)
        {
            return null;
        }

        foreach (var entry in map.Entries.Where(e => !Fields.Contains(e.Key)))
        {
            complaints.Add(Codes.Template, entry.KeyAt, $"unknown field '{entry.Key}'{Suggestion.Clause(entry.Key, Fields)}");
        }

        var word = (map.Find("for") as YamlScalar)?.Value ?? "site";
        if (!Collections.TryGetValue(word, out var collection))
        {
            complaints.Add(
                Codes.Template,
                map.Find("for")!.At,
                $"there is no collection '{word}'{Suggestion.Clause(word, Collections.Keys)}");
            return null;
        }

        var path = (map.Find("path") as YamlScalar)?.Value ?? (word == "home" ? "index.html" : null);
        if (path is null)
        {
            complaints.Add(Codes.Template, map.At, "a page needs a 'path'");
            return null;
        }

        var layout = map.Find("layout") as YamlScalar;
        return new(file, collection, path, template)
        {
            ParsedLayout = layout is null ? null : Parse(layout.Value, file, theme, complaints, layout.At),
            Title = (map.Find("title") as YamlScalar)?.Value,
            Description = (map.Find("description") as YamlScalar)?.Value,
            Menu = Number(map, "menu", "the page's place in the menu", complaints),
            PerPage = Number(map, "per_page", "how many items of its list a page shows", complaints) is > 0 and var size ? size : null,
            IsOfEvidence = IsEvidence(map, complaints),
            MenuTitle = (map.Find("menu_title") as YamlScalar)?.Value,
            IsEmbed = map.Find("embed") is YamlScalar { Value: "true" },
        };
    }

    private static bool IsEvidence(YamlMap map, Complaints complaints)
    {
        if (map.Find("list") is { } list && (list as YamlScalar)?.Value is not ("sources" or "evidence"))
        {
            complaints.Add(Codes.Template, list.At, "'list' is 'sources' or 'evidence': what 'per_page' counts");
        }

        return map.Find("list") is YamlScalar { Value: "evidence" };
    }

    private static int? Number(YamlMap map, string name, string meaning, Complaints complaints)
    {
        var written = map.Find(name);
        if ((written as YamlScalar)?.Value is { } digits && int.TryParse(digits, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (written is not null)
        {
            complaints.Add(Codes.Template, written.At, $"'{name}' is a whole number: {meaning}");
        }

        return null;
    }

    private static Lazy<Template?> Parse(string path, string from, Theme theme, Complaints complaints, Location? at = null)
    {
        if (theme.IsTrusted(path))
        {
            return new(() => theme.Templates.Find(path)!.Template);
        }

        var parsed = theme.Templates.Find(path);
        if (parsed is null)
        {
            complaints.Add(Codes.Template, at ?? Theme.Place(from), $"the theme has no '{path}'");
            return new((Template?)null);
        }

        foreach (var error in parsed.Errors)
        {
            complaints.Add(Theme.Complaint(error));
        }

        return new(parsed.Template);
    }
}
