using System.Collections.Immutable;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// What a page says of itself, by the ways in which pages say it, the most exact first, each value with where it was found.
/// </summary>
/// <remarks>
/// schema.org in JSON-LD is written for machines; Highwire's <c>citation_*</c> by publishers of journals; Open Graph for cards in social
/// networks, where titles may be shortened; Dublin Core by libraries and authorities; then the page's own words.
/// </remarks>
internal sealed partial class HtmlDetails
{
    // Classes by which templates of blogs mark the time of a post (hAtom, h-entry).
    private static readonly string[] Marks = ["published", "entry-date", "dt-published"];

    private readonly IHtmlDocument document;
    private readonly List<(string Name, string Content)> meta;
    private readonly SchemaArticle? article;
    private readonly ImmutableDictionary<string, string>.Builder origins = ImmutableDictionary.CreateBuilder<string, string>();

    private HtmlDetails(IHtmlDocument document)
    {
        this.document = document;
        meta = [.. document.All.Where(element => element.LocalName == "meta")
            .Select(element => (Name: NameOf(element), Content: Clean(element.GetAttribute("content"))))
            .Where(pair => pair.Name.Length > 0 && pair.Content is not null).Select(pair => (pair.Name, pair.Content!))];
        var scripts = document.Scripts.Where(script => script.Type == "application/ld+json").Select(script => script.Text);
        article = SchemaArticle.Of(scripts, LinkTo("canonical") ?? Meta("og:url"));
    }

    public static DocumentDetails Of(IHtmlDocument document) => new HtmlDetails(document).Read();

