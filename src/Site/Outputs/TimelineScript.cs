using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Planning;
using Timeline.Site.Views;

namespace Timeline.Site.Outputs;

/// <summary>
/// All events for the theme's scripts, column by column, which compresses best: <c>data/timeline.js</c>, whose fields <c>theme/README.md</c> lists.
/// It is a script because a page opened from disk may read nothing else.
/// </summary>
public sealed class TimelineScript : IOutput
{
    private const int Approximate = 1;
    private const int Uncertain = 2;
    private const int OpenStart = 4;
    private const int OpenEnd = 8;
    private const int Disputed = 16;
    private const int YearInferred = 32;
    private const int NotVerified = 64;

    // What HTML would take for its own is escaped, so that a page may hold the same data; letters of all scripts stay as they are.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IEnumerable<PlannedFile> Plan(SiteContext site) =>
    [
        new PlannedFile("data/timeline.js", site.Settings.At, output =>
        {
            Write(output, site, site.Events);
            return [];
        }),
    ];

    /// <summary>The statement that sets <c>timeline.data</c> to some of the events, in the site's order.</summary>
    internal static void Write(IBufferWriter<byte> output, SiteContext site, IReadOnlyList<LinkedEvent> events)
    {
        output.Write("(window.timeline ??= {}).data = "u8);
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("url", site.Routes.Event("{id}"));
            Column(json, "lanes", site.Settings.Lanes, lane => Titled(json, lane.Id, lane.Title));
            Eras(json, site);
            Column(json, "facets", site.Facets, facet =>
            {
                json.WriteStartObject();
                json.WriteString("id", facet.Facet.Id);
                json.WriteString("title", facet.Facet.Title);
                Column(json, "terms", facet.Terms, term => Titled(json, term.Term.Id, term.Term.Title));
                json.WriteEndObject();
            });
            Events(json, site, events);
            json.WriteEndObject();
        }

        output.Write(";\n"u8);
    }

    private static void Events(Utf8JsonWriter json, SiteContext site, IReadOnlyList<LinkedEvent> events)
    {
        var lanes = site.Settings.Lanes.Select((lane, i) => (lane.Id, i)).ToFrozenDictionary(l => l.Id, l => l.i, StringComparer.Ordinal);
        var terms = site.Facets.SelectMany(f => f.Terms.Select(t => (f.Facet.Id, t.Term.Id))).Select((key, i) => (key, i)).ToFrozenDictionary(t => t.key, t => t.i);
        var spans = events.Select(e => Stretch.Of(e.Event.Date.Value)).ToArray();
        json.WriteStartObject("events");
        Column(json, "id", events, e => json.WriteStringValue(e.Id));
        Column(json, "title", events, e => json.WriteStringValue(e.Event.Title));
        Column(json, "phrase", events, e => json.WriteStringValue(site.PhraseOf(e)));
        Column(json, "from", spans, s => Day(json, s.From));
        Column(json, "solidFrom", spans, s => Day(json, s.SolidFrom));
        Column(json, "solidTo", spans, s => Day(json, s.SolidTo));
        Column(json, "to", spans, s => Day(json, s.To));
        Column(json, "flags", events, e => json.WriteNumberValue(
            Flags(e.Event.Date) | (e.Event.Dates.IsEmpty ? 0 : Disputed) | (EventCard.Verified(e) ? 0 : NotVerified)));
        Column(json, "lane", events, e => json.WriteNumberValue(e.Event.Lane is { } lane ? lanes.GetValueOrDefault(lane, -1) : -1));
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

            json.WriteEndArray();
        });
        json.WriteEndObject();

        // A retracted event takes its other dates with it, as on the drawn axis.
        var others = events.SelectMany((e, i) => e.Event.Status == Status.Retracted ? [] : e.Event.Dates.Select(d => (Index: i, d.Date)));
        Column(json, "others", others, other =>
        {
            var span = Stretch.Of(other.Date.Value);
            json.WriteStartArray();
            json.WriteNumberValue(other.Index);
            json.WriteStringValue(site.Phrases.Long(other.Date.Value));
            Day(json, span.From);
            Day(json, span.SolidFrom);
            Day(json, span.SolidTo);
            Day(json, span.To);
            json.WriteNumberValue(Flags(other.Date));
            json.WriteEndArray();
        });
    }

    private static void Eras(Utf8JsonWriter json, SiteContext site) => Column(json, "eras", site.Settings.Eras, era =>
    {
        var span = Stretch.Of(era.Date.Value);
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

    private static int Flags(DatedText date)
    {
        var bounds = date.Value.Bounds;
        return (date.Value.IsApproximate ? Approximate : 0)
            | (date.Value.IsUncertain ? Uncertain : 0)
            | (bounds.Earliest is null ? OpenStart : 0)
            | (bounds.Latest is null ? OpenEnd : 0)
            | (date.YearInferred ? YearInferred : 0);
    }

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
            json.WriteNumberValue(Math.Round(value, 6)); // a millionth of a day is less than a tenth of a second
        }
    }

    /// <summary>Where a date lies, in days since 1970-01-01. The ends are exclusive; null is open, or, of the solid part, that nothing is certain.</summary>
    private readonly record struct Stretch(double? From, double? SolidFrom, double? SolidTo, double? To)
    {
        private const long Epoch = 719_162; // 1970-01-01 as EdtfDay counts

        public static Stretch Of(EdtfDate date)
        {
            if (date is DateTimeOfDay time)
            {
                var seconds = time.Hour * 3600 + time.Minute * 60 + (time.Second ?? 0);
                var from = Start(time.Day) + seconds / 86_400.0;
                var to = from + (time.Second is null ? 60 : 1) / 86_400.0;
                return new(from, from, to, to);
            }

            var bounds = date.Bounds;
            var (start, end) = date is EdtfInterval interval ? (interval.Start.Date?.Bounds, interval.End.Date?.Bounds) : (bounds, bounds);

            // It had begun on the last day it may have begun, and still lasted on the first it may have ended; of an open end only the day named is sure.
            var begun = start?.Latest ?? end?.Earliest ?? bounds.Latest;
            var lasted = end?.Earliest ?? start?.Latest ?? bounds.Earliest;
            var isSolid = begun is { } first && lasted is { } last && first <= last;
            return new(Start(bounds.Earliest), isSolid ? Start(begun) : null, isSolid ? Start(lasted) + 1 : null, Start(bounds.Latest) + 1);
        }

        private static double? Start(EdtfDay? day) => day is { } known ? Start(known) : null;

        private static double Start(EdtfDay day) => day.DayNumber - (double)Epoch;
    }
}
