using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for citations: a source by id or described inline, the quote, and where it stands.</summary>
internal sealed partial class CitationReader(Complaints complaints, FieldNames names)
{
    private static readonly string[] Counted = ["page", "paragraph", "line"];

    // What describes a source. Which of them a place within a source may be meant by, where the source is named, is a locator's.
    private static readonly string[] InlineFields =
        ["title", "url", "outlet", "date", .. FieldTables.Source.Fields.Select(f => f.Name).Except(["id", "note", "title", "url"])];
    private static readonly string[] Located = ["page", "section"];

    private readonly SourceReader sources = new(complaints);

    /// <param name="fields">The citation's record.</param>
    /// <param name="eventId">Its event, for the id of a source written inline.</param>
    /// <param name="taken">Ids of the event's earlier citations; its own is added.</param>
    public Citation? Read(FieldReader fields, string eventId, HashSet<string> taken)
    {
        var inline = Inline(fields, eventId);
        var named = fields.Located("source");
        if (named is null && inline is null)
        {
            complaints.Add(Codes.MissingField, fields.At,
                "the citation has no 'source': give the id of a source record, or describe the source here with title and url");
            return null;
        }

        var source = inline is not null ? new LocatedId(inline.Id, named?.At ?? fields.At) : new LocatedId(named!.Text.Trim(), named.At);
        var locator = fields.Record("locator");
        return new()
        {
            Id = IdOf(fields, source.Id, taken),
            At = fields.At,
            Source = source,
            Inline = inline,
            Quote = fields.Located("quote"),
            Prefix = fields.Text("prefix"),
            Suffix = fields.Text("suffix"),
            Locator = locator is null ? null : LocatorOf(locator, complaints),
            LocatorText = locator is null ? null : LocatorWords(locator),
            Supports = [.. fields.Texts("supports").Select(t => names.Meant(t.Text.Trim()))],
            Note = fields.Plain("note"),
            Extra = fields.Extra("locator", "archive", "date", "issued", "accessed"),
        };
    }

    private string IdOf(FieldReader fields, string sourceId, HashSet<string> taken)
    {
        if (fields.Id("id") is { } given)
        {
            if (given == Citation.Self)
            {
                complaints.Add(Codes.BadId, fields.Node("id")!.At,
                    $"a citation cannot be called '{given}': [@{given}] marks a sentence as the author's own");
            }

            if (!taken.Add(given))
            {
                complaints.Add(Codes.DuplicateId, fields.Node("id")!.At, $"this event has two citations with the id '{given}'");
            }

            return given;
        }

        var id = sourceId;
        for (var n = taken.Count > 50 && taken.Contains(id) ? taken.Count + 1 : 2; !taken.Add(id); n++) // past fifty the count is a start that is likely free
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{sourceId}-{n}");
        }

        return id;
    }

    // Described here, or known by its address alone.
    private Source? Inline(FieldReader fields, string eventId)
    {
        var written = InlineFields.Where(name => fields.Node(name) is not null).ToArray();
        var named = fields.Located("source");
        var address = named is not null && WebAddress.Is(named.Text) ? named.Text.Trim() : null;
        if (address is not null)
        {
            _ = fields.Url("source"); // complains of what no address has
        }

        if (named is not null && written.Length > 0 && (address is null || written.Contains("url")))
        {
            var place = written.All(Located.Contains) ? "; a place in it is given by 'locator'" : "; keep one of the two";
            complaints.Add(Codes.WrongKind, named.At,
                $"the citation names a source and also describes one ({string.Join(", ", written)}){place}");
            return null;
        }

        if (address is null && written.Length == 0)
        {
            return null;
        }

        var url = address ?? fields.Url("url");
        var title = fields.Plain("title") ?? (url is null ? "" : WebAddress.Shown(url));
        if (title.Length == 0)
        {
            fields.Missing("title");
        }

        var slug = Ids.Slug(url is not null && fields.Node("title") is null ? WebAddress.Bare(url) : title);
        var path = fields.At.Path;
        var source = sources.Described(fields, slug.Length > 0 ? slug : eventId + "-source", title, path[..(path.LastIndexOf('/') + 1)]);
        return source with
        {
            Type = fields.Node("type") is not null ? source.Type : url is null ? "document" : "webpage",
            Url = url,
            ContainerTitle = source.ContainerTitle ?? fields.Plain("outlet"),
            Issued = source.Issued ?? fields.Date("date"),
            IsAddressOnly = url is not null && written.All(name => name == "url"),
        };
    }

    private static Locator LocatorOf(FieldReader fields, Complaints complaints)
    {
        foreach (var name in Counted)
        {
            if (fields.Located(name) is { } written && written.Text.Trim() is [var first, ..] text && char.IsLetter(first)
                && text.Any(char.IsAsciiDigit) && !(name == "page" && PageLabel().IsMatch(text)))
            {
                var number = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c))]);
                complaints.Add(Codes.UncheckedLocator, written.At, $"'{name}: {Excerpt.Of(text, 40)}' is shown, " +
                    $"but not checked; write the number alone, as in '{name}: {(number.Length <= 40 ? number : "9")}'");
            }
        }

        if (fields.Located("cell") is { } cell && CellAddress.Parse(cell.Text) is null)
        {
            var shown = Excerpt.Of(cell.Text, 40);
            complaints.Add(Codes.UncheckedLocator, cell.At,
                $"'cell: {shown}' is shown, but not checked; write 'B3', or 'table 2, row 3, column 2'");
        }

        return new(fields.Text("page")?.Trim(), Count(fields, "paragraph"), Count(fields, "line"), fields.Text("section"),
            fields.Text("timecode"))
        {
            Speaker = fields.Text("speaker"),
            Cell = fields.Text("cell"),
        };
    }

    // A file may call a page so: A-3, B12.
    [GeneratedRegex(@"^(?!pp?\d|s\d)\p{L}{1,3}-?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLabel();

    // "12" is a number to check; "12–13" or "3r" are for readers only.
    private static int? Count(FieldReader fields, string name) =>
        int.TryParse(fields.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Who speaks is shown beside the words themselves.
    private static string? LocatorWords(FieldReader fields)
    {
        string?[] words =
        [
            Words("p. ", "page"),
            Words("paragraph ", "paragraph"),
            Words("line ", "line"),
            Words("section ", "section"),
            Words("at ", "timecode"),
            fields.Text("cell") is { } cell ? CellAddress.Parse(cell)?.ToString() ?? "cell " + cell : null,
        ];
        return words.OfType<string>().ToArray() is { Length: > 0 } known ? string.Join(", ", known) : null;

        string? Words(string prefix, string name) => fields.Text(name) is { } value ? prefix + value : null;
    }
}
