using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading;

/// <summary>The main text of a web page as its readers see it: no menus, margins, forms, scripts or hidden parts, a paragraph per block.</summary>
/// <remarks>
/// Struck-out words (<c>del</c>, <c>s</c>) were withdrawn and are left out; raised and lowered digits stay raised and lowered, so that 10⁶ is not 106;
/// a raised link within the page is a note's number and is left out. Which part is the main text: <see cref="MainText"/>.
/// </remarks>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Blocks = new(
        ["address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
         "header", "hgroup", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"],
        StringComparer.Ordinal);

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<LineStart>.Builder lines = ImmutableArray.CreateBuilder<LineStart>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private Break pending = Break.Paragraph;
    private int line = 1;
    private int preformatted;
    private (int Start, int Level)? heading;

    private enum Break
    {
        None,
        Space,
        Line,
        Paragraph,
    }

    public static ExtractedText? Read(TextFile file, Complaints complaints)
    {
        using var document = new HtmlParser(new() { IsKeepingSourceReferences = true }).ParseDocument(file.Text);
        var reader = new HtmlReader();
        if (document.Body is { } body)
        {
            var main = MainText.Of(body);
            if (main.Title is { } title)
            {
                HtmlWalk.Over(title, reader.Enter, reader.Leave);
            }

            HtmlWalk.Over(main.Root, reader.Enter, reader.Leave);
        }

        if (reader.text.Length == 0)
        {
            complaints.Add(Codes.UnreadableSource, new(file.Path), "the page holds no text; was it saved without its content, as pages drawn by scripts are?");
            return null;
        }

        reader.text.Append('\n');
        return new(reader.text.ToString(), new() { Headings = reader.headings.ToImmutable(), Lines = reader.lines.ToImmutable(), HasExactLines = false })
        {
            Description = HtmlDescription.Of(document),
        };
    }

    private bool Enter(INode node)
    {
        if (node is IText words)
        {
            Append(words.Data, Raised(words.ParentElement));
            return false;
        }

        if (node is not IElement element || HtmlWalk.IsNoText(element))
        {
            return false;
        }

        var name = element.LocalName;
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

    private static string? Raised(IElement? parent) => parent?.LocalName switch
    {
        "sup" => "⁰¹²³⁴⁵⁶⁷⁸⁹",
        "sub" => "₀₁₂₃₄₅₆₇₈₉",
        _ => null,
    };
}
