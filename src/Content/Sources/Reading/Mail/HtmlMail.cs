using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Timeline.Content.Sources.Reading.Mail;

/// <summary>
/// The HTML of a message: all of it is main text, and the words of others that it quotes begin with <c>&gt;</c>, as in plain messages.
/// </summary>
internal static class HtmlMail
{
    private const int DeepestQuote = 20;

    /// <summary>Its words; none where it holds none.</summary>
    public static ExtractedText Read(string html)
    {
        if (html.AsSpan().Count('<') > ReadingLimits.MostTags || HtmlDepth.TooDeepAt(html) is not null)
        {
            throw new BadFile($"its HTML has more than {ReadingLimits.MostTags} tags, or {HtmlDepth.Deepest} within each other");
        }

        using var page = new HtmlParser().ParseDocument(html);
        var words = new HtmlWords();
        if (page.Body is { } body)
        {
            HtmlStyles.Hide(page);
            MarkQuotes(body);
            words.Add(body);
        }

        return words.ToText(DocumentDetails.None);
    }

    private static void MarkQuotes(IElement body)
    {
        var depth = 0;
        var breaks = 0;
        var isAtStart = true;
        HtmlWalk.Over(body, (node, _) => Enter(node), Leave);

        bool Enter(INode node)
        {
            if (node is IText words && !string.IsNullOrWhiteSpace(words.Data))
            {
                if (depth > 0 && (isAtStart || breaks > 1))
                {
                    words.Data = new string('>', Math.Min(depth, DeepestQuote)) + " " + words.Data.TrimStart();
                }

                (isAtStart, breaks) = (false, 0);
            }

            if (node is not IElement element || HtmlWalk.IsNoText(element))
            {
                return false;
            }

            depth += element.LocalName == "blockquote" ? 1 : 0;
            breaks += element.LocalName == "br" ? 1 : 0;
            isAtStart |= HtmlWords.IsBlock(element);
            return true;
        }

        void Leave(INode node)
        {
            if (node is IElement element)
            {
                depth -= element.LocalName == "blockquote" ? 1 : 0;
                isAtStart |= HtmlWords.IsBlock(element);
            }
        }
    }
}
