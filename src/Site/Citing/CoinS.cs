using System.Text;

using Timeline.Content;
using Timeline.Site.Chronology;

namespace Timeline.Site.Citing;

/// <summary>
/// A source as an OpenURL context object, for the <c>title</c> of a <c>&lt;span class="Z3988"&gt;</c> (COinS), which reference managers
/// find on a page.
/// </summary>
internal static class CoinS
{
    public static string Of(Source source)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004");
        var (format, genre) = source.Type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" or "article" => ("journal", "article"),
            "book" => ("book", "book"),
            "chapter" => ("book", "bookitem"),
            "report" => ("book", "report"),
            _ => ("dc", source.Type),
        };
        Field(text, "rft_val_fmt", "info:ofi/fmt:kev:mtx:" + format);
        Field(text, format == "dc" ? "rft.type" : "rft.genre", genre);
        Field(text, format == "dc" ? "rft.title" : genre is "book" or "report" ? "rft.btitle" : "rft.atitle", source.Title);
        Field(
            text,
            format switch { "dc" => "rft.source", "journal" => "rft.jtitle", _ => "rft.btitle" },
            genre is "book" or "report" ? null : source.ContainerTitle);
        foreach (var author in source.Authors)
        {
            Field(text, format == "dc" ? "rft.creator" : "rft.au", author);
        }

        Field(text, format == "dc" ? "rft.publisher" : "rft.pub", format == "journal" ? null : source.Publisher);
        Field(text, "rft.date", source.Issued is { } issued ? DateFacts.MachineReadable(issued.Value) : null);
        Field(text, "rft.language", source.Language);
        foreach (var (name, value) in CitedDetails.Of(source))
        {
            var key = name switch { "volume" => "rft.volume", "issue" => "rft.issue", "page" => "rft.pages", "issn" =>
                "rft.issn", "isbn" => "rft.isbn", _ => null };
            if (key is not null && format != "dc")
            {
                Field(text, key, value);
            }
            else if (name == "doi")
            {
                Field(text, "rft_id", "info:doi/" + value);
            }
        }

        Field(text, "rft_id", source.Url);
        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
