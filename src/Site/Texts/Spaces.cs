namespace Timeline.Site.Texts;

/// <summary>White space within a text.</summary>
internal static class Spaces
{
    /// <summary>The text on one line: a single space between words, none around them.</summary>
    public static string Single(string text)
    {
        var line = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line[length++] = c;
            }
            else if (length > 0 && line[length - 1] != ' ')
            {
                line[length++] = ' ';
            }
        }

        return new(line, 0, length > 0 && line[length - 1] == ' ' ? length - 1 : length);
    }
}
