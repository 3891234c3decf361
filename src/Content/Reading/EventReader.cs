using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for events: a node → events. One file may hold one event or a list.</summary>
public sealed class EventReader(Settings settings, FieldTable table, Complaints complaints)
{
    private const int MostTerms = 200;

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
            Facets = Facets(fields),
            Lane = fields.Text("lane"),
            LaneAt = fields.Node("lane")?.At ?? map.At,
            Importance = ImportanceOf(fields),
            Order = fields.Integer("order", -1_000_000, 1_000_000),
            Added = fields.Date("added"),
            Status = (Status)(fields.Choice("status") ?? 0),
            Citations = Citations(fields, id ?? fileName ?? "event"),
            Dates = [.. fields.Records("dates").Select(Competing).OfType<CompetingDate>()],
            Aliases = fields.References("aliases"),
            Related = fields.References("related"),
            Media = [.. fields.Records("media").Select(Media)],
            Links = [.. fields.Records("links").Select(Link)],
            Corrections = [.. fields.Records("corrections").Select(Correction).OfType<Correction>()],
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

    private ImmutableDictionary<string, ImmutableArray<Term>> Facets(FieldReader fields)
    {
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Term>>(StringComparer.Ordinal);
        foreach (var facet in settings.Facets)
        {
            var terms = fields.Texts(facet.Id);
            if (terms is [var joined] && fields.Node(facet.Id) is YamlScalar)
            {
                Joined(facet, joined);
            }

            if (terms.Length > MostTerms)
            {
                complaints.Add(Codes.TooMany, terms[MostTerms].At,
                    $"the event has {terms.Length} {facet.Id}; at most {MostTerms} are read, because each event of a term shows " +
                        "all of its " +
                    "terms. Split the event, or keep what matters");
                terms = terms[..MostTerms];
            }

            if (!terms.IsEmpty)
            {
                found.Add(facet.Id, [.. terms.Select(t => TermOf(facet, t with { Text = fields.Plain(t, facet.Id) })).OfType<Term>().DistinctBy(t => (t.Id, t.Title))]);
            }
        }

        return found.ToImmutable();
    }

    // 'Washington, D.C.' is one place, so nothing is taken apart; who writes a list of one is not asked again.
    private void Joined(Facet facet, LocatedText written)
    {
        var parts = written.Text.Split([',', ';', '|', '，', '、', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && facet.Declared(written.Text.Trim()) is null)
        {
            complaints.Add(Codes.JoinedTerms, written.At,
                $"'{Short(written.Text)}' is one term of {facet.Id}; if it is several, write a list: {facet.Id}: " +
                $"[{Short(string.Join(", ", parts.Select(p => p.AsSpan().ContainsAny("[]{}#&*!|>'\"%@`:") ? $"\"{p}\"" : p)))}]; " +
                "if it is one, write it in brackets");
        }
    }

    // On the site's own scale, or 1 to 5; 3 where nothing is said.
    private int ImportanceOf(FieldReader fields)
    {
        if (settings.Importance is not { } scale)
        {
            return fields.Integer("importance", 1, 5) ?? 3;
        }

        if (fields.Located("importance") is not { } written)
        {
            return 3;
        }

        if (scale.Step(written.Text.Trim()) is { } step)
        {
            return step;
        }

        var near = Suggestion.For(written.Text, scale.Words) is { } meant ? $"; did you mean '{meant}'?" : "";
        complaints.Add(scale.Words.IsEmpty ? Codes.BadNumber : Codes.WrongChoice, written.At,
            $"'importance' is {scale}, as the settings say, not '{Short(written.Text)}'{near}");
        return 3;
    }

    private Term? TermOf(Facet facet, LocatedText written)
    {
        var text = written.Text.Trim();
        if (facet.Declared(text) is { } declared)
        {
            return new(declared, facet.TermTitles[declared]) { Written = text, At = written.At, IsDeclared = true };
        }

        var id = Ids.Problem(text) is null ? text : Ids.Slug(text);
        if (id.Length == 0)
        {
            complaints.Add(Codes.BadId, written.At,
                $"'{Short(text)}' cannot be a term of {facet.Id}: it has no letter or digit to make an address of; {Declare(facet)}");
            return null;
        }

        if (Ids.Problem(id) is { } problem)
        {
            complaints.Add(Codes.BadId, written.At, $"'{Short(text)}' cannot be a term of {facet.Id}: {problem}; or {Declare(facet)}");
            return null;
        }

        if (Suggestion.For(text, facet.TermTitles.Keys.Concat(facet.TermTitles.Values)) is { } near)
        {
            complaints.Add(Codes.UndeclaredTerm, written.At,
                $"'{Short(text)}' is none of the declared {facet.Id}; did you mean '{near}'? If not, declare it beside the others");
        }

        return new(id, id == text ? text.Replace('-', ' ') : text) { Written = text, At = written.At };
    }

    private static string Declare(Facet facet) => $"declare it under 'facets: {facet.Id}: terms' with an id of its own";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private ImmutableArray<Citation> Citations(FieldReader fields, string eventId)
    {
        var reader = new CitationReader(complaints);
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

    private static Correction? Correction(FieldReader fields)
    {
        var what = fields.RequiredPlain("what");
        if (fields.Date("date") is not { } date)
        {
            fields.Missing("date");
            return null;
        }

        return new(date, what, fields.Plain("why")) { Extra = fields.Extra("date") };
    }

    private Media Media(FieldReader fields)
    {
        var alt = fields.Plain("alt");
        if (string.IsNullOrWhiteSpace(alt))
        {
            complaints.Add(Codes.MissingAlt, fields.At, "a picture needs 'alt': what it shows, for who cannot see it");
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
