using System.Net;
using System.Text.RegularExpressions;

using Timeline.Content.Diagnostics;
using Timeline.Content.Model;

namespace Timeline.Content.Reading;

/// <summary>
/// HTML in the texts of authors, who come from tools that take it: read as the Markdown that says the same, or left out with a word about
/// it. It is never shown as tags.
/// </summary>
internal static partial class HtmlInText
{
    /// <summary>A text without marks.</summary>
    public static string Plain(LocatedText text, string name, Complaints complaints)
    {
        var written = text.Text;
        if (!written.AsSpan().ContainsAny('<', '&'))
        {
            return written;
        }

        var found = HtmlTags.Find(written);
        var bare = Entity().Replace(found.IsEmpty ? written : HtmlTags.Removed(written, found),
            entity => WebUtility.HtmlDecode(entity.Value));
        if (bare != written)
        {
            var what = found.IsEmpty ? Entity().Match(written).Value : found[0].Written(written);
            complaints.Add(Codes.HtmlLeftOut, text.PlaceOf(0), $"'{name}' is plain text, so HTML in it ({what}) means nothing; it is read " +
                $"as '{Excerpt.Of(bare.Trim())}'");
        }

        return bare;
    }

    /// <summary>A text in Markdown.</summary>
    public static LocatedText Markdown(LocatedText text, string name, Complaints complaints)
    {
        if (!text.Text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var tags = HtmlTags.FindInMarkdown(text.Text);
        if (tags.IsEmpty)
        {
            return text;
        }

        var (markdown, left) = new HtmlAsMarkdown(text.Text, tags).Read();
        if (left.Length > 0)
        {
            var names = left.Select(tag => tag.Name).Distinct(StringComparer.Ordinal).Select(tag => $"<{tag}>");
            complaints.Add(Codes.HtmlLeftOut, text.PlaceOf(text.Text.AsSpan(0, left[0].Start).Count('\n')),
                $"'{name}' is Markdown, which has no mark for {string.Join(", ", names)}; the words stay, the tags are left out" +
                (left.Any(tag => HtmlTags.IsNoText(tag.Name)) ? ", and so is what a script, style or frame holds" : "") +
                (left.Any(tag => tag.Name == "img") ? "; a picture goes under 'media:' with its 'alt'" : ""));
        }

        // Where lines were added, only the beginning has a place still.
        return text with
        {
            Text = markdown,
            LinesAreTheFiles = text.LinesAreTheFiles && markdown.AsSpan().Count('\n') == text.Text.AsSpan().Count('\n'),
        };
    }

    [GeneratedRegex("&(?:amp|lt|gt|quot|nbsp|apos|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5}|[lr]dquo|[lr]squo|[mn]dash|hellip|eacute|egrave);",
        RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
