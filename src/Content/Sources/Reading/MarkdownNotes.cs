using System.Net;
using System.Text;

using Markdig.Syntax.Inlines;

namespace Timeline.Content.Sources.Reading;

/// <summary>An element of HTML within a line of Markdown that raises or links what it holds, perhaps only the mark of a note.</summary>
internal sealed record MarkdownNotes(string Name, string Tag, string Words, bool IsLinked, HtmlInline End)
{
    // A mark is a few pieces long at most, and an element that is never closed must not be looked for over and over.
    private const int MostPieces = 12;
    private const int MostStruck = 1_000;

    private static readonly string[] Struck = ["del", "s", "strike"];

    /// <summary>Whether its words are struck out, which is to say withdrawn.</summary>
    public bool IsStruck => Struck.Contains(Name);

    /// <summary>How digits within it are written; null for as they are.</summary>
    public string? Digits => NoteMarks.Digits(Name);

    /// <summary>Null if the tag opens no such element, or one that is closed too far away to be a mark or a power.</summary>
    public static MarkdownNotes? Of(HtmlInline tag)
    {
        if (NameOf(tag.Tag) is not { } name)
        {
            return null;
        }

        var words = new StringBuilder();
        var isLinked = false;
        var next = tag.NextSibling;
        var most = Struck.Contains(name) ? MostStruck : MostPieces;
        for (var pieces = 0; next is not null && pieces < most; next = next.NextSibling, pieces++)
        {
            if (next is HtmlInline { Tag: var other } end)
            {
                if (other.AsSpan().TrimEnd("> ").Equals("</" + name, StringComparison.OrdinalIgnoreCase))
                {
                    return new(name, tag.Tag, words.ToString(), isLinked, end);
                }

                isLinked |= NameOf(other) == "a";
            }

            isLinked |= next is LinkInline;
            Gather(next, words, MostPieces);
        }

        return null;
    }

    /// <summary>A link whose words are a number in brackets leads to a note.</summary>
    public static bool IsMark(LinkInline link)
    {
        var words = new StringBuilder();
        Gather(link, words, MostPieces);
        return NoteMarks.IsBracketed(words.ToString());
    }

    /// <param name="before">The end of the line before it.</param>
    public bool IsNote(string before) => Name switch
    {
        "sup" => NoteMarks.IsRaisedMark(Words, before, End.NextSibling is LiteralInline { Content: var next } ? next.CurrentChar : '\0')
            || (IsLinked && NoteMarks.IsMark(Words)),
        "a" => HtmlReader.WordsOf(Tag + WebUtility.HtmlEncode(Words) + "</a>").Length == 0,
        _ => false,
    };

    private static string? NameOf(string tag) =>
        tag.StartsWith("<sup>", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<sup ", StringComparison.OrdinalIgnoreCase) ? "sup"
        : tag.StartsWith("<sub>", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<sub ", StringComparison.OrdinalIgnoreCase) ? "sub"
        : tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) ? "a"
        : Struck.FirstOrDefault(name => tag.StartsWith($"<{name}>", StringComparison.OrdinalIgnoreCase) || tag.StartsWith($"<{name} ", StringComparison.OrdinalIgnoreCase)) is { } struck ? struck
        : null;

    private static void Gather(Inline inline, StringBuilder words, int pieces)
    {
        if (inline is LiteralInline literal && words.Length <= NoteMarks.Longest)
        {
            words.Append(literal.Content.AsSpan());
        }

        for (var inner = (inline as ContainerInline)?.FirstChild; inner is not null && pieces > 0; inner = inner.NextSibling, pieces--)
        {
            Gather(inner, words, pieces - 1);
        }
    }
}
