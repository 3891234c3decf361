using System.Collections.Immutable;

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

using Timeline.Content;

namespace Timeline.Site.Texts;

/// <summary><c>[@id]</c> or <c>[@one; @other]</c> in a parsed text: a note that points at citations.</summary>
internal sealed class NoteMark(ImmutableArray<string> ids) : LeafInline
{
    public ImmutableArray<string> Ids => ids;
}

/// <summary>Finds the <see cref="NoteMark"/>s, by the same rule by which the library numbered the notes; what is none stays text.</summary>
internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (NoteReferences.At(slice.Text, slice.Start) is not { } reference || reference.End - 1 > slice.End)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new NoteMark(reference.Ids) { Line = line, Column = column, Span = new(start, start + reference.End - reference.Start - 1) };
        slice.Start = reference.End;
        return true;
    }
}
