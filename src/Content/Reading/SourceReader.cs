using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Extraction;
using Timeline.Content.Model;
using Timeline.Content.Sources.Fingerprints;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for source records. One file may hold one source or a list.</summary>
/// <param name="complaints">Where errors go.</param>
/// <param name="keepUnknown">Whether the settings keep fields that are not known.</param>
public sealed class SourceReader(Complaints complaints, bool keepUnknown = false)
{
    private static readonly string[] Details =
        ["edition", "volume", "issue", "page", "section", "doi", "isbn", "issn", "archive_location", "rights"];

    /// <param name="node">The file's content.</param>
    /// <param name="path">The file's path below the site's root; texts and fingerprints lie beside it.</param>
    public ImmutableArray<Source> Read(YamlNode node, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return node switch
        {
            YamlMap map => One(map, folder, Path.GetFileNameWithoutExtension(path)) is { } one ? [one] : [],
            YamlList list => [.. list.Items.Select(item => Item(item, folder)).OfType<Source>()],
            _ => Wrong(node),
        };
    }

    private static Archive? ArchiveOf(FieldReader? fields) =>
        fields is null ? null : fields.Date("date") is { } date ? new(fields.Url("url"), date) : new(fields.Url("url") ?? fields.Missing("url"), null);

    private static string? TierOf(FieldReader fields) => fields.Text("tier")?.Trim() is { Length: > 0 } tier ? tier : null;

    private ImmutableArray<Source> Wrong(YamlNode node)
    {
        complaints.Add(Codes.WrongKind, node.At, "the file holds a source record (a map with title, author, …) or a list of them");
        return [];
    }

    private Source? Item(YamlNode item, string folder)
    {
        if (item is YamlMap map)
        {
            return One(map, folder, null);
        }

        complaints.Add(Codes.WrongKind, item.At, "each item of the list is a source record: a map with id, title, …");
        return null;
    }

    private Source? One(YamlMap map, string folder, string? fileName)
    {
        var fields = new FieldReader(map, FieldTables.Source, complaints, keepUnknown: keepUnknown);
        var title = fields.RequiredPlain("title").Trim();
        var id = fields.Node("id") is not null ? fields.Id("id")
            : fileName is null ? null : FileNames.Id(fileName, "source", fields.At, complaints);
        if (id is null)
        {
            fields.Missing("id");
            return null;
        }

        if (Ids.Problem(id) is { } problem)
        {
            complaints.Add(Codes.BadId, fields.At, problem);
            return null;
        }

        return Described(fields, id, title, folder) with
        {
            Note = fields.Plain("note"),
            Extra = fields.Extra("archive", "issued", "accessed"),
        };
    }

    /// <summary>What fields say of a source, in its record or in a citation.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="folder">The folder of the file they stand in, below the site's root: its texts lie there.</param>
    internal Source Described(FieldReader fields, string id, string title, string folder) => new()
    {
        Id = id,
        At = fields.At,
        Type = TypeOf(fields),
        Title = title,
        Authors = [.. fields.Texts("author").Select(t => fields.Plain(t, "author"))],
        ContainerTitle = fields.Plain("container_title"),
        Publisher = fields.Plain("publisher"),
        Issued = fields.Date("issued"),
        Language = fields.Text("language"),
        Url = fields.Url("url"),
        Archive = ArchiveOf(fields.Record("archive")),
        Accessed = fields.Date("accessed"),
        Text = FileBeside(fields, "text", folder),
        Fingerprint = FileBeside(fields, "fingerprint", folder),
        Sha256 = Lock(fields),
        Tier = TierOf(fields),
        Publish = (Publish)(fields.Choice("publish") ?? 0),
        Details = [.. Details.Select(name => new KeyValuePair<string, string?>(name, fields.Plain(name)))
            .Where(d => d.Value is not null).Select(d => new KeyValuePair<string, string>(d.Key, d.Value!))],
    };

    private string TypeOf(FieldReader fields)
    {
        if (fields.Located("type") is not { } written)
        {
            return "document";
        }

        var type = written.Text.Trim();
        if (!CslTypes.All.Contains(type))
        {
            var remedy = Suggestion.For(type, CslTypes.All) is { } near
                ? $"; did you mean '{near}'?"
                : ", such as book, report, webpage or article-newspaper; 'document' is what is none of them";
            complaints.Add(
                Codes.UnknownType, written.At, $"'{Excerpt.Of(type)}' is none of CSL's types{remedy}");
        }

        return type;
    }

    private LocatedId? FileBeside(FieldReader fields, string name, string folder)
    {
        if (fields.Located(name) is not { } file)
        {
            return null;
        }

        // A record may only name files below its own folder.
        var parts = file.Text.Split('/', '\\');
        if (file.Text.Length == 0 || Path.IsPathRooted(file.Text) || parts.Contains("..")
            || file.Text.Contains('\0', StringComparison.Ordinal))
        {
            complaints.Add(Codes.MissingFile, file.At, $"'{name}' names a file beside this record, such as {name}.txt, not '{file.Text}'");
            return null;
        }

        return new(folder + string.Join('/', parts), file.At);
    }

    private LocatedText? Lock(FieldReader fields)
    {
        if (fields.Located("sha256") is not { } written)
        {
            return null;
        }

        var hash = written.Text.Trim().ToLowerInvariant();
        if (hash.Length == 64 && hash.All(char.IsAsciiHexDigit))
        {
            return written with { Text = hash };
        }

        complaints.Add(Codes.WrongKind, written.At, "'sha256' is 64 hexadecimal digits; 'timeline fingerprint FILE' prints it");
        return written with { Text = "" };
    }
}
