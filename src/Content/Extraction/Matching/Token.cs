namespace Timeline.Content.Extraction.Matching;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>One word, number or punctuation mark of a text.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>; 0 for a word no rule mentions.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Gap">White space stands before it.</param>
/// <param name="Break">A paragraph break stands before it.</param>
/// <param name="Line">It is the first of its line.</param>
/// <param name="Capital">Its first letter is a capital.</param>
/// <param name="Number">The value of a number of at most nine digits; -1 for anything else.</param>
internal readonly record struct Token(int Start, int Length, int Word, TokenKind Kind, bool Gap, bool Break, bool Line, bool Capital,
    int Number)
{
    public int End => Start + Length;
}
