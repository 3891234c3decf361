using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Templates;
using Timeline.Site.Planning;
using Timeline.Site.Texts;

namespace Timeline.Site.Views;

/// <summary>From where pages see the site: their way to its root, such as <c>../../</c>, and whether they are embeds.</summary>
internal readonly record struct ViewPoint(string Root, bool IsEmbed = false);

/// <summary>
/// The library as templates see it, from all pages that share a view point: plain data, whose URLs are ready for those pages.
/// What many pages show (entries, terms) is made once; two threads may make the same entry at once, which costs a little and changes
/// nothing.
/// </summary>
internal sealed class ViewSet
{
    private static readonly Shape<(Lane Lane, SiteContext Site)> LaneShape = new(
        "lane",
        ("id", l => l.Lane.Id),
        ("title", l => l.Lane.Title),
        ("url", _ => Value.Null),
        ("colour", l => LegendView.Colour(l.Site, "lane", l.Lane.Id)),
        ("glyph", l => LegendView.GlyphOf(l.Site, "lane", l.Lane.Id)));

    private static readonly Shape<(string Tag, SiteContext Site)> LanguageShape = new(
        "language",
        ("id", language => language.Tag),
        ("name", language => language.Site.LanguageName(language.Tag)));

    private readonly DataMap?[] entries;
    private readonly DataMap?[] sourceEntries;
    private readonly Dictionary<string, int> sourceIndexes;
    private readonly Dictionary<(string, string), Value> terms = [];
    private readonly Dictionary<string, Value> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> eras = new(StringComparer.Ordinal);

    public ViewSet(SiteViews shared, ViewPoint point)
    {
        var site = shared.Site;
        Shared = shared;
        Root = point.Root;
        IsEmbed = point.IsEmbed;
        entries = new DataMap?[site.Library.Events.Length];
        sourceEntries = new DataMap?[site.Sources.Length];
        sourceIndexes = site.Sources.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        foreach (var facet in site.Facets)
        {
            foreach (var term in facet.Terms)
            {
                terms[(facet.Facet.Id, term.Term.Id)] = TermViews.Entry(this, facet, term);
            }
        }

        foreach (var lane in site.Settings.Lanes)
        {
            lanes[lane.Id] = LaneShape.Map((lane, site));
        }

        foreach (var era in site.Settings.Eras)
        {
            eras[era.Id] = EraViews.Entry(this, era);
        }
    }

    /// <summary>What is the same from wherever the site is seen.</summary>
    public SiteViews Shared { get; }

    public SiteContext Site => Shared.Site;

    /// <summary>The way from the page to the root, ending in a slash.</summary>
    public string Root { get; }

    public bool IsEmbed { get; }

    /// <summary>A path of the site as a URL for these pages; null stays null.</summary>
    public string? Url(string? path) =>
        path is null ? null : Root + SitePath.Encode(Root.Contains("://", StringComparison.Ordinal) ? SitePath.Pretty(path) : path);

    /// <summary>
    /// The same page in another language as a URL for these pages: the builds have the same pages, as their events are the same.
    /// </summary>
    public string Url(Edition edition, string path) =>
        (edition.Address.Contains("://", StringComparison.Ordinal) ? edition.Address : Root + edition.Address) + SitePath.Encode(path);

    /// <summary>A place on one of the site's pages as a URL for these pages; null stays null.</summary>
    public string? Url(PagePlace? place) => place is { } known ? $"{Url(known.Page)}#{known.Anchor}" : null;

    /// <summary>The language of what an event lacks in that of the site, as templates see it.</summary>
    public Value Language(Event e) => e.Language is { } other ? LanguageShape.Map((other, Site)) : Value.Null;

    public string? EventUrl(LinkedEvent e) => Url(Site.Routes.Event(e.Id));

    /// <summary>Where a note stands on its event's page.</summary>
    public string NoteUrl(LinkedEvent e, Evidence note) => string.Create(CultureInfo.InvariantCulture, $"{EventUrl(e)}#note-{note.Number}");

    public DataMap Entry(LinkedEvent e) => entries[e.Index] ??= EventEntry.Of(this, e);

    public Value Entries(ImmutableArray<LinkedEvent> events) =>
        events.IsEmpty ? DataList.Empty : new LateList(events.Length, i => Entry(events[i]));

    public Value SourceEntry(Source source) =>
        sourceIndexes.TryGetValue(source.Id, out var i)
            ? sourceEntries[i] ??= SourceViews.Entry(this, Site.Sources[i])
            : Value.Null;

    public Value Term(string facet, string term) => terms.GetValueOrDefault((facet, term));

    public Value Lane(string? id) => id is not null && lanes.TryGetValue(id, out var lane) ? lane : Value.Null;

    public Value Lanes => DataList.From(Site.Settings.Lanes.Select(l => lanes[l.Id]));

    public Value Era(string id) => eras.GetValueOrDefault(id);

    public Value Eras => DataList.From(Site.Settings.Eras.Select(e => eras[e.Id]));

    /// <summary>An event's terms, facet by facet in the author's order of facets.</summary>
    public Value FacetsOf(Event e)
    {
        if (e.Facets.IsEmpty)
        {
            return DataList.Empty;
        }

        var list = new List<Value>();
        foreach (var facet in Site.Settings.Facets)
        {
            if (e.Facets.TryGetValue(facet.Id, out var used) && !used.IsEmpty)
            {
                list.Add(TermViews.Facet(this, facet, DataList.From(used, t => Term(facet.Id, t.Id))));
            }
        }

        return DataList.From(list);
    }

    /// <summary>
    /// An author's text as HTML for these pages, with notes that stand on the page itself or, when <paramref name="notesUrl"/> is given, on
    /// another.
    /// </summary>
    public RenderedText Text(
        LocatedText text,
        string homePath,
        LinkedEvent? of = null,
        string notesUrl = "",
        ImmutableDictionary<int, int>? before = null,
        bool plain = false) =>
        Shared.Markdown.Render(text, new(Shared.Links, Root)
        {
            HomePath = homePath,
            Plain = plain,
            IsFramed = IsEmbed,
            NotesUrl = notesUrl,
            OwnWords = Site.Words.Find("proof.own") ?? "",
            NoteNumber = of is null ? _ => null : id => of.Evidence.FirstOrDefault(e => e.Citation.Id == id)?.Number,
            ReferencesBefore = before ?? ImmutableDictionary<int, int>.Empty,
        });

    /// <summary>The text of a page of the author's, whose headings can be linked to.</summary>
    public RenderedText Page(LocatedText text, string path, bool plain) => Shared.Markdown.Render(text, new(Shared.Links, Root)
    {
        HomePath = path,
        Plain = plain,
        HeadingIds = true,
        OwnWords = Site.Words.Find("proof.own") ?? "",
    });
}
