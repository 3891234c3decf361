using System.Text;
using System.Text.RegularExpressions;

using Timeline.Content;
using Timeline.Site.Chronology;
using Timeline.Site.Planning;

namespace Timeline.Site.Exporting;

/// <summary>An author's Markdown for where there are no notes to point at.</summary>
internal static partial class AuthorText
{
    /// <summary>Plain words as HTML: only what would be taken for a tag or an entity is escaped.</summary>
    public static string Html(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text with its links within the site made absolute, as far as the site has an address.</summary>
    public static string WithAbsoluteLinks(string markdown, LinkedEvent of, SiteContext site) =>
        site.Settings.Host is not { } host || site.Routes.Event(of.Id) is not { } page ? markdown
            : Relative().Replace(markdown, link =>
            {
                var to = link.Groups["to"].Value;
                var path = to.StartsWith('/') ? to[1..] : SitePath.Combine(page, to);
                return path is null ? link.Value : $"]({host}{path}";
            });

    public static bool HasRelativeLinks(string markdown) => Relative().IsMatch(markdown);

    /// <summary>Whether a text has more than paragraphs, lists of points, emphasis and links.</summary>
    public static bool HasStructure(string markdown) => Structure().IsMatch(markdown);

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|\d{1,9}[.)]\s|\|)|`|^\s*(?:=+|-{2,})\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();

    [GeneratedRegex(@"\]\((?![a-z][a-z0-9+.-]*:|#)(?<to>[^)\s<>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>The text without its <c>[@id]</c> marks and the blanks before them.</summary>
    public static string WithoutNotes(string markdown)
    {
        var notes = NoteReferences.Find(markdown);
        if (notes.IsEmpty)
        {
            return markdown.Trim();
        }

        var text = new StringBuilder(markdown.Length);
        var from = 0;
        foreach (var note in notes)
        {
            text.Append(markdown.AsSpan(from, note.Start - from).TrimEnd(' '));
            from = note.End;
        }

        return text.Append(markdown.AsSpan(from)).ToString().Trim();
    }
}
