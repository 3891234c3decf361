namespace Timeline.Content.Sources.Layout;

/// <summary>What a page has above and below its text: its number, and the heading that every page has.</summary>
internal static class RunningHead
{
    public const int Longest = 80;

    /// <summary>Whether a line may be one.</summary>
    public static bool MayBe(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line.Length <= Longest && (IsNumber(line) || !SentenceEnds.IsOfSentence(line[^1]));

    /// <summary>Whether a line holds no letter.</summary>
    public static bool IsNumber(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
