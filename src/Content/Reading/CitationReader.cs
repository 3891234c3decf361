using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;
using Timeline.Content.Sources;

namespace Timeline.Content.Reading;

/// <summary>Hop 3 for citations: a source by id or described inline, the quote, and where it stands.</summary>
internal sealed partial class CitationReader(Complaints complaints)
{
    private static readonly string[] Counted = ["page", "paragraph", "line"];
    private static readonly string[] InlineFields = ["title", "url", "outlet", "author", "date", "archive"];

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

        var source = named is null ? new LocatedId(inline!.Id, fields.At) : new LocatedId(named.Text.Trim(), named.At);
        var locator = fields.Record("locator");
        return new()
        {
            Id = IdOf(fields, source.Id, taken),
            At = fields.At,
            Source = source,
            Inline = named is null ? inline : null,
            Quote = fields.Located("quote"),
            Prefix = fields.Text("prefix"),
            Suffix = fields.Text("suffix"),
            Locator = locator is null ? null : LocatorOf(locator, complaints),
            LocatorText = locator is null ? null : LocatorWords(locator),
            Supports = [.. fields.Texts("supports").Select(t => t.Text.Trim())],
            Note = fields.Text("note"),
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

    private Source? Inline(FieldReader fields, string eventId)
    {
        var written = InlineFields.Where(name => fields.Node(name) is not null).ToArray();
        if (written.Length == 0)
        {
            return null;
        }

        if (fields.Node("source") is { } both)
        {
            complaints.Add(Codes.WrongKind, both.At,
                $"the citation names a source record and also describes one ({string.Join(", ", written)}); keep one of the two");
        }

        var url = fields.Url("url");
        var title = fields.Text("title") ?? url ?? "";
        if (title.Length == 0)
        {
            fields.Missing("title");
        }

        var slug = Ids.Slug(url is not null && fields.Node("title") is null ? url.Replace("https://", "", StringComparison.Ordinal)
            : title);
        return new()
        {
            Id = slug.Length > 0 ? slug : eventId + "-source",
            At = fields.At,
            Title = title,
            Type = url is null ? "document" : "webpage",
            ContainerTitle = fields.Text("outlet"),
            Authors = [.. fields.Texts("author").Select(t => t.Text)],
            Issued = fields.Date("date"),
            Url = url,
            Archive = SourceReader.ArchiveOf(fields.Record("archive")),
            Tier = SourceReader.TierOf(fields),
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
                complaints.Add(Codes.UncheckedLocator, written.At, $"'{name}: {(text.Length <= 40 ? text : text[..40] + "…")}' is shown, " +
                    $"but not checked; write the number alone, as in '{name}: {(number.Length <= 40 ? number : "9")}'");
            }
        }

        if (fields.Located("cell") is { } cell && CellAddress.Parse(cell.Text) is null)
        {
            var shown = cell.Text.Length <= 40 ? cell.Text : cell.Text[..40] + "…";
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
