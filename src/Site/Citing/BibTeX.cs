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
        Field(text, "author", source.Authors.IsEmpty ? null : string.Join(" and ", source.Authors.Select(Name)));
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
        Field(text, "note", Untold(source.Issued?.Value));
        Field(text, "url", Url(source.Url));
        Field(text, "urldate", Date(source.Accessed?.Value));
        foreach (var (name, value) in CitedDetails.Of(source).Where(d => d.Key.All(char.IsAsciiLetterOrDigit)))
        {
            Field(text, name switch { "page" => "pages", "issue" => "number", _ => name }, Escape(value));
        }

        return text.Append("\n}\n").ToString();
    }

    // In braces of its own a name is not taken apart.
    private static string Name(string author) => CitedName.Of(author) is { IsParted: true } name
        ? $"{Family(name.Family!)}, {(name.Suffix is null ? "" : $"{Escape(name.Suffix)}, ")}{Escape(name.Given)}"
        : $"{{{Escape(author)}}}";

    // What stands before the last small word is a particle to BibTeX: that of "de la Cruz" is one, "Ortega y" is none.
    private static string? Family(string family) =>
        !char.IsLower(family[0]) && family.Split(' ').Any(word => word.Length > 0 && char.IsLower(word[0])) ? $"{{{Escape(family)}}}" : Escape(family);

    // For BibTeX itself; biblatex prefers its own date.
    private static string? Year(EdtfDate? date) => date is { Qualification: Qualification.None } && CitedDate.Year(date) is { } year and >= 1 and <= 9999
        ? year.ToString(CultureInfo.InvariantCulture)
        : null;

    // Neither a year nor a date of biblatex: it is said in words.
    private static string? Untold(EdtfDate? date) => date is null || Year(date) is not null || Date(date) is not null ? null : Escape(CitedDate.Words(date));

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