    private DocumentDetails Read()
    {
        var outlet = First("container_title", [
            ("Highwire citation_journal_title", Meta("citation_journal_title")),
            ("Highwire citation_conference_title", Meta("citation_conference_title")),
            ("Open Graph og:site_name", Meta("og:site_name")),
            ("JSON-LD isPartOf", article?.PartOf),
            ("JSON-LD publisher", article?.Publisher),
            ("Dublin Core publisher", Dublin("publisher")),
            ("meta application-name", Meta("application-name")),
        ]);
        return new()
        {
            Type = First("type", [
                ("JSON-LD @type", article?.CslType),
                ("Highwire citation_journal_title", Meta("citation_journal_title") is null ? null : "article-journal"),
                ("Highwire citation_conference_title", Meta("citation_conference_title") is null ? null : "paper-conference"),
                ("Highwire citation_technical_report_institution", Meta("citation_technical_report_institution") is null ? null : "report"),
            ]),
            Title = First("title", [
                ("Highwire citation_title", Meta("citation_title")),
                ("JSON-LD headline", article?.Headline),
                ("Open Graph og:title", WithoutOutlet(Meta("og:title"), outlet)),
                ("Dublin Core title", Dublin("title")),
                ("meta twitter:title", WithoutOutlet(Meta("twitter:title"), outlet)),
                ("the page's title", WithoutOutlet(Clean(document.Title), outlet)),
            ]),
            Authors = Authors(),
            ContainerTitle = outlet,
            Issued = First("issued", [
                ("Highwire citation_publication_date", Day("citation_publication_date")),
                ("Highwire citation_date", Day("citation_date")),
                ("Highwire citation_online_date", Day("citation_online_date")),
                ("JSON-LD datePublished", DetailDate.Of(article?.Published)),
                ("Open Graph article:published_time", Day("article:published_time") ?? Day("og:article:published_time")),
                ("microdata datePublished", DetailDate.Of(Marked("datePublished")) ?? Day("datepublished")),
                ("Dublin Core date", FirstDay(["issued", "date.issued", "date", "created", "date.created"], Dublin)),
                ("meta date", FirstDay(["date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date"], Meta)),
                ("the time element", TimeElement()),
            ]),
            Modified = First("modified", [
                ("JSON-LD dateModified", DetailDate.Of(article?.Modified)),
                ("Open Graph article:modified_time", Day("article:modified_time") ?? Day("og:updated_time")),
                ("microdata dateModified", DetailDate.Of(Marked("dateModified"))),
                ("Dublin Core modified", DetailDate.Of(Dublin("date.modified") ?? Dublin("modified"))),
                ("meta last-modified", Day("last-modified") ?? Day("revised")),
            ]),
            Language = First("language", [
                ("the page's lang", Tag(document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang"))),
                ("JSON-LD inLanguage", Tag(article?.Language)),
                ("Highwire citation_language", Tag(Meta("citation_language"))),
                ("Open Graph og:locale", Tag(Meta("og:locale"))),
                ("Dublin Core language", Tag(Dublin("language"))),
                ("meta content-language", Tag(Meta("content-language"))),
            ]),
            Url = First("url", [
                ("the page's canonical link", Address(LinkTo("canonical"))),
                ("Open Graph og:url", Address(Meta("og:url"))),
                ("JSON-LD url", Address(article?.Url)),
                ("Highwire citation_public_url", Address(Meta("citation_public_url") ?? Meta("citation_fulltext_html_url"))),
            ]),
            Origins = origins.ToImmutable(),
        };
    }

    private string? First(string field, ReadOnlySpan<(string Origin, string? Value)> ways)
    {
        foreach (var (origin, value) in ways)
        {
            if (value is not null)
            {
                origins[field] = origin;
                return value;
            }
        }

        return null;
    }

    private ImmutableArray<string> Authors()
    {
        (string Origin, IEnumerable<string> Names)[] ways =
        [
            ("Highwire citation_author", All("citation_author")),
            ("JSON-LD author", article?.Authors ?? []),
            ("Dublin Core creator", [.. All("dc.creator"), .. All("dcterms.creator")]),
            ("meta author", All("author")),
            ("Open Graph article:author", All("article:author")),
            ("meta parsely-author", All("parsely-author")),
            ("microdata author", Elements(element => element.GetAttribute("itemprop") == "author", NameWithin)),
            ("the page's author link", Elements(element => element.LocalName == "a" && Tokens(element, "rel").Contains("author"), NameWithin)),
        ];
        foreach (var (origin, names) in ways)
        {
            // Some write the address of the author's page; and "By Jane Doe" is Jane Doe.
            var found = names.Where(name => !name.Contains("://", StringComparison.Ordinal) && name.Length <= 200)
                .Select(name => By().Replace(name, "")).Where(name => name.Any(char.IsLetter))
                .Distinct(StringComparer.Ordinal).ToImmutableArray();
            if (!found.IsEmpty)
            {
                origins["author"] = origin;
                return found;
            }
        }

        return [];
    }

    private IEnumerable<string> Elements(Func<IElement, bool> are, Func<IElement, string?> text) =>
        document.All.Where(are).Select(text).OfType<string>();

    private static string? NameWithin(IElement author)
    {
        var name = author.GetElementsByTagName("*").FirstOrDefault(element => element.GetAttribute("itemprop") == "name") ?? author;
        return Clean(name.GetAttribute("content") ?? name.TextContent);
    }

    // The page's own: in the main part or its header, and marked as such or the only one.
    private string? TimeElement()
    {
        var times = document.All.Where(element => element.LocalName == "time" && element.HasAttribute("datetime")).ToList();
        var own = times.Find(time => time.HasAttribute("pubdate") || Marks.Any(time.ClassList.Contains))
            ?? (times.DistinctBy(time => time.GetAttribute("datetime")).Take(2).Count() == 1 ? times[0]
                : times.Find(time => Above(time, "header") is { } header && Above(header, "article") is not null));
        return DetailDate.Of(own?.GetAttribute("datetime"));
    }

    private static IElement? Above(IElement element, string name)
    {
        var above = element.ParentElement;
        while (above is not null && above.LocalName != name)
        {
            above = above.ParentElement;
        }

        return above;
    }

    private string? Marked(string property) =>
        document.All.FirstOrDefault(element => element.GetAttribute("itemprop") == property) is { } element
            ? element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent : null;

    private string? Meta(string name) => meta.Find(pair => pair.Name == name).Content;

    private IEnumerable<string> All(string name) => meta.Where(pair => pair.Name == name).Select(pair => pair.Content);

    private string? Dublin(string name) => Meta("dc." + name) ?? Meta("dcterms." + name) ?? Meta("dc:" + name) ?? Meta("dcterms:" + name);

    private static string? FirstDay(string[] names, Func<string, string?> value) =>
        names.Select(name => DetailDate.Of(value(name))).FirstOrDefault(day => day is not null);

    private string? Day(string name) => DetailDate.Of(Meta(name));

    private string? LinkTo(string relation) =>
        document.All.FirstOrDefault(element => element.LocalName == "link" && Tokens(element, "rel").Contains(relation))
            ?.GetAttribute("href");

    private static string[] Tokens(IElement element, string attribute) =>
        (element.GetAttribute(attribute) ?? "").ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(IElement element) =>
        (element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")
            ?? element.GetAttribute("http-equiv") ?? "").Trim().ToLowerInvariant();

    // "Bridge opened | The Herald": the outlet has a field of its own.
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null || outlet is null || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title[..^outlet.Length].TrimEnd();
        return rest.Length > 1 && rest[^1] is '|' or '-' or '–' or '—' or '·' or '•' or ':' or '»' ? rest[..^1].TrimEnd() : title;
    }

    private static string? Clean(string? text)
    {
        var words = Spaces.Single(text ?? "");
        return words.Length > 0 ? words : null;
    }

    private static string? Address(string? url) =>
        url is not null && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? url.Trim() : null;

    // "en_GB" is how Open Graph writes "en-GB".
    private static string? Tag(string? language) => language?.Trim().Replace('_', '-') is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^(by|door|par|von|por)[: ]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
