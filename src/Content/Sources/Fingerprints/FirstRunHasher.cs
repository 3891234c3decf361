using System.Security.Cryptography;
using System.Text;

using Timeline.Content.Sources.Normalizing;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// Hashes runs of words as fingerprints of the first version hold them: one spelling for each gap, and the mark that follows.
/// </summary>
internal sealed class FirstRunHasher
{
    private const int HashBytes = 5;

    private readonly NormalizedText text;
    private readonly byte[] salt;
    private readonly string characters;
    private readonly int[] canonicalStarts;
    private readonly int[] canonicalEnds;
    private byte[] buffer = new byte[256];

    public FirstRunHasher(NormalizedText text, string sha256)
    {
        this.text = text;
        salt = Encoding.ASCII.GetBytes("timeline-fingerprint 1\n" + sha256 + "\n");
        Words = WholeWords.Of(text);
        canonicalStarts = new int[Words.Count];
        canonicalEnds = new int[Words.Count];
        characters = Canonize();
    }

    /// <summary>The words of the text as stretches of normalised characters.</summary>
    public List<(int Start, int End)> Words { get; }

    public int Runs => Math.Max(0, Words.Count - Fingerprint.Window + 1);

    /// <summary>The run that begins with a word.</summary>
    public ulong Hash(int word)
    {
        var digest = Digest(word);
        return (Value(digest) << 8) | (byte)(FollowingMark(word + Fingerprint.Window - 1) ^ digest[HashBytes]);
    }

    /// <summary>Whether the mark after the last word of the run, if the text has any there, is the one a fingerprint tells of.</summary>
    public bool MarkAgrees(int word, ulong run)
    {
        var mark = FollowingMark(word + Fingerprint.Window - 1);
        return mark == 0 || (byte)(mark ^ Digest(word)[HashBytes]) == (byte)run;
    }

    private static ulong Value(byte[] digest)
    {
        var value = 0ul;
        for (var i = 0; i < HashBytes; i++)
        {
            value = (value << 8) | digest[i];
        }

        return value;
    }

    private byte[] Digest(int word)
    {
        var (start, end) = (canonicalStarts[word], canonicalEnds[word + Fingerprint.Window - 1]);
        var needed = salt.Length + ((end - start) * 2);
        if (buffer.Length < needed)
        {
            buffer = new byte[needed * 2];
        }

        salt.CopyTo(buffer, 0);
        var at = salt.Length;
        for (var i = start; i < end; i++)
        {
            buffer[at++] = (byte)(characters[i] >> 8);
            buffer[at++] = (byte)characters[i];
        }

        return SHA256.HashData(buffer.AsSpan(0, at));
    }

    // Words and the marks between them, with one spelling for each gap.
    private string Canonize()
    {
        var canonical = new StringBuilder(text.Length + (text.Length / 4));
        var word = 0;
        for (var i = 0; i < text.Length; i++)
        {
            canonical.Append(i == 0 ? "" : text.GapBefore(i) switch
            {
                Gap.None or Gap.LineHyphen or Gap.SinglePrime or Gap.DoublePrime => "",
                Gap.Space => " ",
                Gap.Hyphen => "-",
                Gap.HangingRight => "- ",
                Gap.HangingLeft => " -",
                Gap.Dash => "—",
                _ => " — ",
            });
            if (word < Words.Count && Words[word].Start == i)
            {
                canonicalStarts[word] = canonical.Length;
            }

            canonical.Append(text.Characters[i]);
            if (word < Words.Count && Words[word].End == i + 1)
            {
                canonicalEnds[word] = canonical.Length;
                word++;
            }
        }

        return canonical.ToString();
    }

    // 0 for none; each ASCII mark and the ellipsis have a code of their own.
    private byte FollowingMark(int word)
    {
        var next = Words[word].End;
        if (next >= text.Length)
        {
            return 0;
        }

        if (text.GapBefore(next) >= Gap.Dash)
        {
            return 4;
        }

        var c = text.Characters[next];
        return text.KindOf(next) != CharacterKind.Punctuation ? (byte)0
            : c == Characters.Ellipsis ? (byte)1
            : c < 128 ? (byte)c
            : (byte)(128 | (c & 127));
    }
}
