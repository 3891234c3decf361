using System.Text;

namespace Timeline.Content.Sources.Normalizing;

/// <summary>
/// A text without its typography: its letters, digits and marks in order, what stood between them, and where each came from.
/// </summary>
/// <remarks>
/// Two texts say the same exactly if their characters are equal and the gaps before them are compatible (<see cref="Gaps"/>).
/// </remarks>
public sealed class NormalizedText
{
    private readonly char[] characters;
    private readonly byte[] gaps;
    private readonly int[] starts;
    private readonly ushort[] lengths;

    internal NormalizedText(
        string original, TypographyRules rules, char[] characters, byte[] gaps, int[] starts, ushort[] lengths, int length)
    {
        Original = original;
        Rules = rules;
        Length = length;
        this.characters = characters;
        this.gaps = gaps;
        this.starts = starts;
        this.lengths = lengths;
    }

    public string Original { get; }

    internal TypographyRules Rules { get; }

    /// <summary>Number of normalised characters (UTF-16 units).</summary>
    public int Length { get; }

    internal ReadOnlySpan<char> Characters => characters.AsSpan(0, Length);

    internal Span<byte> Gaps => gaps.AsSpan(0, Length);

    /// <summary>Where in the original the normalised character came from.</summary>
    public int OriginalStart(int index) => starts[index];

    /// <summary>Where in the original the normalised character ends.</summary>
    public int OriginalEnd(int index) => starts[index] + lengths[index];

    internal Gap GapBefore(int index) => (Gap)(gaps[index] & GapBits.Class);

    internal bool HasSpaceBefore(int index) => (gaps[index] & GapBits.Space) != 0;

    internal CharacterKind KindOf(int index) => (CharacterKind)(gaps[index] >> GapBits.KindShift);

    internal bool IsWord(int index) => KindOf(index) >= CharacterKind.Word;

    /// <summary>Whether a quote may begin or end before the character at this index.</summary>
    public bool CanBreak(int index) => index <= 0 || index >= Length || (gaps[index] & GapBits.Break) != 0;

    /// <summary>The first normalised character that begins at or after an offset of the original.</summary>
    public int IndexOfOriginal(int offset)
    {
        var found = Array.BinarySearch(starts, 0, Length, offset);
        if (found < 0)
        {
            return ~found;
        }

        while (found > 0 && starts[found - 1] == offset)
        {
            found--;
        }

        return found;
    }

    /// <summary>The normalised text in print: single spaces, <c>-</c> for hyphens, <c> – </c> for dashes.</summary>
    public override string ToString()
    {
        var print = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            if (i > 0)
            {
                print.Append(GapBefore(i) switch
                {
                    Gap.Space => " ",
                    Gap.None => HasSpaceBefore(i) && CanBreak(i) ? " " : "",
                    Gap.Hyphen => "-",
                    Gap.LineHyphen or Gap.SinglePrime or Gap.DoublePrime => "",
                    Gap.HangingRight => "- ",
                    Gap.HangingLeft => " -",
                    _ => " – ",
                });
            }

            print.Append(characters[i]);
        }

        return print.ToString();
    }
}
