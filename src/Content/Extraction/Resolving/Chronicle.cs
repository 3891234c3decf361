using Timeline.Content.Extraction.Matching;

namespace Timeline.Content.Extraction.Resolving;

/// <summary>A text whose lines open with a year, "1592 The city is found again": there a bare number is a year. One such line alone may
/// as well open with a house or a postal code.</summary>
internal static class Chronicle
{
    private const int Least = 3;

    /// <summary>The matches without those that only a chronicle makes years, where the text is none.</summary>
    public static List<Match> Sift(List<Match> matches) =>
        matches.Count(match => match.Rule.OpensLine) is > 0 and < Least ? matches.FindAll(match => !match.Rule.OpensLine) : matches;
}
