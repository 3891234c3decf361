using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Reading;

/// <summary>The article that a page describes in JSON-LD, in the words of schema.org.</summary>
internal sealed class SchemaArticle
{
    private const int Deepest = 32;

    // A page of a paper's front can describe hundreds of articles.
    private const int MostNodes = 2_000;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private readonly JsonElement node;
    private readonly List<JsonElement> all;

    private SchemaArticle(JsonElement node, List<JsonElement> all) => (this.node, this.all) = (node, all);

    public string? Headline => Text("headline") ?? Text("name");

    public string? Published => Text("datePublished") ?? Text("uploadDate") ?? Text("dateCreated");

    public string? Modified => Text("dateModified");

    public string? Language => Text("inLanguage") ?? NameOf("inLanguage", "alternateName");

    public string? Url => Text("url") ?? MainEntityOf(node);

    public string? Publisher => NameOf("publisher", "name");

    public string? PartOf => NameOf("isPartOf", "name");

    public ImmutableArray<string> Authors => [.. Values("author").SelectMany(Persons)];

    public string? CslType => TypesOf(node).Select(type => type switch
    {
        "NewsArticle" or "ReportageNewsArticle" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle" or "ReviewNewsArticle"
            or "AskPublicNewsArticle" => "article-newspaper",
        "BlogPosting" or "LiveBlogPosting" => "post-weblog",
        "SocialMediaPosting" or "DiscussionForumPosting" => "post",
        "ScholarlyArticle" or "MedicalScholarlyArticle" => "article-journal",
        "Report" => "report",
        _ => null,
    }).FirstOrDefault(type => type is not null);

    /// <summary>The article among all that is described: the one whose address is the page's own, or else the first.</summary>
    /// <param name="scripts">The texts of the page's JSON-LD scripts; what is no JSON says nothing.</param>
    /// <param name="address">The page's own address, if it tells it.</param>
    public static SchemaArticle? Of(IEnumerable<string> scripts, string? address)
    {
        var all = new List<JsonElement>();
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, Lenient);
                Collect(json.RootElement.Clone(), all);
            }
            catch (JsonException)
            {
                // Written by hand or by a template that does not escape: the other ways of saying it are left.
            }
        }

        var articles = all.Where(IsArticle).ToList();
        var own = articles.Where(article => address is not null && AddressesOf(article).Any(named => Bare(named) == Bare(address)));
        return own.Concat(articles).Take(1).ToList() is [var chosen] ? new(chosen, all) : null;
    }

    private static bool IsArticle(JsonElement node) => TypesOf(node).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type == "Report"
        || (type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting"));

    private static IEnumerable<string> AddressesOf(JsonElement node) =>
        new[] { StringOf(node, "url"), MainEntityOf(node), StringOf(node, "@id") }.OfType<string>();

    private static string? MainEntityOf(JsonElement node) => !node.TryGetProperty("mainEntityOfPage", out var page) ? null
        : page.ValueKind == JsonValueKind.String ? page.GetString()
        : page.ValueKind == JsonValueKind.Object ? StringOf(page, "@id") ?? StringOf(page, "url") : null;

    // Nodes stand alone, in lists, in @graph, or as what a page is about.
    private static void Collect(JsonElement json, List<JsonElement> all)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, all);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && all.Count < MostNodes)
        {
            all.Add(json);
            foreach (var inside in new[] { "@graph", "mainEntity" })
            {
                if (json.TryGetProperty(inside, out var more))
                {
                    Collect(more, all);
                }
            }
        }
    }

    private IEnumerable<string> Persons(JsonElement author)
    {
        var person = Followed(author);
        var name = person.ValueKind == JsonValueKind.String ? Clean(person.GetString())
            : person.ValueKind == JsonValueKind.Object ? StringOf(person, "name") : null;
        return name is null ? [] : [name];
    }

    private string? Text(string property) => Values(property).Where(value => value.ValueKind == JsonValueKind.String)
        .Select(value => Clean(value.GetString())).FirstOrDefault(text => text is not null);

    private string? NameOf(string property, string name) => Values(property).Select(Followed)
        .Select(value => value.ValueKind == JsonValueKind.Object ? StringOf(value, name)
            : value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null)
        .FirstOrDefault(text => text is not null && !text.Contains("://", StringComparison.Ordinal));

    // { "@id": "#jane" } stands for the node of that id.
    private JsonElement Followed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && StringOf(value, "@id") is { } id && StringOf(value, "name") is null
            ? all.Where(other => StringOf(other, "@id") == id && StringOf(other, "name") is not null).Append(value).First() : value;

    private IEnumerable<JsonElement> Values(string property) => !node.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value];

    private static IEnumerable<string> TypesOf(JsonElement node) => !node.TryGetProperty("@type", out var type) ? []
        : (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().AsEnumerable() : [type])
            .Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!.Split('/', '#', ':')[^1]);

    private static string? StringOf(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    // Templates write HTML's entities into JSON too.
    private static string? Clean(string? text)
    {
        var words = Spaces.Single(WebUtility.HtmlDecode(text ?? ""));
        return words.Length > 0 ? words : null;
    }

    private static string Bare(string address) => address.Split('#')[0].TrimEnd('/');
}
