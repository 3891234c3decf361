using System.Buffers;

namespace Timeline.Content.Sources.Layout;

/// <summary>Marks with which a sentence, or a part of one, ends in the world's scripts; a heading or a running head ends with none.</summary>
internal static class SentenceEnds
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。！？｡．؟۔।॥։።။។៕");

    private static readonly SearchValues<char> Parts = SearchValues.Create(",;:،؛，；：、､·՝፣၊");

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"”’»」』）");

    /// <summary>Whether a line that ends with this mark can be no heading. A heading may ask or exclaim in scripts of Europe.</summary>
    public static bool ClosesText(char c) => c is not ('!' or '?' or '»' or '）') && (Ends.Contains(c) || Parts.Contains(c) || Quotes.Contains(c));

    /// <summary>Whether what ends with this mark is part of a text, and no number or heading of a page.</summary>
    public static bool IsOfSentence(char c) => Ends.Contains(c) || Parts.Contains(c) || Quotes.Contains(c) || c == '-';
}
