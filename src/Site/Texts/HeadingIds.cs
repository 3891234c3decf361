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
    public string? Of(HeadingBlock heading)
    {
        var id = heading.Inline?.LastChild is HeadingMark mark ? mark.Id : LinkHelper.UrilizeAsGfm(Words(heading));
        if (id.Length == 0)
        {
            return null;
        }

        used ??= [.. Taken];
        var unique = id;
        for (var n = 1; !used.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return unique;
    }

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
