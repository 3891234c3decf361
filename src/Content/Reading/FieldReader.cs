using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>
/// Hop 3: takes typed values out of a record's map. Whatever is wrong is a complaint at its place, and the value is then absent; unknown
/// fields are complaints at once.
/// </summary>
public sealed class FieldReader
{
    private const int LongestAddress = 300; // in a message

    private readonly YamlMap map;
    private readonly FieldTable table;
    private readonly Complaints complaints;
    private readonly FieldNames names;
    private readonly bool keepUnknown;

    /// <param name="map">The record as written.</param>
    /// <param name="table">What fields it may have.</param>
    /// <param name="complaints">Where errors go.</param>
    /// <param name="names">The author's own names of fields, here and in records inside.</param>
    /// <param name="keepUnknown">True when unknown fields are no error, here and in records inside.</param>
    public FieldReader(YamlMap map, FieldTable table, Complaints complaints, FieldNames? names = null, bool keepUnknown = false)
    {
        this.map = map;
        this.table = table;
        this.complaints = complaints;
        this.names = names ?? FieldNames.None;
        this.keepUnknown = keepUnknown;
        UnknownFields.Check(map, table, this.names, keepUnknown, complaints);
    }

    public Location At => map.At;

    public YamlNode? Node(string name)
    {
        var key = names.Of(name);
        var node = key == name && names.IsGivenAway(name) ? null : map.Find(key);
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    /// <summary>What no field takes, where the settings keep that; also that of the named records inside, under their names.</summary>
    public YamlMap? Extra(params ReadOnlySpan<string> inside)
    {
        if (!keepUnknown)
        {
            return null;
        }

        var unknown = map.Entries.RemoveAll(entry => UnknownFields.IsKnown(entry.Key, table, names));
        foreach (var name in inside)
        {
            var within = table.Fields.First(f => f.Name == name) is { Inside: { } records } ? records : FieldTables.Date;
            if (Node(name) is YamlMap record
                && record.Entries.RemoveAll(entry => UnknownFields.IsKnown(entry.Key, within, names.Inside(name))) is { IsEmpty: false } kept)
            {
                unknown = unknown.Add(new(name, record.At, record with { Entries = kept }));
            }
        }

        return unknown.IsEmpty ? null : new(unknown, map.At);
    }

    public string? Text(string name) => Located(name)?.Text;

    public string RequiredText(string name) => Text(name) ?? Missing(name);

    /// <summary>A text that is shown as it is: HTML in it would be shown as tags, so it is told of and left out.</summary>
    public string? Plain(string name) => Located(name) is { } text ? Plain(text, name) : null;

    public string Plain(LocatedText text, string name) => HtmlInText.Plain(text, names.Of(name), complaints);

    public string RequiredPlain(string name)
    {
        if (Plain(name) is not { } text)
        {
            return Missing(name);
        }

        if (string.IsNullOrWhiteSpace(text) && !string.IsNullOrWhiteSpace(Text(name)))
        {
            complaints.Add(Codes.MissingField, Node(name)!.At, $"the '{names.Of(name)}' of the {table.Record} holds nothing but HTML");
        }

        return text;
    }

    /// <summary>A text in Markdown: what HTML in it has a mark there is read as that mark, the rest is told of and left out.</summary>
    public LocatedText? Markdown(string name) => Located(name) is { } text ? HtmlInText.Markdown(text, names.Of(name), complaints) : null;

    /// <summary>
    /// A text, or that of a map by language which is nearest to <paramref name="language"/>; its first where none is near.
    /// </summary>
    public string? Words(string name, string language) =>
        Node(name) is YamlMap map ? Languages.Pick(map, language, complaints) is { } picked ? Plain(new(picked, map.At), name) : null
            : Plain(name);

    public string RequiredWords(string name, string language) => Words(name, language) ?? Missing(name);

    public LocatedText? Located(string name) => Node(name) switch
    {
        null => null,
        YamlScalar scalar => new(scalar.Value, scalar.TextAt) { LinesAreTheFiles = scalar.LinesAreTheFiles },
        var other => WrongKind<LocatedText>(name, other, "a text"),
    };

    /// <summary>One text or a list of texts.</summary>
    public ImmutableArray<LocatedText> Texts(string name)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case YamlScalar one:
                return [new(one.Value, one.TextAt)];
            case YamlList list:
                var texts = ImmutableArray.CreateBuilder<LocatedText>(list.Items.Length);
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar { IsNull: false } scalar)
                    {
                        texts.Add(new(scalar.Value, scalar.TextAt));
                    }
                    else
                    {
                        WrongKind<string>(name, item, "a text");
                    }
                }

                return texts.ToImmutable();
            case var other:
                WrongKind<string>(name, other, "a text or a list of texts");
                return [];
        }
    }

    public LocatedId? LocatedId(string name) => Located(name) is { } text ? new(text.Text.Trim(), text.At) : null;

    public ImmutableArray<LocatedId> References(string name) => [.. Texts(name).Select(t => new LocatedId(t.Text, t.At))];

    public string? Id(string name)
    {
        if (Located(name) is not { } id)
        {
            return null;
        }

        if (Ids.Problem(id.Text) is { } problem)
        {
            complaints.Add(Codes.BadId, id.At, problem);
            return null;
        }

        return id.Text;
    }

    public int? Integer(string name, int least, int most)
    {
        if (Located(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least
            && value <= most)
        {
            return value;
        }

        complaints.Add(Codes.BadNumber, text.At, $"'{name}' is a whole number from {least} to {most}, not '{Excerpt.Of(text.Text)}'");
        return null;
    }

    public double? Number(string name, double least, double most)
    {
        if (Located(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        complaints.Add(Codes.BadNumber, text.At,
            string.Create(CultureInfo.InvariantCulture, $"'{name}' is a number from {least} to {most}, not '{Excerpt.Of(text.Text)}'"));
        return null;
    }

    /// <summary>The index of the chosen word in the field's choices, or null.</summary>
    public int? Choice(string name)
    {
        if (Located(name) is not { } text)
        {
            return null;
        }

        var choices = table.Fields.First(f => f.Name == name).Choices;
        var index = choices.IndexOf(text.Text);
        if (index < 0)
        {
            var near = Suggestion.For(text.Text, choices) is { } meant ? $"; did you mean '{meant}'?" : "";
            complaints.Add(Codes.WrongChoice, text.At,
                $"'{name}' is one of {string.Join(", ", choices)}, not '{Excerpt.Of(text.Text)}'{near}");
            return null;
        }

        return index;
    }

    public string? Url(string name)
    {
        if (Located(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text.Text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            && (uri.Host.Length > 0 || uri.Scheme == "mailto"))
        {
            var address = text.Text.Trim();
            if (WebAddress.Encoded(address) is not { } encoded)
            {
                return address;
            }

            complaints.Add(Codes.BadUrl, text.At,
                $"'{name}' holds a blank or one of \" < > ^ `, which no address has; write it as '{Excerpt.Of(encoded, LongestAddress)}'");
            return null;
        }

        complaints.Add(Codes.BadUrl, text.At, $"'{name}' is an absolute address that begins with https://, not '{Excerpt.Of(text.Text)}'");
        return null;
    }

    public DatedText? Date(string name) => Node(name) switch
    {
        null => null,
        { } node when UnquotedSets.In(node) is { } set => SetWithoutQuotes(node, name, set),
        YamlMap written => DateMap(new(written, FieldTables.Date, complaints, names.Inside(name), keepUnknown)),
        YamlScalar scalar => StandardDates.Read(new(scalar.Value, scalar.TextAt), complaints),
        var other => WrongKind<DatedText>(name, other, "a date in EDTF, such as 2025-09-10"),
    };

    public FieldReader? Record(string name) => Node(name) switch
    {
        null => null,
        YamlMap inner => Within(name, inner),
        var other => WrongKind<FieldReader>(name, other, $"a map with {string.Join(", ", Inside(name).Fields.Select(f => f.Name))}"),
    };

    /// <summary>A list of records; a single one may stand without the list, and a text for a record of which only that is known.</summary>
    public IEnumerable<FieldReader> Records(string name)
    {
        var field = table.Fields.First(f => f.Name == name);
        var node = Node(name);
        var items = node switch
        {
            null => [],
            YamlList list => list.Items,
            var one => [one],
        };
        foreach (var item in items)
        {
            if (item is YamlMap inner)
            {
                yield return Within(name, inner);
            }
            else if (item is YamlScalar { IsNull: false } && field.Alone is { } alone)
            {
                yield return Within(name, new([new(names.Inside(name).Of(alone), item.At, item)], item.At));
            }
            else
            {
                WrongKind<string>(name, item, $"a map with {string.Join(", ", field.Inside!.Fields.Select(f => f.Name).Take(6))} …");
            }
        }
    }

    /// <summary>A map of records by language, in the author's order.</summary>
    public IEnumerable<(string Language, FieldReader Record)> ByLanguage(string name)
    {
        switch (Node(name))
        {
            case null:
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    if (!Languages.IsTag(entry.Key))
                    {
                        complaints.Add(Codes.WrongKind, entry.KeyAt,
                            $"'{name}' is a map by language, such as nl or pt-BR, not '{Excerpt.Of(entry.Key)}'");
                    }
                    else if (entry.Value is YamlMap inner)
                    {
                        yield return (entry.Key, new(inner, Inside(name), complaints, names.Repeated(name, Inside(name).Names)));
                    }
                    else
                    {
                        WrongKind<string>(entry.Key, entry.Value,
                            $"a map with {string.Join(", ", Inside(name).Fields.Select(f => f.Name))}");
                    }
                }

                break;
            case var other:
                WrongKind<string>(name, other, "a map by language, such as 'nl: { title: … }'");
                break;
        }
    }

    public string Missing(string name)
    {
        // A field that is there but wrong has its complaint already.
        if (Node(name) is null)
        {
            complaints.Add(Codes.MissingField, map.At, $"the {table.Record} has no '{names.Of(name)}'");
        }

        return "";
    }

    private FieldReader Within(string name, YamlMap inner) => new(inner, Inside(name), complaints, names.Inside(name), keepUnknown);

    private FieldTable Inside(string name) => table.Fields.First(f => f.Name == name).Inside!;

    private DatedText? DateMap(FieldReader fields)
    {
        if (fields.Located("edtf") is not { } text)
        {
            fields.Missing("edtf");
            return null;
        }

        var calendar = fields.Located("calendar");
        var note = fields.Text("note");
        var date = calendar is null or { Text: "gregorian" } ? StandardDates.Read(text, complaints, isSettled: note is not null)
            : CalendarDates.Read(calendar, text, complaints);
        return date is null ? null : date with { YearInferred = fields.Texts("inferred").Any(t => t.Text == "year"), Note = note };
    }

    private DatedText? SetWithoutQuotes(YamlNode node, string name, string set)
    {
        complaints.Add(Codes.WrongKind, node.At,
            $"to YAML this is {(node is YamlMap ? "a map" : "a list")}; a set of dates stands in quotation marks: {names.Of(name)}: \"{set}\"");
        return null;
    }

    private T? WrongKind<T>(string name, YamlNode found, string wanted)
    {
        var kind = found switch
        {
            YamlMap => "a map",
            YamlList => "a list",
            YamlScalar { IsNull: true } => "nothing",
            _ => "a single value",
        };
        complaints.Add(Codes.WrongKind, found.At, $"'{name}' is {wanted}, not {kind}");
        return default;
    }
}
