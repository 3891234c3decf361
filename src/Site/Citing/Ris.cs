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
            Line(text, "AU", author);
        }

        Line(text, "T2", source.ContainerTitle);
        Line(text, "PB", source.Publisher);
        Line(
            text,
            "PY",
            source.Issued?.Value.Bounds.Earliest is { } first ? first.Year.ToString("0000", CultureInfo.InvariantCulture) : null);
        Line(text, "DA", Date(source.Issued));
        Line(text, "Y2", Date(source.Accessed));
        Line(text, "LA", source.Language);
        Line(text, "UR", source.Url);
        Line(text, "L2", source.Archive?.Url);
        foreach (var (name, value) in source.Details)
        {
            Detail(text, name, value);
        }

        return text.Append("ER  - \r\n").ToString();
    }

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

    // YYYY/MM/DD/other: what is not known is left empty, never filled in.
    private static string? Date(DatedText? date)
    {
        if (date?.Value is not { Bounds.Earliest: { } first } value)
        {
            return null;
        }

        var known = !value.HasUnspecifiedDigits;
        var month = known && value.Precision >= Precision.Month ? first.Month.ToString("00", CultureInfo.InvariantCulture) : "";
        var day = known && value.Precision >= Precision.Day ? first.Day.ToString("00", CultureInfo.InvariantCulture) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first.Year:0000}/{month}/{day}/{(value.Qualification == Qualification.None ? "" : value.ToString())}");
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
