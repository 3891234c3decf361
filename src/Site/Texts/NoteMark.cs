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

    /// <summary>
    /// Whether this sentence and the one right after it are the author's own alone: then the last of them is marked for all.
    /// </summary>
    public bool IsOwnWithNext
    {
        get
        {
            var next = NextSibling;
            while (next is LiteralInline or LineBreakInline or EmphasisInline or CodeInline or LinkInline)
            {
                // A sentence that ends before the next mark has no mark of its own.
                if (next is LiteralInline words && EndsWithin(words.Content.AsSpan().TrimEnd()))
                {
                    return false;
                }

                next = next.NextSibling;
            }

            return IsOwn && next is NoteMark { IsOwn: true };
        }
    }

    private bool IsOwn => ids is [Citation.Self];

    private static bool EndsWithin(ReadOnlySpan<char> words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (words[at] is '.' or '!' or '?' or '…' or '。' && char.IsWhiteSpace(words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
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
        processor.Inline = new NoteMark(reference.Ids) { Line = line, Column = column,
            Span = new(start, start + reference.End - reference.Start - 1) };
        slice.Start = reference.End;
        return true;
    }
}
