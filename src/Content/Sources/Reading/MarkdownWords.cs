using System.Collections.Immutable;
using System.Text;

using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Gathers the words of parsed Markdown, with the headings and the line of the file that each line of the text comes from.
/// </summary>
internal sealed class MarkdownWords
{
    private const int LongestWord = 40;

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<LineStart>.Builder lines = ImmutableArray.CreateBuilder<LineStart>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<Cell>.Builder cells = ImmutableArray.CreateBuilder<Cell>();
    private int tables;
    private TableGrid? grid;
    private int lastLine;
    private string? raised;

    // Written before the next words: what holds none, such as a comment or a picture, parts nothing.
    private string pending = "";

    public ExtractedText ToText() => new(text + "\n", new()
    {
        Headings = headings.ToImmutable(),
        Lines = lines.ToImmutable(),
        Cells = cells.ToImmutable(),
    })
    {
        Details = new() { Title = headings.FirstOrDefault(heading => heading.Level == 1).Words },
    };

    public void Add(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case HtmlBlock html:
                // Blocks of HTML may hold words of the text; a line of it is known only for the whole block.
                Part(block);
                Words(HtmlReader.WordsOf(html.Lines.ToString()), html.Line);
                break;
            case CodeBlock code:
                Part(block);
                for (var i = 0; i < code.Lines.Count; i++)
                {
                    NewLine(i > 0);
                    Words(code.Lines.Lines[i].Slice.ToString(), code.Lines.Lines[i].Line);
                }

                break;
            case HeadingBlock heading:
                Part(block);
                Flush();
                var start = text.Length;
                Add(heading.Inline);
                headings.Add(new(start, heading.Level, text.ToString(start, text.Length - start)));
                break;
            case LeafBlock leaf:
                Part(block);
                Add(leaf.Inline);
                break;
            case TableRow row:
                Part(block);
                Add(row, grid ?? new(tables));
                break;
            case Table table:
                tables++;
                grid = new(tables);
                Add(table);
                grid = null;
                break;
            case ContainerBlock blocks:
                Add(blocks);
                break;
        }
    }

    private void Add(TableRow row, TableGrid grid)
    {
        grid.NextRow();
        foreach (var block in row)
        {
            // What parts it from the cell before is written with its first words.
            var before = text.Length;
            var cell = grid.NextCell();
            Add(block);
            if (text.Length > before)
            {
                var start = before;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                cells.Add(cell with { Start = start, End = text.Length });
            }
        }
    }

    // Items of a list without blank lines are lines of one paragraph, cells of a row words of one line.
    private void Part(Block block)
    {
        if (text.Length == 0)
        {
            return;
        }

        var isCell = block.Parent is TableCell { Parent: TableRow cells } cell && (cell[0] != block || cells[0] != cell);
        var isNext = block is TableRow { Parent: Table table } && table[0] != block;
        var isTight = block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } list } item
            && (item[0] != block || list[0] != item || list.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } });
        if (block.Parent is TableCell)
        {
            Wait(isCell ? " " : "");
            return;
        }

        Wait(isNext || isTight ? "\n" : "\n\n");
    }

    private void Wait(string parting)
    {
        static int Strength(string parting) => parting == " " ? 1 : parting.Length * 2;
        pending = Strength(parting) > Strength(pending) ? parting : pending;
    }

    private void Flush()
    {
        text.Append(pending);
        pending = "";
    }

    private void Add(ContainerInline? inlines) => Add(inlines?.FirstChild, end: null);

    private void Add(Inline? first, Inline? end)
    {
        for (var inline = first; inline is not null && inline != end; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Words(literal.Content.AsSpan(), literal.Line);
                    break;
                case CodeInline code:
                    Words(code.Content, code.Line);
                    break;
                case HtmlEntityInline entity:
                    Words(entity.Transcoded.AsSpan(), entity.Line);
                    break;
                case AutolinkInline address:
                    Words(address.Url, address.Line);
                    break;
                case LineBreakInline:
                    NewLine(true);
                    break;
                case HtmlInline tag when MarkdownNotes.Of(tag) is { } element:
                    AddElement(tag, element);
                    inline = element.End;
                    break;
                case LinkInline { IsImage: true } or FootnoteLink or EmphasisInline { DelimiterChar: '~' }:
                case LinkInline link when MarkdownNotes.IsMark(link):
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
            }
        }
    }

    private void AddElement(Inline tag, MarkdownNotes element)
    {
        var before = pending.Length == 0 ? text.ToString(Math.Max(0, text.Length - LongestWord), Math.Min(text.Length, LongestWord)) : "";
        if (element.IsStruck || element.IsNote(before))
        {
            return;
        }

        raised = element.Digits;
        Add(tag.NextSibling, element.End);
        raised = null;
    }

    private void NewLine(bool isNew)
    {
        if (isNew && pending.Length == 0)
        {
            text.Append('\n');
        }
    }

    private void Words(ReadOnlySpan<char> words, int line)
    {
        if (words.IsEmpty)
        {
            return;
        }

        Flush();
        if (line + 1 != lastLine)
        {
            lastLine = line + 1;
            lines.Add(new(text.Length, lastLine));
        }

        foreach (var c in words)
        {
            text.Append(raised is not null && char.IsAsciiDigit(c) ? raised[c - '0'] : c);
        }
    }
}
