namespace Timeline.Content.Sources.Normalizing;

/// <summary>White space within a text.</summary>
public static class Spaces
{
    /// <summary>The text on one line: a single space between words, none around them.</summary>
    public static string Single(string text)
    {
        if (IsSingle(text))
        {
            return text;
        }

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

    private static bool IsSingle(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || wasSpace))
            {
                return false;
            }

            wasSpace = c == ' ';
        }

        return !wasSpace || text.Length == 0;
    }
}
