using System.Globalization;

using Timeline.Content;
using Timeline.Site.Themes;

namespace Timeline.Site.Chronology;

/// <summary>Where each thing has its page, as the theme's front matter says. Null where the theme has no page for it.</summary>
internal sealed class Routes(Theme theme)
{
    private readonly string? events = Pattern(theme, PageFor.Events, "event");
    private readonly string? sources = Pattern(theme, PageFor.Sources, "source");
    private readonly string? facets = Pattern(theme, PageFor.Facets, "facet");
    private readonly string? terms = Pattern(theme, PageFor.Terms, "term");
    private readonly string? years = Pattern(theme, PageFor.Years, "year");
    private readonly string? eras = Pattern(theme, PageFor.Eras, "era");
    private readonly string? pages = Pattern(theme, PageFor.Pages, "document");

    public string? Event(string id) => Fill(events, ("{id}", id));

    public string? Source(string id) => Fill(sources, ("{id}", id));

    public string? Facet(string id) => Fill(facets, ("{facet}", id), ("{id}", id));

    public string? Term(string facet, string term) => Fill(terms, ("{facet}", facet), ("{term}", term), ("{id}", term));

    public string? Year(long year) => Fill(years, ("{year}", Text(year)), ("{id}", Text(year)));

    public string? Era(string id) => Fill(eras, ("{id}", id));

    public string? Page(string id) => Fill(pages, ("{id}", id));

    /// <summary>The path of one page of a template.</summary>
    public static string Path(PageTemplate template, params ReadOnlySpan<(string Name, string Value)> parts) => Fill(template.Path, parts)!;

    public static string Text(long year) => year.ToString(CultureInfo.InvariantCulture);

    // A theme may have several templates for one collection; the one named after it is where links lead.
    private static string? Pattern(Theme theme, PageFor collection, string kind) =>
        (theme.Pages.FirstOrDefault(p => p.For == collection && p.Kind == kind)
            ?? theme.Pages.FirstOrDefault(p => p.For == collection))?.Path;

    private static string? Fill(string? pattern, params ReadOnlySpan<(string Name, string Value)> parts)
    {
        foreach (var (name, value) in parts)
        {
            pattern = pattern?.Replace(name, value, StringComparison.Ordinal);
        }

        return pattern;
    }
}
