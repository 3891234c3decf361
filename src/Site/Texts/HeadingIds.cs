using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Timeline.Site.Texts;

/// <summary>
/// The ids of a page's headings, by which they are linked to: what the author gives (<c>## A word {#word}</c>), else one made of the words
/// as GitHub makes it. A second of its kind gets a number.
/// </summary>
internal sealed class HeadingIds
{
    /// <summary>
    /// What the theme's own pages and scripts find by id (and, of <c>timeline</c>, by name): a heading must not stand in its way.
    /// </summary>
    public static ImmutableHashSet<string> Taken { get; } = ["filters", "find", "keys", "list", "look", "main", "panel", "story", "timeline", "today", "viewer"];

    // Most texts have no heading.
    private HashSet<string>? used;

    /// <summary>Null for a heading without a letter or a digit.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="madeOfWords">False where other texts stand on the page: then a heading has only the id that its author gives.</param>
    public string? Of(HeadingBlock heading, bool madeOfWords)
    {
        var id = heading.Inline?.LastChild is HeadingMark mark ? mark.Id : madeOfWords ? LinkHelper.UrilizeAsGfm(Words(heading)) : "";
        if (id.Length == 0)
        {
            return null;
        }

        used ??= [.. Taken];
        if (!madeOfWords && IsOfEvents(id))
        {
            used.Add(id);
        }

        var unique = id;
        for (var n = 1; !used.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return unique;
    }

    // What the page of an event calls its own parts: "notes", "note-1", "ref-1-1", "related-title".
    private static bool IsOfEvents(string id) =>
        id == "notes" || id.StartsWith("note-", StringComparison.Ordinal) || id.StartsWith("ref-", StringComparison.Ordinal)
        || id.StartsWith("correction-", StringComparison.Ordinal) || id.EndsWith("-title", StringComparison.Ordinal);

    private static string Words(HeadingBlock heading)
    {
        var words = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.AsSpan(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.AsSpan(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return words.ToString().Trim();
    }
}
