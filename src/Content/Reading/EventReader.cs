using System.Collections.Immutable;

using NodaTime;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Model;
using Timeline.Content.Yaml;
using Timeline.Edtf;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for events: a node → events. One file may hold one event or a list.</summary>
/// <param name="settings">Of the site.</param>
/// <param name="table">What fields events have.</param>
/// <param name="complaints">Where errors go.</param>
/// <param name="now">When it is, for events that wait to be published; null where that does not matter.</param>
public sealed class EventReader(Settings settings, FieldTable table, Complaints complaints, Instant? now = null)
{
    /// <summary>The fields of events of a site: everyone's, and one for each of its facets.</summary>
    public static FieldTable Fields(Settings settings) =>
        FieldTables.Event.With(settings.Facets.Select(f => new Field(f.Id, FieldKind.Texts, f.Title)));

    /// <param name="node">The file's content.</param>
    /// <param name="fileName">The file's name without its extension: the id of a single event that has none.</param>
    /// <param name="defaults">Fields for events that lack them, from <c>_directory.yml</c>, nearest folder first.</param>
    public ImmutableArray<Event> Read(YamlNode node, string fileName, IEnumerable<YamlMap> defaults)
    {
        switch (node)
        {
            case YamlMap map:
                return One(WithDefaults(map, defaults), fileName) is { } one ? [one] : [];

            case YamlList list:
                var events = ImmutableArray.CreateBuilder<Event>(list.Items.Length);
                foreach (var item in list.Items)
                {
                    if (item is not YamlMap inner)
                    {
                        complaints.Add(Codes.WrongKind, item.At, "each item of the list is an event: a map with title, date, …");
                    }
                    else if (One(WithDefaults(inner, defaults), null) is { } read)
                    {
                        events.Add(read);
                    }
                }

                return events.ToImmutable();

            default:
                complaints.Add(Codes.WrongKind, node.At, "the file holds an event (a map with title, date, …) or a list of events");
                return [];
        }
    }

    private static YamlMap WithDefaults(YamlMap map, IEnumerable<YamlMap> defaults)
    {
        foreach (var folder in defaults)
        {
            map = map with { Entries = map.Entries.AddRange(folder.Entries.Where(entry => map.Find(entry.Key) is null)) };
        }

        return map;
    }

    private Event? One(YamlMap map, string? fileName)
    {
        var before = complaints.Count;
        var fields = new FieldReader(map, table, complaints, settings.Fields, settings.KeepExtra);
        var id = IdOf(fields, fileName);
        var title = fields.RequiredPlain("title").Trim();
        var date = fields.Date("date");
        if (date is null)
        {
            fields.Missing("date");
        }

        var publish = PublicationReader.Read(fields, settings.TimeZone, complaints);
        var status = (Status)(fields.Choice("status") ?? 0);
        var texts = EventTexts.Read(fields, title, settings, complaints);
        var read = new Event
        {
            Id = id ?? "",
            At = map.At,
            Title = texts.Title,
            Date = date!,
            Summary = texts.Summary,
            Body = texts.Body,
            Note = texts.Note,
            Language = texts.Untranslated.IsEmpty ? null : texts.Language,
            Untranslated = texts.Untranslated,
            OtherTexts = texts.Others,
            Facets = new TermReader(settings.Facets, complaints).Read(fields),
            Lane = fields.Text("lane"),
            LaneAt = fields.Node("lane")?.At ?? map.At,
            Importance = ImportanceReader.Read(fields, settings.Importance, complaints),
            Order = fields.Integer("order", -1_000_000, 1_000_000),
            Added = Past(fields, "added", publish),
            Status = status == Status.Published && publish > now ? Status.Scheduled : status,
            Publish = publish,
            Citations = Citations(fields, id ?? fileName ?? "event"),
            Dates = [.. fields.Records("dates").Select(Competing).OfType<CompetingDate>()],
            Aliases = fields.References("aliases"),
            Related = fields.References("related"),
            Media = [.. fields.Records("media").Select(Media)],
            Links = [.. fields.Records("links").Select(Link)],
            Corrections = [.. fields.Records("corrections").Select(made => Correction(made, publish)).OfType<Correction>()],
            Place = Place(fields.Record("place")),
            Extra = fields.Extra("date", "added"),
        };

        // An event without a date or an id cannot be placed; one with lesser errors still shows in a preview.
        return date is null || id is null || (title.Length == 0 && complaints.Count > before) ? null : read;
    }

