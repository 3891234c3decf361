using System.Collections.Immutable;

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
    private readonly EventEntry?[] entries;
    private readonly DataMap?[] sourceEntries;
    private readonly Dictionary<string, int> sourceIndexes;
    private readonly Dictionary<(string, string), Value> terms = [];
    private readonly Dictionary<string, (string Title, string? Url)> facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> eras = new(StringComparer.Ordinal);

    public ViewSet(SiteViews shared, ViewPoint point)
    {
        var site = shared.Site;
        Shared = shared;
        Root = point.Root;
        IsEmbed = point.IsEmbed;
        entries = new EventEntry?[site.Library.Events.Length];
        sourceEntries = new DataMap?[site.Sources.Length];
        sourceIndexes = site.Sources.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        foreach (var facet in site.Facets)
        {
            facets[facet.Facet.Id] = (facet.Facet.Title, Url(site.Routes.Facet(facet.Facet.Id)));
            foreach (var term in facet.Terms)
            {
                terms[(facet.Facet.Id, term.Term.Id)] = Shapes.Term.Map(
                    term.Term.Id,
                    term.Term.Title,
                    Url(site.Routes.Term(facet.Facet.Id, term.Term.Id)),
                    term.Events.Length);
            }
        }

        foreach (var lane in site.Settings.Lanes)
        {
            lanes[lane.Id] = Shapes.Lane.Map(lane.Id, lane.Title, Value.Null);
        }

        foreach (var era in site.Settings.Eras)
        {
            eras[era.Id] = Shapes.Era.Map(era.Id, era.Title, Url(site.Routes.Era(era.Id)), Dates.Of(era.Date, site), era.Description);
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

    /// <summary>A place on one of the site's pages as a URL for these pages; null stays null.</summary>
    public string? Url(PagePlace? place) => place is { } known ? $"{Url(known.Page)}#{known.Anchor}" : null;

    /// <summary>The language of what an event lacks in that of the site, as templates see it.</summary>
    public Value Language(Event e) => e.Language is { } other ? Shapes.Language.Map(other, Site.LanguageName(other)) : Value.Null;

    public EventEntry Entry(LinkedEvent e) => entries[e.Index] ??= new EventEntry(this, e);

    public Value EntryValue(LinkedEvent e) => Value.From((IDataMap)Entry(e));

    public Value Entries(ImmutableArray<LinkedEvent> events) =>
        events.IsEmpty ? DataList.Empty : Value.From((IDataList)new LateList(events.Length, i => EntryValue(events[i])));

    public Value SourceEntry(Source source) =>
        sourceIndexes.TryGetValue(source.Id, out var i)
            ? sourceEntries[i] ??= SourceViews.Entry(this, Site.Sources[i])
            : Value.Null;

    public Value Term(string facet, string term) => terms.GetValueOrDefault((facet, term));

    public Value Lane(string? id) => id is not null && lanes.TryGetValue(id, out var lane) ? lane : Value.Null;

    public Value Lanes => DataList.From(Site.Settings.Lanes.Select(l => lanes[l.Id]));

    public Value Era(string id) => eras.GetValueOrDefault(id);

    public Value Eras => DataList.From(Site.Settings.Eras.Select(e => eras[e.Id]));

    public (string Title, string? Url) Facet(string id) => facets[id];

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
                var (title, url) = facets[facet.Id];
                list.Add(Shapes.Facet.Map(facet.Id, title, url, DataList.From(used, t => Term(facet.Id, t.Id))));
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
}
