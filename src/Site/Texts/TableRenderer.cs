using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Timeline.Site.Texts;

/// <summary>
/// Tables, in a frame in which a wide one scrolls. How a column is aligned is a class: the policy of pages allows no inline style, which is
/// what the library writes.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var isHtml = renderer.EnableHtmlForBlock;
        renderer.EnsureLine();
        renderer.Write(isHtml ? "<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n" : "");
        bool? isHead = null;
        foreach (var row in table.OfType<TableRow>())
        {
            if (isHtml && isHead != row.IsHeader)
            {
                renderer.Write(isHead is { } before ? End(before) : "").Write(row.IsHeader ? "<thead>\n" : "<tbody>\n");
                isHead = row.IsHeader;
            }

            Write(renderer, table, row, isHtml);
        }

        renderer.Write(isHtml ? $"{(isHead is { } last ? End(last) : "")}</table>\n</div>\n" : "");
    }

    private static string End(bool isHead) => isHead ? "</thead>\n" : "</tbody>\n";

    private static void Write(HtmlRenderer renderer, Table table, TableRow row, bool isHtml)
    {
        renderer.Write(isHtml ? "<tr>" : "");
        for (var i = 0; i < row.Count; i++)
        {
            var tag = row.IsHeader ? "th" : "td";
            var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            renderer.Write(!isHtml ? "" : alignment switch
            {
                TableColumnAlign.Center => $"<{tag} class=\"align-center\">",
                TableColumnAlign.Right => $"<{tag} class=\"align-end\">",
                _ => $"<{tag}>",
            });
            var (was, cell) = (renderer.ImplicitParagraph, (TableCell)row[i]);
            renderer.ImplicitParagraph = cell is [ParagraphBlock];
            renderer.Write(cell);
            renderer.ImplicitParagraph = was;
            renderer.Write(isHtml ? $"</{tag}>" : " ");
        }

        renderer.WriteLine(isHtml ? "</tr>" : "");
    }
}
