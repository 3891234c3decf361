using System.Globalization;
using System.Text;
using System.Text.Json;

using Timeline.Content;
using Timeline.Edtf;
using Timeline.Site.Planning;

namespace Timeline.Site.Outputs;

/// <summary>All sources for reference managers: <c>sources.csl.json</c> (CSL-JSON) and <c>sources.bib</c> (BibTeX).</summary>
public sealed class Citations : IOutput
{
    public IEnumerable<PlannedFile> Plan(SiteContext site) =>
    [
        JsonFile.Of("sources.csl.json", site.Settings.At, json => Csl(json, site)),
        PlannedFile.Of("sources.bib", site.Settings.At, () => BibTeX(site)),
    ];

    private static void Csl(Utf8JsonWriter json, SiteContext site)
    {
        json.WriteStartArray();
        foreach (var source in site.Library.Sources.Select(s => s.Source))
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("type", source.Type);
            json.WriteString("title", source.Title);
            if (!source.Authors.IsEmpty)
            {
                json.WriteStartArray("author");
                foreach (var author in source.Authors)
                {
                    // A name is not taken apart: which part is the family's differs by culture.
                    json.WriteStartObject();
                    json.WriteString("literal", author);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.Text("container-title", source.ContainerTitle);
            json.Text("publisher", source.Publisher);
            Date(json, "issued", source.Issued);
            Date(json, "accessed", source.Accessed);
            json.Text("language", source.Language);
            json.Text("URL", source.Url);
            json.Text("archive_location", source.Archive?.Url);
            foreach (var (name, value) in source.Details)
            {
                json.WriteString(CslName(name), value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // CSL 1.1 takes EDTF as it is; CSL-JSON 1.0 wants parts, and calls what is not sure "circa".
    private static void Date(Utf8JsonWriter json, string name, DatedText? date)
    {
        if (date?.Value.Bounds is not { Earliest: { } first })
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(first.Year);
        if (date.Value.Precision >= Precision.Month && !date.Value.HasUnspecifiedDigits)
        {
            json.WriteNumberValue(first.Month);
            if (date.Value.Precision >= Precision.Day)
            {
                json.WriteNumberValue(first.Day);
            }
        }

        json.WriteEndArray();
        json.WriteEndArray();
        if (date.Value.Qualification != Qualification.None)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    private static string CslName(string name) => name.ToUpperInvariant() is "DOI" or "ISBN" or "ISSN" or "PMID" or "PMCID" ? name.ToUpperInvariant() : name.Replace('_', '-');

    private static byte[] BibTeX(SiteContext site)
    {
        var text = new StringBuilder();
        foreach (var source in site.Library.Sources.Select(s => s.Source))
        {
            text.Append(CultureInfo.InvariantCulture, $"@{BibTeXType(source.Type)}{{{source.Id}");
            Field(text, "title", source.Title);
            Field(text, "author", source.Authors.IsEmpty ? null : string.Join(" and ", source.Authors.Select(a => $"{{{a}}}")), isNames: true);
            Field(text, source.Type is "chapter" ? "booktitle" : "journal", source.ContainerTitle);
            Field(text, "publisher", source.Publisher);
            Field(text, "year", source.Issued?.Value.Bounds.Earliest?.Year.ToString(CultureInfo.InvariantCulture));
            Field(text, "date", source.Issued?.Value.ToString());
            Field(text, "url", source.Url, isNames: true);
            Field(text, "urldate", source.Accessed?.Value.ToString());
            foreach (var (name, value) in source.Details.Where(d => d.Key.All(char.IsAsciiLetterOrDigit)))
            {
                Field(text, name, value);
            }

            text.Append("\n}\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Field(StringBuilder text, string name, string? value, bool isNames = false)
    {
        if (value is not null)
        {
            var plain = string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{(isNames ? plain : Escape(plain))}}}");
        }
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            escaped.Append(c switch
            {
                '{' or '}' or '%' or '&' or '#' or '$' or '_' => $"\\{c}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string BibTeXType(string type) => type switch
    {
        "book" => "book",
        "chapter" => "incollection",
        "article-journal" or "article-magazine" or "article-newspaper" or "article" => "article",
        "report" => "techreport",
        "thesis" => "phdthesis",
        _ => "misc",
    };
}
