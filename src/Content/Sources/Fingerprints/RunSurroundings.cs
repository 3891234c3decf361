using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// What who knows the letters of a run may learn of its text: what stands between them, and the marks before and behind it.
/// </summary>
/// <param name="Gaps">Per character of the run the gap before it and whether a quote may begin there, as in <see cref="GapBits"/>.</param>
/// <param name="Before">The marks between the word before the run and the run, the nearest last.</param>
/// <param name="After">The marks between the run and the word after it.</param>
/// <param name="EndsFreely">Whether a quote may end behind the last of the marks after it.</param>
internal sealed record RunSurroundings(byte[] Gaps, Marks Before, Marks After, bool EndsFreely)
{
    /// <summary>What is kept of more marks in a row is told to be more.</summary>
    public const int MostMarks = 14;

    private const int CountBits = 4;
    private const int CharacterBits = 16;
    private const int ClassBits = 4;

    public static RunSurroundings Of(NormalizedText text, List<(int Start, int End)> words, int word)
    {
        var (start, end) = (words[word].Start, words[word + Fingerprint.Window - 1].End);
        var last = word == 0 ? 0 : words[word - 1].End;
        var next = word + Fingerprint.Window < words.Count ? words[word + Fingerprint.Window].Start : text.Length;
        var from = Math.Max(last, start - MostMarks);
        var to = Math.Min(next, end + MostMarks);
        return new(text.Gaps[start..end].ToArray(), Marks.Of(text, from, start, from > last), Marks.Of(text, end, to, to < next),
            text.CanBreak(to));
    }

    public byte[] Write()
    {
        var bits = new BitWriter();
        foreach (var gap in Gaps)
        {
            WriteGap(bits, gap);
        }

        WriteMarks(bits, Before);
        WriteMarks(bits, After);
        bits.Write(EndsFreely ? 1 : 0, 1);
        return bits.ToArray();
    }

    /// <summary>Null if these bytes are not of a run of so many characters.</summary>
    public static RunSurroundings? Read(ReadOnlySpan<byte> bytes, int length)
    {
        var bits = new BitReader(bytes);
        var gaps = new byte[length];
        for (var i = 0; i < length && !bits.IsPastEnd; i++)
        {
            gaps[i] = ReadGap(ref bits);
        }

        var read = new RunSurroundings(gaps, ReadMarks(ref bits), ReadMarks(ref bits), bits.Read(1) == 1);
        return bits.IsPastEnd ? null : read;
    }

    // Nothing within a word, a space between two; all else is rare.
    private static void WriteGap(BitWriter bits, byte gap)
    {
        var (kind, canBreak) = ((Gap)(gap & GapBits.Class), (gap & GapBits.Break) != 0);
        if (kind == Gap.None && !canBreak)
        {
            bits.Write(0, 1);
        }
        else if (kind == Gap.Space && canBreak)
        {
            bits.Write(0b10, 2);
        }
        else
        {
            bits.Write(0b11, 2);
            bits.Write((int)kind, ClassBits);
            bits.Write(canBreak ? 1 : 0, 1);
        }
    }

    private static byte ReadGap(ref BitReader bits)
    {
        if (bits.Read(1) == 0)
        {
            return (byte)Gap.None;
        }

        return bits.Read(1) == 0 ? (byte)((byte)Gap.Space | GapBits.Break)
            : (byte)(bits.Read(ClassBits) | (bits.Read(1) == 1 ? GapBits.Break : 0));
    }

    private static void WriteMarks(BitWriter bits, Marks marks)
    {
        if (marks.Characters.Length == 0)
        {
            bits.Write(0, 1);
            return;
        }

        bits.Write(1, 1);
        bits.Write(marks.HasMore ? MostMarks + 1 : marks.Characters.Length, CountBits);
        for (var i = 0; i < marks.Characters.Length; i++)
        {
            WriteGap(bits, marks.Gaps[i]);
            bits.Write(marks.Characters[i], CharacterBits);
        }
    }

    private static Marks ReadMarks(ref BitReader bits)
    {
        if (bits.Read(1) == 0)
        {
            return new([], [], HasMore: false);
        }

        var count = bits.Read(CountBits);
        var known = Math.Min(count, MostMarks);
        var marks = new Marks(new char[known], new byte[known], count > MostMarks);
        for (var i = 0; i < known; i++)
        {
            marks.Gaps[i] = ReadGap(ref bits);
            marks.Characters[i] = (char)bits.Read(CharacterBits);
        }

        return marks;
    }
}

/// <summary>Marks in a row, each with the gap before it; perhaps there are more on the far side.</summary>
internal sealed record Marks(char[] Characters, byte[] Gaps, bool HasMore)
{
    public static Marks Of(NormalizedText text, int from, int to, bool hasMore)
    {
        var gaps = text.Gaps[from..to].ToArray();
        if (from == 0 && to > 0)
        {
            gaps[0] |= GapBits.Break;
        }

        return new(text.Characters[from..to].ToArray(), gaps, hasMore);
    }
}
