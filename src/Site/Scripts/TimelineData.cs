using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Drawing;

namespace Timeline.Site.Scripts;

/// <summary>Events for the theme's scripts, column by column, which compresses best; <c>theme/README.md</c> lists the fields.</summary>
internal static class TimelineData
{
    // What HTML would take for its own is escaped, so that a page may hold the same data; letters of all scripts stay as they are.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The statement that sets <c>timeline.data</c> to some of the events, in the site's order.</summary>
    public static void Write(IBufferWriter<byte> output, SiteContext site, IReadOnlyList<LinkedEvent> events)
    {
        var facets = UsedTerms(site, events);
        output.Write("(window.timeline ??= {}).data = "u8);
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("url", site.Routes.Event("{id}"));
            Column(json, "lanes", site.Settings.Lanes, lane => Titled(json, lane.Id, lane.Title));
            Eras(json, site);
            Column(json, "facets", facets, facet =>
            {
                json.WriteStartObject();
                json.WriteString("id", facet.Id);
                json.WriteString("title", facet.Title);
                Column(json, "terms", facet.Terms, term => Titled(json, term.Id, term.Title));
                json.WriteEndObject();
            });
            Events(json, site, events, facets);
            if (site.Rows.By != "lane")
            {
                Groups(json, "rows", site.Rows, _ => null);
            }

            if (site.Colours is { } colours)
            {
                Groups(json, "colours", colours, place => (place < 0 ? Glyph.Other : Glyph.All[place]).Path);
            }

            if (Relations.Of(events) is { IsEmpty: false } relations)
            {
                Column(json, "related", relations, pair =>
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(pair.One);
                    json.WriteNumberValue(pair.Other);
                    json.WriteEndArray();
                });
            }

