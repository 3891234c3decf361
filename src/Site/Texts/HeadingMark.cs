using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Timeline.Site.Texts;

/// <summary><c>{#id}</c> at the end of a heading: the id by which it is linked to.</summary>
internal sealed class HeadingMark(string id) : LeafInline
{
    public string Id => id;
}

/// <summary>Finds <see cref="HeadingMark"/>s, as Pandoc, Hugo and others read them; anything else in braces stays text.</summary>
internal sealed class HeadingMarkParser : InlineParser
{
    public HeadingMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan().TrimEnd();
        if (processor.Block is not HeadingBlock || rest is not ['{', '#', .. var id, '}'] || id.IsEmpty || id.ContainsAnyExcept(letters))
        {
            return false;
        }

        if (processor.Inline is LiteralInline before)
        {
            before.Content.TrimEnd();
        }

        processor.Inline = new HeadingMark(id.ToString());
        slice.Start = slice.End + 1;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
}