    private string? IdOf(FieldReader fields, string? fileName)
    {
        if (fields.Node("id") is not null)
        {
            return fields.Id("id");
        }

        if (fileName is null)
        {
            complaints.Add(Codes.MissingField, fields.At, "in a list every event needs an 'id'");
            return null;
        }

        return FileNames.Id(fileName, "event", fields.At, complaints);
    }

    private ImmutableArray<Citation> Citations(FieldReader fields, string eventId)
    {
        var reader = new CitationReader(complaints, settings.Fields);
        var citations = ImmutableArray.CreateBuilder<Citation>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in fields.Records("citations").Concat(fields.Records("source")))
        {
            if (reader.Read(record, eventId, taken) is { } citation)
            {
                citations.Add(citation);
            }
        }

        return citations.ToImmutable();
    }

    private static CompetingDate? Competing(FieldReader fields)
    {
        if (fields.Date("date") is not { } date)
        {
            fields.Missing("date");
            return null;
        }

        return new(date, fields.References("citations"), fields.Plain("note")) { Extra = fields.Extra("date") };
    }

    private static Link Link(FieldReader fields)
    {
        var url = fields.Url("url") ?? fields.Missing("url");
        return new(fields.Plain("title") ?? WebAddress.Shown(url), url) { Extra = fields.Extra() };
    }

    private Correction? Correction(FieldReader fields, Instant? publish)
    {
        var what = fields.RequiredPlain("what");
        if (Past(fields, "date", publish) is not { } date)
        {
            fields.Missing("date");
            return null;
        }

        return new(date, what, fields.Plain("why")) { Extra = fields.Extra("date") };
    }

    // When readers see what was done, its day has come: somewhere on earth, where it begins up to fourteen hours before UTC.
    private DatedText? Past(FieldReader fields, string name, Instant? publish)
    {
        var date = fields.Date(name);
        if (now is { } today && date?.Value.Bounds.Earliest is { } first
            && (publish > today ? publish.Value : today).InZone(DateTimeZone.ForOffset(Offset.FromHours(14))).Date is var shown
            && first > new EdtfDay(shown.Year, shown.Month, shown.Day))
        {
            complaints.Add(Codes.Ahead, fields.Node(name)!.At, $"'{name}: {date.Value}' is still to come, and says when something was done; write " +
                "the day on which it was, or hold the event back until then with 'publish:'");
        }

        return date;
    }

    private Media Media(FieldReader fields)
    {
        var alt = fields.Plain("alt");
        if (string.IsNullOrWhiteSpace(alt))
        {
            complaints.Add(Codes.MissingAlt, fields.At, "a picture, sound or film needs 'alt': what it shows or lets hear, for who cannot see or hear it");
        }

        var file = fields.Text("file");
        var url = fields.Url("url");
        if (fields.Node("file") is null && fields.Node("url") is null && fields.Node("embed") is null)
        {
            fields.Missing("file");
        }

        return new(file, url, alt ?? "", fields.Plain("caption"), fields.Plain("credit"), fields.At)
        {
            Thumbnail = fields.LocatedId("thumbnail"),
            Captions = Captions(fields.LocatedId("captions")),
            Embed = Player(fields, "embed"),
            Extra = fields.Extra(),
        };
    }

    private LocatedId? Captions(LocatedId? file)
    {
        if (file is not null && !file.Id.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase))
        {
            complaints.Add(Codes.WrongKind, file.At, $"'captions' names a WebVTT file, such as film.vtt, not '{file.Id}'");
            return null;
        }

        return file;
    }

    // It becomes a frame, and its host a line of the page's security policy.
    private string? Player(FieldReader fields, string name)
    {
        var url = fields.Url(name);
        if (url is not null && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            complaints.Add(Codes.BadUrl, fields.Located(name)!.At,
                $"'{name}' begins with https://; a player over '{url[..url.IndexOf(':', StringComparison.Ordinal)]}' is not framed");
            return null;
        }

        return url;
    }

    private static Place? Place(FieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        _ = fields.RequiredText("latitude");
        _ = fields.RequiredText("longitude");
        return fields.Number("latitude", -90, 90) is { } latitude && fields.Number("longitude", -180, 180) is { } longitude
            ? new(fields.Plain("title"), latitude, longitude) { Extra = fields.Extra() }
            : null;
    }
}