            json.WriteEndObject();
        }

        output.Write(";\n"u8);
    }

    // An embed of two events must not bring all terms of the site with it.
    private static ImmutableArray<UsedFacet> UsedTerms(SiteContext site, IReadOnlyList<LinkedEvent> events)
    {
        var all = events.Count == site.Events.Length;
        var used = all ? [] : events
            .SelectMany(e => e.Event.Facets.SelectMany(f => f.Value.Select(t => (f.Key, t.Id))))
            .ToHashSet();
        var own = site.Facets.Select(facet => new UsedFacet(facet.Facet.Id, facet.Facet.Title,
            [.. facet.Terms.Select(t => t.Term).Where(t => all || used.Contains((facet.Facet.Id, t.Id))).Select(t => (t.Id, t.Title))]));
        // The tiers of the sources that they cite are a facet that the build makes.
        var tiers = SourceTiers.Of(events).Select(tier => (SourceTiers.IdOf(tier), tier)).ToImmutableArray();
        return tiers.IsEmpty ? [.. own] : [.. own, new(SourceTiers.Facet, site.Words.Find("source.tier") ?? SourceTiers.Facet, tiers)];
    }

    private static void Events(
        Utf8JsonWriter json,
        SiteContext site,
        IReadOnlyList<LinkedEvent> events,
        ImmutableArray<UsedFacet> facets)
    {
        var lanes = site.Settings.Lanes.Select((lane, i) => (lane.Id, i)).ToFrozenDictionary(l => l.Id, l => l.i, StringComparer.Ordinal);
        var terms = facets
            .SelectMany(f => f.Terms.Select(t => (f.Id, t.Id)))
            .Select((key, i) => (key, i))
            .ToFrozenDictionary(t => t.key, t => t.i);
        var spans = events.Select(e => DateStretch.Of(e.Event.Date.Value)).ToArray();
        json.WriteStartObject("events");
        Column(json, "id", events, e => json.WriteStringValue(e.Id));
        Column(json, "title", events, e => json.WriteStringValue(e.Event.Title));
        Column(json, "phrase", events, e => json.WriteStringValue(site.PhraseOf(e)));
        Column(json, "from", spans, s => Day(json, s.From));
        Column(json, "solidFrom", spans, s => Day(json, s.SolidFrom));
        Column(json, "solidTo", spans, s => Day(json, s.SolidTo));
        Column(json, "to", spans, s => Day(json, s.To));
        Column(json, "flags", events, e => json.WriteNumberValue((int)EventFlags.Of(e)));
        Column(json, "lane", events, e => json.WriteNumberValue(e.Event.Lane is { } lane ? lanes.GetValueOrDefault(lane, -1) : -1));
        if (site.Rows.By != "lane")
        {
            Column(json, "row", events, e => json.WriteNumberValue(site.Rows.Of(e.Event)));
        }

        if (site.Colours is { } colours)
        {
            Column(json, "colour", events, e => json.WriteNumberValue(colours.Of(e.Event)));
        }

        Column(json, "importance", events, e => json.WriteNumberValue(e.Event.Importance));
        Column(json, "status", events, e => json.WriteNumberValue((int)e.Event.Status));
        Column(json, "terms", events, e =>
        {
            json.WriteStartArray();
            foreach (var facet in site.Settings.Facets)
            {
                foreach (var term in e.Event.Facets.GetValueOrDefault(facet.Id, []))
                {
                    json.WriteNumberValue(terms[(facet.Id, term.Id)]);
                }
            }

            foreach (var tier in SourceTiers.Of(e))
            {
                json.WriteNumberValue(terms[(SourceTiers.Facet, SourceTiers.IdOf(tier))]);
            }

            json.WriteEndArray();
        });
        json.WriteEndObject();

        // A retracted event takes its other dates with it, as on the drawn axis.
        var others = events.SelectMany((e, i) => e.Event.Status == Status.Retracted ? [] : e.Event.Dates.Select(d => (Index: i, d.Date)));
        Column(json, "others", others, other =>
        {
            var span = DateStretch.Of(other.Date.Value);
            json.WriteStartArray();
            json.WriteNumberValue(other.Index);
            json.WriteStringValue(site.Phrases.Long(other.Date.Value));
            Day(json, span.From);
            Day(json, span.SolidFrom);
            Day(json, span.SolidTo);
            Day(json, span.To);
            json.WriteNumberValue((int)EventFlags.Of(other.Date));
            json.WriteEndArray();
        });
    }

    private sealed record UsedFacet(string Id, string Title, ImmutableArray<(string Id, string Title)> Terms);

    // Where the drawing goes by lanes and has no colours, the rest of the data says all of it.
    private static void Groups(Utf8JsonWriter json, string name, EventGroups groups, Func<int, string?> glyph)
    {
        json.WriteStartObject(name);
        json.WriteString("by", groups.By);
        json.WriteString("other", groups.Other);
        if (glyph(-1) is { } other)
        {
            json.WriteString("glyph", other);
        }

        Column(json, "terms", groups.Groups.Select((group, place) => (group, place)), g =>
        {
            json.WriteStartObject();
            json.WriteString("id", g.group.Id);
            json.WriteString("title", g.group.Title);
            if (glyph(g.place) is { } path)
            {
                json.WriteString("glyph", path);
            }

            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Eras(Utf8JsonWriter json, SiteContext site) => Column(json, "eras", site.Settings.Eras, era =>
    {
        var span = DateStretch.Of(era.Date.Value);
        json.WriteStartObject();
        json.WriteString("id", era.Id);
        json.WriteString("title", era.Title);
        json.WriteString("url", site.Routes.Era(era.Id));
        json.WritePropertyName("from");
        Day(json, span.From);
        json.WritePropertyName("to");
        Day(json, span.To);
        json.WriteEndObject();
    });

    private static void Titled(Utf8JsonWriter json, string id, string title)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteEndObject();
    }

    private static void Column<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, double? day)
    {
        if (day is not { } value)
        {
            json.WriteNullValue();
        }
        else if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
        {
            json.WriteNumberValue((long)value);
        }
        else
        {
            json.WriteNumberValue(Math.Round(value, 9)); // a tenth of a millisecond: so that a mark stands right where a second is wide
        }
    }
}
