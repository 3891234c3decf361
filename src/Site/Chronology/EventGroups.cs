using System.Collections.Frozen;
using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Chronology;

/// <summary>One of the rows or colours of the drawing: a lane, or a term with its page.</summary>
internal sealed record EventGroup(string Id, string Title, string? Path);

/// <summary>
/// What the drawing sorts its events by, into rows or by colours. An event stands in one group, so that counts stay true: that of the first of
/// its terms which has one.
/// </summary>
internal sealed class EventGroups
{
    /// <summary>As many as the palette has.</summary>
    public const int MostColours = 8;

    /// <summary>More rows than this are no help; the terms with the most events have them.</summary>
    public const int MostRows = 12;

    private readonly FrozenDictionary<string, int> places;

    // Where rows and colours go by the same terms, an event has the colour of its row.
    private EventGroups? Rowed { get; init; }

    private EventGroups(string by, string title, string other, ImmutableArray<EventGroup> groups, int total)
    {
        (By, Title, Other, Groups, Total) = (by, title, other, groups, total);
        places = groups.Select((group, i) => (group.Id, i)).ToFrozenDictionary(g => g.Id, g => g.i, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What URLs call it: <c>lane</c>, or the id of a facet.</summary>
    public string By { get; }

    public string Title { get; }

    /// <summary>What the events of no group are together.</summary>
    public string Other { get; }

    public ImmutableArray<EventGroup> Groups { get; }

    /// <summary>How many lanes or terms there are, with those that have no group of their own.</summary>
    public int Total { get; }

    /// <summary>The place of an event's group, or -1.</summary>
    public int Of(Event e)
    {
        if (By == "lane")
        {
            return (e.Lane is { } lane ? Place(lane) : null) ?? -1;
        }

        foreach (var term in e.Facets.GetValueOrDefault(By, []))
        {
            if (Place(term.Id) is { } place)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Whether an event is of a group at all, even where it stands in another.</summary>
    public bool Has(Event e, EventGroup group) => IdsOf(e).Contains(group.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The place of a lane or term of what this goes by, or -1.</summary>
    public int Of(string by, string id) => by == By ? places.GetValueOrDefault(id, -1) : -1;

    /// <summary>The rows of the drawing.</summary>
    public static EventGroups Rows(SiteContext site) => site.Settings.GroupBy switch
    {
        DrawnBy.Terms terms => Terms(site, terms.Facet, MostRows),
        DrawnBy.Nothing => new("", "", "", [], 0),
        _ => Lanes(site, int.MaxValue),
    };

    /// <summary>The colours of the drawing; null where it has none.</summary>
    public static EventGroups? Colours(SiteContext site)
    {
        var groups = site.Settings.ColourBy switch
        {
            DrawnBy.Terms terms => Terms(site, terms.Facet, MostColours),
            DrawnBy.Lanes => Lanes(site, MostColours),
            null when site.Settings.Lanes.Length is >= 2 and <= MostColours => Lanes(site, MostColours),
            _ => null,
        };
        return groups is null || groups.Groups.IsEmpty ? null
            : groups.By == site.Rows.By ? new(groups.By, groups.Title, groups.Other, groups.Groups, groups.Total) { Rowed = site.Rows }
            : groups;
    }

    // Lanes stand in the author's order, however many events they have.
    private static EventGroups Lanes(SiteContext site, int most)
    {
        var lanes = site.Settings.Lanes;
        var counts = site.Events.Where(e => e.Event.Lane is not null).CountBy(e => e.Event.Lane!).ToDictionary(StringComparer.Ordinal);
        var kept = lanes.OrderByDescending(lane => counts.GetValueOrDefault(lane.Id)).Take(most).ToHashSet();
        return new(
            "lane",
            site.Words.Find("filter.lanes") ?? "",
            lanes.IsEmpty ? "" : site.Words.Find("axis.other_lane") ?? "",
            [.. lanes.Where(kept.Contains).Select(lane => new EventGroup(lane.Id, lane.Title, null))],
            lanes.Length);
    }

    private static EventGroups Terms(SiteContext site, string id, int most)
    {
        var facet = site.Facets.First(f => f.Facet.Id == id);
        return new(
            id,
            facet.Facet.Title,
            facet.Terms.IsEmpty ? "" : site.Words.Find("axis.other_lane") ?? "",
            [.. facet.Terms.OrderByDescending(t => t.Events.Length).Take(most)
                .Select(t => new EventGroup(t.Term.Id, t.Term.Title, site.Routes.Term(id, t.Term.Id)))],
            facet.Terms.Length);
    }

    // Null where the next lane or term of an event is to be asked.
    private int? Place(string id) => places.TryGetValue(id, out var place) && Rowed is null ? place
        : Rowed?.places.ContainsKey(id) == true ? places.GetValueOrDefault(id, -1)
        : null;

    private IEnumerable<string> IdsOf(Event e) => By == "lane"
        ? e.Lane is { } lane ? [lane] : []
        : e.Facets.GetValueOrDefault(By, []).Select(term => term.Id);
}
