using System.Globalization;
using System.Text;

using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Citing;

/// <summary>
/// A source as a cite template of Wikipedia, ready to paste between <c>&lt;ref&gt;</c> tags. Dates are ISO, which its templates take in any
/// language.
/// </summary>
internal static class Wikipedia
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static string Template(Source source)
    {
        var text = new StringBuilder();
        var kind = source.Type switch
        {
            "article-newspaper" or "article-magazine" => "news",
            "article-journal" or "article" => "journal",
            "book" or "chapter" => "book",
            "report" => "report",
            "thesis" => "thesis",
            "webpage" or "post" or "post-weblog" => "web",
            _ => source.Url is null ? "document" : "web",
        };
        text.Append("{{cite ").Append(kind);
        for (var i = 0; i < source.Authors.Length; i++)
        {
            var (name, number) = (CitedName.Of(source.Authors[i]), source.Authors.Length == 1 ? "" : $"{i + 1}");
            Field(text, "author" + number, name.IsParted ? null : name.Written);
            Field(text, "last" + number, name.Family);
            Field(text, "first" + number, name.Suffix is null ? name.Given : $"{name.Given} {name.Suffix}");
        }

        Field(text, source.Type == "chapter" ? "chapter" : "title", source.Title);
        Field(text, kind switch { "journal" => "journal", "web" => "website", "book" => "title", _ => "work" }, source.ContainerTitle);
        Field(text, "publisher", source.Publisher == source.ContainerTitle ? null : source.Publisher);
        Field(text, "date", Date(source.Issued));
        foreach (var (key, value) in CitedDetails.Of(source))
        {
            if (key is "volume" or "issue" or "edition" or "doi" or "isbn" or "issn")
            {
                Field(text, key, value);
            }
            else if (key == "page")
            {
                Field(
                    text,
                    value.Contains('-', StringComparison.Ordinal) || value.Contains('–', StringComparison.Ordinal) ? "pages" : "page",
                    value);
            }
        }

        Field(text, "language", source.Language);
        Field(text, "url", Url(source.Url));
        Field(text, "access-date", Date(source.Accessed));
        if (source.Archive is { Url: not null } archive)
        {
            Field(text, "archive-url", Url(archive.Url));
            Field(text, "archive-date", Date(archive.Date));
            Field(text, "url-status", "live");
        }

        return text.Append("}}").ToString();
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(" |")
                .Append(name)
                .Append('=')
                .AppendJoin(' ', Escape(value).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        }
    }

    // What would end the parameter, the template or the link.
    private static string Escape(string value) => value
        .Replace("{", "&#123;", StringComparison.Ordinal)
        .Replace("}", "&#125;", StringComparison.Ordinal)
        .Replace("|", "{{!}}", StringComparison.Ordinal)
        .Replace("[", "&#91;", StringComparison.Ordinal)
        .Replace("]", "&#93;", StringComparison.Ordinal);

    private static string? Url(string? url) => url?
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("[", "%5B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal);

    // The templates know days, months, seasons, years and ranges of these from the year 100 on, and "c." before a year; YYYY-MM they
    // refuse, and for BCE
    // they have no form. What they do not know they are not told.
    private static string? Date(DatedText? date) => date?.Value switch
    {
        null => null,
        { Bounds.Earliest: null or { Year: < 100 } } or { Bounds.Latest: null or { Year: > 9999 } } => null,
        { Qualification: Qualification.None } known when Known(known) is { } text => text,
        { IsUncertain: false } other when CitedDate.Year(other) is { } year =>
            (other.IsApproximate ? "c. " : "") + year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Known(EdtfDate date) => (date, CitedDate.Parts(date)) switch
    {
        // Before the Gregorian calendar a day in digits would be read as one of it.
        (_, { Month: not null, Day: not null, Year: >= 1583 } day) =>
            string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
        (_, { } parts) when !date.HasUnspecifiedDigits => CitedDate.Words(CalendarDate.Of((int)parts.Year, parts.Month, parts.Day)),
        (Season { Year.Value: { } year }, _) when CitedDate.Season(date) is { } season =>
            string.Create(CultureInfo.InvariantCulture, $"{Seasons[season - 1]} {year}"),
        (EdtfInterval
        {
            Start.Date: CalendarDate { Precision: Precision.Year, Year.Value: { } from },
            End.Date: CalendarDate { Precision: Precision.Year, Year.Value: { } to },
        }, _) => string.Create(CultureInfo.InvariantCulture, $"{from}–{to}"),
        _ => null,
    };
}
