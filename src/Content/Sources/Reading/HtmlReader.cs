using System.Collections.Immutable;
using System.Text.Unicode;

using AngleSharp.Html.Parser;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// The main text of a web page as its readers see it: no menus, margins, forms, scripts or hidden parts, a paragraph per block.
/// </summary>
/// <remarks>
/// Struck-out words (<c>del</c>, <c>s</c>) were withdrawn and are left out; raised and lowered digits stay raised and lowered, so that 10⁶
/// is not 106;
/// a raised link within the page is a note's number and is left out. Which part is the main text: <see cref="MainText"/>.
/// </remarks>
internal sealed class HtmlReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public bool IsText => true;

    public ExtractedText? Read(ReadOnlySpan<byte> bytes, string path, Complaints complaints)
    {
        if (Decode(bytes, path, complaints) is not { } file)
        {
            return null;
        }

        if (HtmlDepth.TooDeepAt(file.Text) is { } deep)
        {
            complaints.Add(Codes.TooDeep, new(file.Path, deep, 1),
                $"more than {HtmlDepth.Deepest} elements of the page stand open within each other; save it anew, or as text");
            return null;
        }

        using var document = new HtmlParser(new() { IsKeepingSourceReferences = true }).ParseDocument(file.Text);
        var words = new HtmlWords();
        if (document.Body is { } body)
        {
            HtmlStyles.Hide(document);
            var main = MainText.Of(body);
            if (main.Title is { } title)
            {
                words.Add(title);
            }

            words.Add(main.Root);
        }

        if (words.IsEmpty)
        {
            complaints.Add(Codes.UnreadableSource, new(path),
                "the page holds no text; was it saved without its content, as pages drawn by scripts are?");
            return null;
        }

        return words.ToText(HtmlDetails.Of(document));
    }

    // Whatever a page declares, what is valid UTF-8 is UTF-8: servers and editors convert pages and leave the declaration.
    private static TextFile? Decode(ReadOnlySpan<byte> bytes, string path, Complaints complaints) =>
        !Utf8.IsValid(bytes) && (DeclaredCharset.OfMark(bytes) ?? DeclaredCharset.OfPage(bytes)) is { } declared
            && DeclaredCharset.Decode(bytes, declared) is { } text ? new(path, text) : TextFile.Decode(bytes, path, complaints);

    /// <summary>The words of a piece of HTML that stands in another text.</summary>
    public static string WordsOf(string fragment)
    {
        using var document = new HtmlParser().ParseDocument(fragment);
        var words = new HtmlWords();
        if (document.Body is { } body)
        {
            words.Add(body);
        }

        return words.ToString();
    }
}
