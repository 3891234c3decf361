using System.Collections.Immutable;
using System.Text;

using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Gathers the words of parts of a page, a paragraph per block, with the headings and the lines of the file they come from.
/// </summary>
internal sealed class HtmlWords
{
    private static readonly HashSet<string> Blocks = new(
        ["address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
         "header", "hgroup", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
             "tr", "ul"],
        StringComparer.Ordinal);

    private const int LongestWord = 40;
    private const int MostRaised = 6;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<LineStart>.Builder lines = ImmutableArray.CreateBuilder<LineStart>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private Break pending = Break.Paragraph;
    private int line = 1;
    private int preformatted;
    private (int Start, int Level)? heading;
    private bool anArticleEnded;

    private enum Break
    {
        None,
        Space,
        Line,
        Paragraph,
    }

    public bool IsEmpty => text.Length == 0;

    /// <summary>Whether an element stands as a paragraph, or holds some.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public void Add(IElement part) => HtmlWalk.Over(part, Enter, Leave);

    public ExtractedText ToText(DocumentDetails details) =>
        new(text + "\n", new() { Headings = headings.ToImmutable(), Lines = lines.ToImmutable(),
            HasExactLines = false }) { Details = details };

    public override string ToString() => text.ToString();

    private bool Enter(INode node, INode? next)
    {
        if (node is IText words)
        {
            Append(words.Data, Raised(words.ParentElement));
            return false;
        }

        if (node is not IElement element || HtmlWalk.IsNoText(element) || (element.LocalName == "sup" && IsNoteMark(element, next)))
        {
            return false;
        }

        var name = element.LocalName;
        if (name == "article" && anArticleEnded)
        {
            PartArticles();
        }

        if (name == "br")
        {
            pending = pending == Break.Paragraph ? pending : Break.Line;
        }
        else if (Blocks.Contains(name))
        {
            pending = Break.Paragraph;
            line = element.SourceReference?.Position.Line is > 0 and var known ? known : line;
            preformatted += name == "pre" ? 1 : 0;
            heading = name is ['h', >= '1' and <= '6'] ? (-1, name[1] - '0') : heading;
        }
        else if (name is "td" or "th" && pending < Break.Space)
        {
            pending = Break.Space;
        }
        else if (name == "q")
        {
            Append("“", null);
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (element.LocalName == "q")
        {
            Append("”", null);
        }

        if (!Blocks.Contains(element.LocalName))
        {
            return;
        }

        preformatted -= element.LocalName == "pre" ? 1 : 0;
        anArticleEnded |= element.LocalName == "article" && text.Length > 0;
        pending = Break.Paragraph;
        if (heading is var (start, level) && element.LocalName is ['h', >= '1' and <= '6'])
        {
            if (start >= 0)
            {
                headings.Add(new(start, level, text.ToString(start, text.Length - start)));
            }

            heading = null;
        }
    }

    // Two articles are two: a line that no quotation can leave out stands between them, in the text and in its fingerprint.
    private void PartArticles()
    {
        anArticleEnded = false;
        pending = Break.Paragraph;
        Append("* * *", null);
        pending = Break.Paragraph;
    }

    // A raised number that is no link is a note's or a power, which only the words around it tell.
    private bool IsNoteMark(IElement element, INode? next)
    {
        if (HtmlNotes.Short(element) is not { Length: > 0 } mark)
        {
            return false;
        }

        var before = pending == Break.None ? text.ToString(Math.Max(0, text.Length - LongestWord), Math.Min(text.Length, LongestWord)) : "";
        return NoteMarks.IsRaisedMark(mark, before, next is IText { Data: [var after, ..] } ? after : '\0');
    }

    private void Append(string words, string? raised)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                var wanted = preformatted > 0 && c == '\n' ? Break.Line : Break.Space;
                pending = pending < wanted ? wanted : pending;
                continue;
            }

            if (c == '\0')
            {
                continue;
            }

            Flush();
            text.Append(raised is not null && c is >= '0' and <= '9' ? raised[c - '0'] : c);
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            text.Append(pending switch { Break.Space => " ", Break.Line => "\n", Break.Paragraph => "\n\n", _ => "" });
        }

        if (pending == Break.Paragraph)
        {
            lines.Add(new(text.Length, line));
        }

        if (heading is (-1, var level))
        {
            heading = (text.Length, level);
        }

        pending = Break.None;
    }

    // Also within a link or emphasis that is raised as a whole.
    private static string? Raised(IElement? element)
    {
        for (var above = 0; above < MostRaised && element is not null && !Blocks.Contains(element.LocalName); above++)
        {
            if (NoteMarks.Digits(element.LocalName) is { } digits)
            {
                return digits;
            }

            element = element.ParentElement;
        }

        return null;
    }
}
