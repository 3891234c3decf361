using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Timeline.Content.Sources.Reading.Books;

/// <summary>
/// A chapter of a book as a page: what is a margin on the web (a header, an aside) is text here, and notes come after it.
/// </summary>
internal static partial class Chapter
{
    private static readonly HashSet<string> Notes = new(["footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note"],
        StringComparer.Ordinal);

    /// <summary>Adds the words of a chapter; what is wrong with it is thrown.</summary>
    /// <param name="words">What stands before it.</param>
    /// <param name="bytes">Its file.</param>
    /// <param name="name">The path of it in the book.</param>
    /// <param name="styles">The book's style sheets.</param>
    public static void Add(HtmlWords words, byte[] bytes, string name, IEnumerable<string> styles)
    {
        if (bytes.Length > ReadingLimits.LargestChapter || bytes.AsSpan().Count((byte)'<') > ReadingLimits.MostTags)
        {
            throw new BadFile($"“{name}” in it has more than {ReadingLimits.LargestChapter / (1024 * 1024)} MB or {ReadingLimits.MostTags} tags");
        }

        var html = SelfClosed.Opened(Decode(bytes, name));
        if (HtmlDepth.TooDeepAt(html) is not null)
        {
            throw new BadFile($"more than {HtmlDepth.Deepest} elements of “{name}” stand open within each other");
        }

        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is { } body)
        {
            HtmlStyles.Hide(page, styles);
            Arrange(page, body);
            words.Add(body);
        }
    }

    private static void Arrange(IHtmlDocument page, IElement body)
    {
        var margins = body.QuerySelectorAll("aside, header, footer, [role=doc-footnote], [role=doc-endnotes]").ToList();
        foreach (var margin in margins)
        {
            var isNote = margin.GetAttribute("epub:type")?.Split(' ').Any(Notes.Contains) == true
                || margin.GetAttribute("role") is "doc-footnote" or "doc-endnotes" or "doc-endnote";
            var block = page.CreateElement("div");
            foreach (var attribute in margin.Attributes.Where(attribute => attribute.Name is "hidden" or "style" or "aria-hidden"
                && !isNote))
            {
                block.SetAttribute(attribute.Name, attribute.Value); // a note is hidden where it opens at a touch
            }

            while (margin.FirstChild is { } child)
            {
                block.AppendChild(child);
            }

            if (isNote)
            {
                body.AppendChild(block);
                margin.Remove();
            }
            else
            {
                margin.Replace(block);
            }
        }
    }

    private static string Decode(byte[] bytes, string name)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        var declared = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        if (DeclaredEncoding().Match(declared) is { Success: true } match && match.Groups[1].Value.ToLowerInvariant() is "iso-8859-1"
            or "windows-1252" or "latin1")
        {
            // Many that say Latin 1 mean Windows' set, which has quotation marks where the other has nothing.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }

        var text = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : throw new BadFile($"“{name}” in it is not UTF-8 text");
    }

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{1,20})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredEncoding();
}
