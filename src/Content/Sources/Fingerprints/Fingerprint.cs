using System.Collections.Immutable;

using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// What stands in for a text that may be cited but not republished: enough to prove that a quote stands in it, not enough to read it.
/// </summary>
/// <remarks>
/// <para>
/// For each run of <see cref="Window"/> words in a row, in order, 40 bits of a SHA-256 over the run's normalised words and the marks
/// between
/// them, salted with the text's own hash; 8 more bits tell the mark that follows the run to who knows the run. A word here is what a quote
/// can not be cut inside: <c>well-known</c>, <c>$5</c> and <c>U.S.</c> are one each. A chance match of one run in a text of 2,000 words has
/// a
/// probability of 2·10⁻⁹.
/// </para>
/// <para>
/// It is not encryption. Nothing in it can be read, but who can guess five words in a row can have the guess confirmed; any scheme that
/// proves quotes
/// can do that.
/// </para>
/// <para>The file is text, in lines that change only where the text does:</para>
/// <code>
/// timeline-fingerprint 1
/// window 5
/// sha256 9f86d081…
/// p 31                 a paragraph of 31 words, then its runs, eight characters (base64url) each, eight to a line
/// Zm9vYmFy YmFyYmF6 …
/// </code>
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>Words per run. A quote, or a piece of one, that is shorter cannot be checked.</summary>
    public const int Window = 5;

    /// <summary>How the names of fingerprint files end.</summary>
    public const string Extension = ".fp";

    internal Fingerprint(string sha256, ImmutableArray<ulong> runs, ImmutableArray<int> paragraphWords)
    {
        Sha256 = sha256;
        Runs = runs;
        ParagraphWords = paragraphWords;
        Words = paragraphWords.Sum();
    }

    /// <summary>The lock of the text, see <see cref="TextLock"/>.</summary>
    public string Sha256 { get; }

    /// <summary>Number of words in the text.</summary>
    public int Words { get; }

    /// <summary>Number of words of each paragraph.</summary>
    public ImmutableArray<int> ParagraphWords { get; }

    /// <summary>Per run 40 bits of hash, then 8 bits for the mark that follows.</summary>
    internal ImmutableArray<ulong> Runs { get; }

    /// <summary>Of plain text.</summary>
    public static Fingerprint Of(string text) => FingerprintMaker.Make(text, TextLock.Of(text));

    /// <summary>Of the words of a document; the lock is that of its file.</summary>
    public static Fingerprint Of(Document document) => FingerprintMaker.Make(document.Text, document.Sha256);

    public static FingerprintReading Parse(string file) => FingerprintFile.Parse(file);

    public void Write(TextWriter writer) => FingerprintFile.Write(this, writer);
}
