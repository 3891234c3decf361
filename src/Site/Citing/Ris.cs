using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Citing;

/// <summary>A source as a record of a RIS file, whose lines end as its specification says they do: CR LF.</summary>
internal static class Ris
{
    public static string Entry(Source source)
    {
        var text = new StringBuilder();
        Line(text, "TY", TypeOf(source.Type));
        Line(text, "ID", source.Id);
        Line(text, "TI", source.Title);
        foreach (var author in source.Authors)
        {
            Line(text, "AU", CitedName.Of(author).Inverted);
        }

        Line(text, "T2", source.ContainerTitle);
        Line(text, "PB", source.Publisher);
        Line(text, "PY", Year(source.Issued?.Value));
        Line(text, "DA", Date(source.Issued));
        Line(text, "Y2", Date(source.Accessed));
        Line(text, "LA", source.Language);
        Line(text, "UR", source.Url);
        Line(text, "L2", source.Archive?.Url);
        foreach (var (name, value) in CitedDetails.Of(source))
        {
            Detail(text, name, value);
        }

        return text.Append("ER  - \r\n").ToString();
    }

    private static string? Year(EdtfDate? issued) =>
        issued is { Qualification: Qualification.None } && CitedDate.Year(issued) is { } year and >= 1 and <= 9999
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : null;

    private static void Detail(StringBuilder text, string name, string value)
    {
        if (name == "page" && value.Split('-', '–') is [var from, var to])
        {
            Line(text, "SP", from);
            Line(text, "EP", to);
            return;
        }

        var tag = name.ToLowerInvariant() switch
        {
            "volume" => "VL",
            "issue" or "number" => "IS",
            "page" => "SP",
            "edition" => "ET",
            "section" => "SE",
            "doi" => "DO",
            "isbn" or "issn" => "SN",
            "publisher_place" or "publisher-place" => "CY",
            "archive_location" => "AV",
            "abstract" => "AB",
            _ => null,
        };
        if (tag is not null)
        {
            Line(text, tag, value);
        }
    }

    // A record is lines: a value that had a line break would begin another field.
    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (value is not null)
        {
            text.Append(tag)
                .Append("  - ")
                .AppendJoin(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
                .Append("\r\n");
        }
    }

    // YYYY/MM/DD/other: what is not known is left empty, never filled in, and what has no number is said in words after it: seasons,
    // ranges, years BCE.
    private static string? Date(DatedText? date)
    {
        if (date?.Value is not { } value)
        {
            return null;
        }

        var parts = CitedDate.Parts(value) ?? (CitedDate.Year(value) is { } only ? (DateParts?)new DateParts(only) : null);
        var numbers = parts is { Year: >= 1 and <= 9999 } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.Year:0000}/{known.Month:00}/{known.Day:00}/")
            : "///";
        var isPlain = numbers != "///"
            && value is CalendarDate { Qualification: Qualification.None, HasUnspecifiedDigits: false } or DateTimeOfDay;
        return isPlain ? numbers : numbers + CitedDate.Words(value);
    }

    private static string TypeOf(string type) => type switch
    {
        "article-journal" or "article" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "bill" => "BILL",
        "book" => "BOOK",
        "broadcast" => "MPCT",
        "chapter" => "CHAP",
        "hearing" => "HEAR",
        "legal_case" => "CASE",
        "legislation" => "STAT",
        "manuscript" => "UNPB",
        "map" => "MAP",
        "motion_picture" => "MPCT",
        "patent" => "PAT",
        "personal_communication" or "interview" => "PCOMM",
        "post-weblog" or "post" => "BLOG",
        "report" => "RPRT",
        "song" => "SOUND",
        "thesis" => "THES",
        "webpage" => "ELEC",
        _ => "GEN",
    };
}
