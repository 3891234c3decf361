using System.Globalization;
using System.Text;

using Timeline.Content.Sources.Normalizing;
using Timeline.Content;
using Timeline.Edtf;

namespace Timeline.Site.Citing;

/// <summary>
/// A source as an entry of a BibTeX file; <c>date</c> and <c>urldate</c> are those of biblatex, which reads EDTF of levels 0 and 1 and
/// counts BCE as it does.
/// </summary>
internal static class BibTeX
{
    public static string Entry(Source source)
    {
        var type = TypeOf(source.Type);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@{type}{{{source.Id}");
        Field(text, "title", Escape(source.Title));
        // In braces of its own a name is not taken apart: which part is the family's differs by culture.
        Field(text, "author", source.Authors.IsEmpty ? null : string.Join(" and ", source.Authors.Select(a => $"{{{Escape(a)}}}")));
        Field(
            text,
            type switch { "article" => "journal", "incollection" => "booktitle", _ => "howpublished" },
            Escape(source.ContainerTitle));
        Field(
            text,
            type switch { "techreport" => "institution", "phdthesis" => "school", _ => "publisher" },
            Escape(source.Publisher == source.ContainerTitle ? null : source.Publisher));
        Field(text, "year", Year(source.Issued?.Value));
        Field(text, "date", Date(source.Issued?.Value));
        Field(text, "url", Url(source.Url));
        Field(text, "urldate", Date(source.Accessed?.Value));
        foreach (var (name, value) in CitedDetails.Of(source).Where(d => d.Key.All(char.IsAsciiLetterOrDigit)))
        {
            Field(text, name switch { "page" => "pages", "issue" => "number", _ => name }, Escape(value));
        }

        return text.Append("\n}\n").ToString();
    }

    // For BibTeX itself, which prints what is no number as it stands; biblatex prefers its own date.
    private static string? Year(EdtfDate? date) => date switch
    {
        null => null,
        { Qualification: Qualification.None } when CitedDate.Year(date) is { } year and >= 1 and <= 9999 =>
            year.ToString(CultureInfo.InvariantCulture),
        _ => Escape(CitedDate.Words(date)),
    };

    private static string? Date(EdtfDate? date) => date is not (null or LongYear) && date.Level <= 1 ? date.ToString() : null;

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
        }
    }

    private static string? Escape(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in Spaces.Single(value))
        {
            _ = c switch
            {
                // A brace behind a backslash counts as one to BibTeX all the same.
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '%' or '&' or '#' or '$' or '_' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    // An address is taken as it is, but a brace in it would end the field.
    private static string? Url(string? url) =>
        url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string TypeOf(string type) => type switch
    {
        "book" => "book",
        "chapter" => "incollection",
        "article-journal" or "article-magazine" or "article-newspaper" or "article" => "article",
        "report" => "techreport",
        "thesis" => "phdthesis",
        _ => "misc",
    };
}
