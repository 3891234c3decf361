using AngleSharp.Dom;

namespace Timeline.Content.Sources.Reading;

/// <summary>Which parts of a page are what its readers say about the text, not the text.</summary>
internal static class ReadersComments
{
    private const string Numbered = "comment-";

    private static readonly HashSet<string> Names = new(
        ["comments", "comments-area", "comments-section", "comments-container", "comments-wrapper", "comments-list",
            "comment-list", "comment-section", "comment-thread", "comment-area", "comment-respond", "commentlist", "commentlist-container",
            "user-comments", "reader-comments", "readers-comments", "article-comments", "post-comments", "respond", "disqus_thread",
            "disqus-thread", "fb-comments", "fb-root", "livefyre-comments", "hyvor-talk-view", "commento", "utterances", "giscus",
            "isso-thread", "remark42", "coral_thread", "coral-thread", "spotim-wrapper", "viafoura"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Are(IElement element) =>
        element.Attributes.Length > 0 && element.LocalName is not ("html" or "body" or "main")
        && (IsNamed(element) || IsDescribed(element) || (element.LocalName is "article" or "li" && IsOne(element)));

    private static bool IsNamed(IElement element) =>
        (element.Id is { } id && Names.Contains(id)) || element.ClassList.Any(Names.Contains);

    // schema.org, as microdata or RDFa.
    private static bool IsDescribed(IElement element) =>
        element.GetAttribute("itemprop") == "comment" || element.GetAttribute("property") is "comment" or "schema:comment"
        || IsComment(element.GetAttribute("itemtype")) || IsComment(element.GetAttribute("typeof"));

    private static bool IsComment(string? type) =>
        type?.Trim() is { } name && name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..] is "Comment" or "UserComments";

    private static bool IsOne(IElement element) =>
        element.ClassList.Contains("comment")
        || (element.Id is { } id && id.StartsWith(Numbered, StringComparison.OrdinalIgnoreCase)
            && !id.AsSpan(Numbered.Length).ContainsAnyExceptInRange('0', '9'));
}
