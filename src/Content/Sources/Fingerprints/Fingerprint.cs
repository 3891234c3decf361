using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Matching;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Sources.Fingerprints;

/// <summary>
/// What stands in for a text that may be cited but not republished: enough to prove that a quote stands in it, not enough to read it.
/// </summary>
/// <remarks>
/// <para>
/// For each run of <see cref="Window"/> words in a row, in order, 40 bits of a SHA-256 over the run's letters, digits and marks, salted
/// with the text's own hash. The rest of the hash seals what else decides on a quote: spaces, hyphens and dashes between the letters,
/// hyphens at the ends of lines, the marks before and behind the run. So it opens only to who has the run, and the verdict on a quote is
/// the text's own. A word here is what a quote can not be cut inside: <c>well-known</c>, <c>$5</c> and <c>U.S.</c> are one each, and of scripts without spaces
/// (Han, kana, Thai, Lao, Khmer, Burmese) each letter with its marks is one, since no dictionary is asked where their words end. A chance
/// match of one run in a text of 2,000 words has a probability of 2·10⁻⁹.
/// </para>
/// <para>
/// It is not encryption. No word in it can be read, but it tells how long paragraphs and sentences are and where words such as "not" and "might" stand in them, and who can guess five words in a row can have the guess confirmed; any scheme that
/// proves quotes can do that.
/// </para>
/// <para>The file is text:</para>
/// <code>
/// timeline-fingerprint 4
/// window 5
/// sha256 9f86d081…
/// pages 212 430        words before each page but the first; only where the text has pages
/// labels i ii 1        what the file calls its pages, percent-encoded; only where it does
/// voice 0 Anna Berg    who speaks from which word on; without a name it is somebody else
/// named 58 Mr Holm     the same, where the name is among the words
/// negations 1          how many words no ellipsis may leave out of what they stand in, each with a line
/// no 12 8 11 15 20     the word 12, in the sentence of words 8 to 20 and its part of words 11 to 15
/// modals 2 15 74       how many words such as "might" no ellipsis may leave out just beside what is kept, and which
/// sentences 2 0 21     how many sentences there are, and with which words they begin
/// p 31                 a paragraph of 31 words, then its runs (base64url), five to a line
/// Zm9vYmFyYmFyYmF6 …
/// c 12                 a paragraph that goes on where a page broke the one before, or the number or heading of a page
/// </code>
/// <para>
/// What counts among the negations is what the program knew that made the file: one made later may know more of them.
/// Earlier versions are still read. To version 3 a number of several words ("5 million") was several words, so that it may be cut, and it tells of no "might" and no sentences. Version 2 did not tell where negations stand, so that words left out cannot be checked. Version 1 held one spelling of
/// each run and one mark after it: of hyphens at the ends of lines against others and marks before the first word its verdicts are as they were, too.
/// </para>
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>Words per run. A quote, or a piece of one, that is shorter cannot be checked.</summary>
    public const int Window = 5;

    /// <summary>How the names of fingerprint files end.</summary>
    public const string Extension = ".fp";

    private readonly int[] ends;
    private readonly int[] flows;

    internal Fingerprint(string sha256, ImmutableArray<WordParagraph> paragraphs)
    {
        Sha256 = sha256;
        Paragraphs = paragraphs;
        Words = paragraphs.Sum(paragraph => paragraph.Words);
        var end = 0;
        ends = [.. paragraphs.Select(paragraph => end += paragraph.Words)];
        var flow = 0;
        flows = [.. paragraphs.Select(paragraph => flow += paragraph.Continues ? 0 : 1)];
    }

    /// <summary>The lock of the text, see <see cref="TextLock"/>.</summary>
    public string Sha256 { get; }

    /// <summary>Number of words in the text.</summary>
    public int Words { get; }

    internal ImmutableArray<WordParagraph> Paragraphs { get; }

    /// <summary>How many words stand before each page but the first.</summary>
    internal ImmutableArray<int> Pages { get; init; } = [];

    /// <summary>Who speaks, with numbers of words for offsets.</summary>
    internal SpeakerTurns Speakers { get; init; } = new([]);

    /// <summary>What the file calls its pages; none where they are counted from 1.</summary>
    internal ImmutableArray<string> PageLabels { get; init; } = [];

    internal ImmutableArray<SealedRun> Runs { get; init; } = [];

    /// <summary>What was a word when it was made.</summary>
    internal TypographyRules Rules { get; init; } = TypographyRules.Current;

    /// <summary>What no ellipsis may leave out; null of earlier versions, which do not tell.</summary>
    internal Omissions? Negations { get; init; }

    /// <summary>Of a fingerprint of version 1, per run 40 bits of hash, then 8 bits for the mark that follows; else not there.</summary>
    internal ImmutableArray<ulong>? FirstRuns { get; init; }

    /// <summary>Of plain text.</summary>
    public static Fingerprint Of(string text) => FingerprintMaker.Make(text, Landmarks.OfPlainText, TextLock.Of(text));

    /// <summary>Of the words of a document; the lock is that of its file.</summary>
    public static Fingerprint Of(Document document) => FingerprintMaker.Make(document.Text, document.Landmarks, document.Sha256);

    public static FingerprintReading Parse(string file) => FingerprintFile.Parse(file);

    public void Write(TextWriter writer) => FingerprintFile.Write(this, writer);

    /// <summary>The number of the paragraph a word stands in.</summary>
    internal int ParagraphAt(int word)
    {
        // The first paragraph that ends after the word; paragraphs without words end where they begin.
        var (low, high) = (0, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ends[middle] > word ? (low, middle) : (middle + 1, high);
        }

        return low + 1;
    }

    /// <summary>The same, where pages break no paragraph.</summary>
    internal int FlowAt(int word) => flows.Length == 0 ? 0 : flows[ParagraphAt(word) - 1];

    /// <summary>The page a word stands on; null where the text has no pages.</summary>
    internal int? PageAt(int word) => Pages.IsEmpty ? null : Pages.Count(before => before <= word) + 1;
}
