using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Timeline.Content.Sources.Reading.Pdf;

/// <summary>What a PDF says about itself: XMP where it is there, else the document information.</summary>
internal static partial class PdfDetails
{
    private const int Longest = 500, LargestXmp = 1024 * 1024;

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/", Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        Xmp = "http://ns.adobe.com/xap/1.0/";

    public static DocumentDetails Of(PdfDocument document)
    {
        var (info, xmp) = (document.Information, XmpOf(document));
        var authors = xmp?.Descendants(Dc + "creator").SelectMany(Items).ToList() ?? [];
        return new()
        {
            Title = Clean(xmp?.Descendants(Dc + "title").SelectMany(Items).FirstOrDefault()) ?? Clean(info.Title),
            Authors = [.. (authors.Count > 0 ? authors : (info.Author ?? "").Split(';').ToList()).Select(Clean).OfType<string>().Take(50)],
            Made = Day(xmp?.Descendants(Xmp + "CreateDate").FirstOrDefault()?.Value
                ?? xmp?.Descendants(Rdf + "Description").Attributes(Xmp + "CreateDate").FirstOrDefault()?.Value) ?? Day(info.CreationDate),
            Language = LanguageOf(document) ?? Tag(xmp?.Descendants(Dc + "language").SelectMany(Items).FirstOrDefault()),
            Origins = DocumentDetails.From(("title", "the PDF's title"), ("author", "the PDF's author"), ("made", "the PDF"), ("language", "the PDF's language")),
        };
    }

    private static string? LanguageOf(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), document.Structure.TokenScanner, out IDataToken<string>? lang)
            ? Tag(lang.Data) : null;

    private static XElement? XmpOf(PdfDocument document)
    {
        if (!document.TryGetXmpMetadata(out var metadata) || metadata.GetXmlBytes() is not { Length: < LargestXmp } bytes)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()),
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestXmp });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null; // half of it is as good as none
        }
    }

    private static IEnumerable<string> Items(XElement list) =>
        list.Descendants(Rdf + "li").Select(item => item.Value) is var items && items.Any() ? items : [list.Value];

    private static string? Clean(string? text)
    {
        var words = Space().Replace(text ?? "", " ").Trim(' ', '\uFEFF');
        return words.Length is 0 or > Longest || words is "untitled" or "Untitled" or "(anonymous)" or "anonymous" ? null : words;
    }

    private static string? Tag(string? text) => text?.Trim() is { } tag && Language().IsMatch(tag) ? tag : null;

    // D:20240131120000+01'00' or 2024-01-31T12:00:00+01:00. The day is the one written; no zone shifts it.
    private static string? Day(string? text) =>
        text is not null && Date().Match(text) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^\s*(?:D:)?(\d{4})-?(\d\d)-?(\d\d)")]
    private static partial Regex Date();
}
