namespace Timeline.Site.Pictures;

/// <summary>Breaks a text into lines.</summary>
internal static class Lines
{
    private const string Ellipsis = "…";

    /// <summary>
    /// As few lines as fit a width, and all of about one length, as headlines are set. What has no room ends in an ellipsis.
    /// </summary>
    /// <param name="text">The text; white space in it is a place to break.</param>
    /// <param name="width">How wide a line is in the type and size it will have.</param>
    /// <param name="room">The width there is.</param>
    /// <param name="most">The most lines there may be.</param>
    /// <param name="isCut">True when not all of the text has room.</param>
    public static List<string> Fit(string text, Func<string, double> width, double room, int most, out bool isCut)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, room)).ToList();
        var lines = Fill(words, width, room);
        isCut = lines.Count > most;
        if (isCut)
        {
            var last = string.Join(' ', lines.Skip(most - 1));
            return [.. lines.Take(most - 1), Cut(last, width, room)];
        }

        // The narrowest room that needs no more lines makes them even.
        var (narrow, wide) = (room / 2, room);
        while (wide - narrow > 4 && lines.Count > 1)
        {
            var middle = (narrow + wide) / 2;
            if (words.All(word => width(word) <= middle) && Fill(words, width, middle) is var even && even.Count == lines.Count)
            {
                (lines, wide) = (even, middle);
            }
            else
            {
                narrow = middle;
            }
        }

        return lines;
    }

    /// <summary>One line, cut at a letter when it has no room.</summary>
    public static string Cut(string text, Func<string, double> width, double room)
    {
        if (width(text) <= room)
        {
            return text;
        }

        var (fits, tooMuch) = (0, text.Length);
        while (tooMuch - fits > 1)
        {
            var middle = (fits + tooMuch) / 2;
            (fits, tooMuch) = width(text[..middle].TrimEnd() + Ellipsis) <= room ? (middle, tooMuch) : (fits, middle);
        }

        // At a word's end where one is near.
        var space = text.LastIndexOf(' ', Math.Min(fits, text.Length - 1));
        return text[..(space > fits - 12 && space > 0 ? space : fits)].TrimEnd(' ', ',', ';', ':', '.', '،') + Ellipsis;
    }

    private static List<string> Fill(List<string> words, Func<string, double> width, double room)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1] + " " + word is var longer && width(longer) <= room)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    // A word that is wider than a line is broken where it must; so are scripts that write no spaces.
    private static IEnumerable<string> Pieces(string word, Func<string, double> width, double room)
    {
        while (word.Length > 1 && width(word) > room)
        {
            var length = word.Length - 1;
            while (length > 1 && width(word[..length]) > room)
            {
                length = length > 40 ? length / 2 : length - 1;
            }

            if (length > 1 && char.IsHighSurrogate(word[length - 1]))
            {
                length--;
            }

            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
