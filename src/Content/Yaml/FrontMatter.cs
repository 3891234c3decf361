namespace Timeline.Content.Yaml;

/// <summary>The YAML between the two <c>---</c> lines at the head of a file, and the text below it.</summary>
public sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    /// <summary>Null when the text does not begin with front matter that ends.</summary>
    public static FrontMatter? Split(string text)
    {
        var lineEnd = LineEnd(text, 0);
        if (text.AsSpan(0, lineEnd).TrimEnd() is not "---")
        {
            return null;
        }

        var start = Math.Min(lineEnd + 1, text.Length);
        var line = 2;
        for (var at = start; at < text.Length; line++)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---" or "...")
            {
                return new(text[start..at], text[Math.Min(end + 1, text.Length)..], line + 1);
            }

            at = end + 1;
        }

        return null;
    }

    private static int LineEnd(string text, int from)
    {
        var feed = text.IndexOf('\n', from);
        return feed < 0 ? text.Length : feed;
    }
}
