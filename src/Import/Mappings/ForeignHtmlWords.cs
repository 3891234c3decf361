using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Import.Mappings;

/// <summary>Writes the words of an HTML element, as Markdown or plain, and notes what it cannot say.</summary>
internal sealed partial class ForeignHtmlWords(ForeignHtmlWords.Form form)
{
    private const int DeepestNesting = 60;

    private const string Plain = "0123456789+-−=()", Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    private readonly SortedDictionary<string, int> lost = new(StringComparer.Ordinal);

    internal enum Form
    {
        /// <summary>Words alone.</summary>
        Plain,

        /// <summary>Markdown, in which the words' own signs are none of its marks.</summary>
        Markdown,

        /// <summary>Markdown with tags here and there, whose own marks and lines stay.</summary>
        Marked,
    }

    public string Read(IElement body)
    {
        var text = new StringBuilder();
        Write(body, text, 0);
        return Blanks().Replace(text.ToString().Trim(), "\n\n");
    }

    /// <summary>What was left out, each kind with how often, once all is read.</summary>
    public string Lost(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("script, style, iframe, object, img, video, audio"))
        {
            Lose($"<{element.LocalName}>");
        }

        return string.Join(", ", lost.Select(kind => kind.Value == 1 ? kind.Key : string.Create(CultureInfo.InvariantCulture, $"{kind.Key} × {kind.Value}")));
    }

    private void Lose(string what) => lost[what] = lost.GetValueOrDefault(what) + 1;

    private void Write(INode parent, StringBuilder text, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(form == Form.Marked ? words.Data : Words(Runs().Replace(words.Data, " "), text));
            }
            else if (node is IElement element && depth < DeepestNesting)
            {
                Write(element, text, depth + 1, element.LocalName);
            }
            else if (node is IElement deep)
            {
                text.Append(Words(Spaces.Single(deep.TextContent), text));
            }
        }
    }

    private void Write(IElement element, StringBuilder text, int depth, string name)
    {
        switch (name)
        {
            case "script" or "style" or "template" or "iframe" or "object" or "noscript" or "video" or "audio":
                break;
            case "br":
                text.Append(form == Form.Plain ? " " : "  \n");
                break;
            case "b" or "strong":
                Wrapped(element, text, depth, "**");
                break;
            case "i" or "em" or "cite":
                Wrapped(element, text, depth, "*");
                break;
            case "q":
                text.Append('“');
                Write(element, text, depth);
                text.Append('”');
                break;
            case "del" or "s" or "strike":
                // What somebody struck out is not what they say, and Markdown has no mark for it.
                Lose("words struck out");
                break;
            case "sup":
                Shifted(element, text, Raised, "raised words, which are now as the others");
                break;
            case "sub":
                Shifted(element, text, Lowered, "lowered words, which are now as the others");
                break;
            case "code" when form != Form.Plain && !element.TextContent.Contains('`', StringComparison.Ordinal) && Spaces.Single(element.TextContent) is { Length: > 0 } code:
                text.Append('`').Append(code).Append('`');
                break;
            case "a":
                Link(element, text, depth);
                break;
            case "td" or "th":
                text.Append(' ');
                Write(element, text, depth);
                text.Append(' ');
                break;
            default:
                WriteBlock(element, text, depth, name);
                break;
        }
    }

    private void WriteBlock(IElement element, StringBuilder text, int depth, string name)
    {
        switch (name)
        {
            case "hr":
                Block(form == Form.Plain ? "" : "---", text);
                break;
            case "pre" when form != Form.Plain && !element.TextContent.Contains("```", StringComparison.Ordinal):
                Block($"```\n{element.TextContent.Trim('\n')}\n```", text);
                break;
            case "li" when form != Form.Plain:
                Item(element, text, depth);
                break;
            case "blockquote" when form != Form.Plain:
                Block("> " + Inner(element, depth).Replace("\n", "\n> ", StringComparison.Ordinal), text);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when form != Form.Plain:
                Block($"**{Escaped(Spaces.Single(element.TextContent))}**", text);
                break;
            case "table" when form != Form.Plain && element is IHtmlTableElement { Rows.Length: > 0 } table:
                Table(table, text, depth);
                break;
            case "p" or "div" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "caption" or "tr" or "pre" or "section" or "article" or "aside" or "header" or "footer"
                or "main" or "nav" or "address" or "figure" or "figcaption" or "details" or "summary" or "center" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(Inner(element, depth), text);
                break;
            default:
                Write(element, text, depth);
                break;
        }
    }

    private void Link(IElement link, StringBuilder text, int depth)
    {
        var url = ForeignHtml.Address(link);
        if (url is null && link.HasAttribute("href"))
        {
            Lose("a link without an address of the web");
        }

        if (url is null || form == Form.Plain || Spaces.Single(link.TextContent).Length == 0)
        {
            Write(link, text, depth);
            return;
        }

        text.Append('[');
        Write(link, text, depth);
        text.Append("](").Append(url).Append(')');
    }

    private static void Block(string words, StringBuilder text) => text.Append("\n\n").Append(words).Append("\n\n");

    private string Inner(IElement element, int depth)
    {
        var inner = new StringBuilder();
        Write(element, inner, depth);
        return Blanks().Replace(inner.ToString().Trim(), "\n\n");
    }

    private void Item(IElement item, StringBuilder text, int depth)
    {
        var mark = item.ParentElement is IHtmlOrderedListElement list
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, list.Start) + list.Children.Where(child => child.LocalName == "li").TakeWhile(child => child != item).Count()}. ")
            : "- ";
        text.Append('\n').Append(mark).Append(Inner(item, depth).Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal));
    }

    // The first row heads it where it says so; a table of Markdown has a head always.
    private void Table(IHtmlTableElement table, StringBuilder text, int depth)
    {
        if (table.Caption is { } caption)
        {
            Block(Inner(caption, depth), text);
        }

        if (table.Rows.SelectMany(row => row.Cells).Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))
        {
            Lose("how cells of a table are merged");
        }

        var rows = table.Rows.Select(row => row.Cells.Select(cell => Cell(cell, depth)).ToList()).ToList();
        var columns = Math.Max(1, rows.Max(row => row.Count));
        if (!table.Rows[0].Cells.All(cell => cell.LocalName == "th"))
        {
            rows.Insert(0, []);
        }

        rows.Insert(1, [.. Enumerable.Repeat("---", columns)]);
        Block(string.Join('\n', rows.Select(row => $"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", columns - row.Count)))} |")), text);
    }

    private string Cell(IElement cell, int depth) =>
        Spaces.Single(Inner(cell, depth)).Replace("|", "\\|", StringComparison.Ordinal);

    // A mark stands close to its words, or Markdown does not see it.
    private void Wrapped(IElement element, StringBuilder text, int depth, string mark)
    {
        var inner = new StringBuilder();
        Write(element, inner, depth);
        var words = inner.ToString();
        var bare = words.Trim();
        if (bare.Length == 0 || form == Form.Plain)
        {
            text.Append(words);
            return;
        }

        text.Append(words.AsSpan(0, words.Length - words.TrimStart().Length)).Append(mark).Append(bare).Append(mark)
            .Append(words.AsSpan(words.TrimEnd().Length));
    }

    // 10⁶ is not 106. Letters behind a number, as in 5th, say the same on the line.
    private void Shifted(IElement element, StringBuilder text, string signs, string otherwise)
    {
        var words = Spaces.Single(element.TextContent);
        if (words.All(Plain.Contains))
        {
            text.Append(string.Concat(words.Select(sign => signs[Plain.IndexOf(sign, StringComparison.Ordinal)])));
            return;
        }

        if (!(words.Length <= 3 && words.All(char.IsLetter) && text.Length > 0 && char.IsAsciiDigit(text[^1])))
        {
            Lose(otherwise);
        }

        text.Append(Words(words, text));
    }

    // Words are only words: no sign of theirs may be read as a mark, nor, where a line begins, as that of a list, a heading or a quotation.
    private string Words(string words, StringBuilder before)
    {
        if (before.Length > 0 && char.IsWhiteSpace(before[^1]))
        {
            words = words.TrimStart();
        }

        if (form != Form.Markdown)
        {
            return words;
        }

        var escaped = Escaped(words);
        return before.Length == 0 || before[^1] is '\n' ? LineMarks().Replace(escaped, @"$0\") : escaped;
    }

    private string Escaped(string text) => form == Form.Markdown ? Marks().Replace(text, @"\$0") : text;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n)+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[*_`\[\]\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=[-+>=~]|#{1,6}(?:\s|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex LineMarks();
}
