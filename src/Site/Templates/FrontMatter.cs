namespace Timeline.Site.Templates;

/// <summary>The text between two marker lines at the start of a file, the line it starts on (from 1), and where the rest begins.</summary>
public sealed record FrontMatter(string Text, int Line, int ContentStart, int ContentLine)
{
    private const string Marker = "---";

    /// <summary>The text between two lines <c>---</c> at the very start, or null when there is none.</summary>
    public static FrontMatter? Split(string text)
    {
        var first = LineEnd(text, 0);
        if (!text.AsSpan(0, first).TrimEnd().SequenceEqual(Marker))
        {
            return null;
        }

        var line = 2;
        for (var start = first; start < text.Length; line++)
        {
            var end = LineEnd(text, start);
            if (text.AsSpan(start, end - start).TrimEnd().SequenceEqual(Marker))
            {
                return new(text[first..start], 2, end, line + 1);
            }

            start = end;
        }

        return null;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
