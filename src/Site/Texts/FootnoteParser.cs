using Markdig.Parsers;
using Markdig.Syntax;

namespace Timeline.Site.Texts;

/// <summary>
/// Reads what would define a footnote elsewhere, <c>[^1]: https://…</c>, as words that are shown as they stand. CommonMark takes it for the
/// address of a link: the text would vanish, and <c>[^1]</c> become a link.
/// </summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    // No definition stands within a paragraph, unless that is all definitions.
    public override bool CanInterrupt(BlockProcessor processor, Block block) =>
        block is not ParagraphBlock paragraph || (paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan() is ['[', ..]);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || line is not ['[', '^', ..] || line.IndexOf("]:", StringComparison.Ordinal) < 0)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ParagraphBlock(this)
        {
            Column = processor.Column,
            Span = new(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var lines = ((ParagraphBlock)block).Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }
}
