using System.Collections.Immutable;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Incremental;
using Timeline.Site.Planning;
using Timeline.Site.Templates;
using Timeline.Site.Themes;

namespace Timeline.Site.Views;

/// <summary>What every page knows of the site.</summary>
internal sealed class SiteView
{
    private static readonly Shape<(Edition Edition, Seen Site)> EditionView = new(
        "edition",
        ("id", e => e.Edition.Language),
        ("name", e => e.Site.Views.Site.LanguageName(e.Edition.Language)),
        ("url", e => e.Site.Views.Url(e.Edition, e.Site.Path!)),
        ("current", e => e.Edition.Language == e.Site.Settings.Language));

    private static readonly Shape<(ExportLink Link, ViewSet Views)> ExportView = new(
        "export",
        ("name", e => e.Link.Name),
        ("title", e => e.Link.Title ?? e.Views.Site.Words.Find("export." + e.Link.Name) ?? e.Link.Name),
        ("url", e => e.Views.Url(e.Link.Path)));

    private static readonly Shape<Seen> Shape = new(
        "site",
        ("title", s => s.Settings.Title),
        ("description", s => s.Settings.Description),
        ("language", s => s.Settings.Language),
        ("dir", s => s.Views.Site.Words.IsRightToLeft ? "rtl" : "ltr"),
        ("borrowed_language", s => s.Views.Site.Words.Borrowed),
        ("host", s => s.Settings.Host),
        ("lanes", s => s.Views.Lanes),
        ("eras", s => s.Views.Eras),
        ("facets", s => s.View.facets.Value),
        ("menu", s => DataList.From(s.View.menu, item => LinkView.Of(item.Title, s.Views.Url(item.Path), item.Path == s.Path))),
        ("version", s => s.Views.Site.Options.Version),
        ("tokens", s => s.View.tokens),
        ("event_count", s => s.Views.Site.Events.Length),
        ("source_count", s => s.Views.Site.Sources.Length),
        ("quote_count", s => s.Views.Site.QuoteCount),
        ("first_year", s => s.Views.Site.Years is [var first, ..] ? first.Label : null),
        ("last_year", s => s.Views.Site.Years is [.., var last] ? last.Label : null),
        ("exports", s => DataList.From(s.Views.Shared.Exports
            .Where(e => s.Views.Shared.Links.Exists(e.Path))
            .Select(e => Value.From(ExportView.Map((e, s.Views)))))),
        ("data", s => s.View.data),
        ("has_drafts", s => s.View.hasDrafts),
        ("axis", s => s.Settings.Axis switch
        {
            AxisDirection.Horizontal => "horizontal",
            AxisDirection.Vertical => "vertical",
            _ => "auto",
        }),
        ("languages", s => s.Path is null ? DataList.Empty : DataList.From(s.Settings.Languages, edition => EditionView.Map((edition, s)))),
        ("contribute_url", s => s.Settings.Links.Contribute?.Text),
        ("newest_first", s => s.Settings.NewestFirst),
        ("importances", s => s.View.importances),
        ("tiers", s => s.View.tiers),
        ("proof", s => s.MayClaim ? s.Views.Site.ProofSentence : null));

    private readonly ViewSet views;
    private readonly ImmutableArray<(string Title, string Path)> menu;
    private readonly KeptOnce<DataList> facets;
    private readonly DataMap tokens;
    private readonly Value data;
    private readonly DataList importances;
    private readonly DataList tiers;
    private readonly bool hasDrafts;
    private readonly DataMap offMenu;

    public SiteView(ViewSet views)
    {
        this.views = views;
        var settings = views.Site.Settings;
        menu = [.. Menu(views)];
        facets = new(() => TermViews.All(views));
        tokens = new([.. settings.Tokens.Where(t => !t.IsDark).Select(t => (t.Name, Value.From(t.Value)))]);
        data = YamlValue.Of(settings.Data);
        importances = DataList.From(views.Site.Events.Select(e => e.Event.Importance).Distinct().Order().Select(n => Value.From(n)));
        tiers = TierView.Of(views.Site.Events);
        hasDrafts = views.Site.Events.Any(e => e.Event.IsHeldBack());
        offMenu = Shape.Map(new(this, null));
    }

    /// <summary>
    /// The site as a page sees it. Nearly all pages see the same: only those of the menu find themselves in it, and those of a site in
    /// several languages their twins.
    /// </summary>
    public DataMap For(string path) =>
        menu.Any(item => item.Path == path) || !views.Site.Settings.Languages.IsEmpty ? Shape.Map(new(this, path)) : offMenu;

    // The theme's pages where their front matter puts them, then the author's own.
    private static IEnumerable<(string Title, string Path)> Menu(ViewSet views)
    {
        var site = views.Site;
        var ofTheme = site.Theme.Pages
            .Where(p => p.Menu is not null)
            .OrderBy(p => p.Menu)
            .ThenBy(p => p.File, StringComparer.Ordinal)
            .SelectMany(Items);
        var ofAuthor = site.Library.Pages
            .Where(p => p.Menu is not null)
            .OrderBy(p => p.Menu)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (p.Title, Path: site.Routes.Page(p.Id)));
        return ofTheme.Concat(ofAuthor)
            .Where(item => item.Path is not null && views.Shared.Links.Exists(item.Path))
            .Select(item => (item.Title, item.Path!));

        IEnumerable<(string Title, string? Path)> Items(PageTemplate page) => page.For == PageFor.Facets
            ? site.Facets.Where(f => f.Terms.Length > 0).Select(f => (f.Facet.Title, site.Routes.Facet(f.Facet.Id)))
            : [(page.MenuTitle is { } word ? site.Words[word] : site.Settings.Title, page.Path)];
    }

    /// <summary>The site from one page; from none, as all pages see it that are not in the menu.</summary>
    private readonly record struct Seen(SiteView View, string? Path)
    {
        public ViewSet Views => View.views;

        public Settings Settings => Views.Site.Settings;

        // A sentence that counts would change each of ten thousand pages with every event: a large site says it on few.
        public bool MayClaim => !Views.Site.IsLarge || !Views.Site.CountsProof || Path is "index.html" or "evidence/index.html";
    }
}
