namespace Timeline.Content.Sources.Normalizing;

/// <summary>White space within a text.</summary>
public static class Spaces
{
    private const int Short = 512; // characters that are put together on the stack

    /// <summary>The text on one line: a single space between words, none around them.</summary>
    public static string Single(string text) => IsSingle(text) ? text : Single(text.AsSpan());

    /// <summary>The same of a part of a text.</summary>
    public static string Single(ReadOnlySpan<char> text)
    {
        Span<char> line = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
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

        return new(line[..(length > 0 && line[length - 1] == ' ' ? length - 1 : length)]);
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
