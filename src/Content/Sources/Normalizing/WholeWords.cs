namespace Timeline.Content.Sources.Normalizing;

/// <summary>Cuts a normalised text at every place where a quote may begin or end and keeps the parts that hold a letter or digit.</summary>
internal static class WholeWords
{
    public static List<(int Start, int End)> Of(NormalizedText text)
    {
        var words = new List<(int, int)>(text.Length / 5);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            var isWord = text.IsWord(start);
            while (end < text.Length && !text.CanBreak(end))
            {
                isWord |= text.IsWord(end);
                end++;
            }

            if (isWord)
            {
                words.Add((start, end));
            }

            start = end;
        }

        return words;
    }
}
