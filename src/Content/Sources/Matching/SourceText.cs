using System.Collections.Immutable;

using Timeline.Content.Sources.Layout;
using Timeline.Content.Sources.Normalizing;
using Timeline.Content.Sources.Reading;

namespace Timeline.Content.Sources.Matching;

/// <summary>
/// A source's text with what stands where in it. The first quote that is checked against it has it made ready for any others, which takes
/// several times the room of the text; who asks once for all of them has it made <see cref="ForOnce"/>. Safe to use from many threads.
/// </summary>
public sealed class SourceText : IQuoteTarget
{
    private readonly TextLayout layout;
    private readonly Lazy<QuoteVerifier> verifier;
    private readonly Lazy<string> sha256;

    private SourceText(string text, Landmarks landmarks, Func<string> hash)
    {
        Text = text;
        layout = new(text, landmarks);
        verifier = new(Verifier);
        sha256 = new(hash);
    }

    public string Text { get; }

    public ImmutableArray<Paragraph> Paragraphs => layout.Paragraphs;

    /// <summary>Where each page but the first begins, with its name.</summary>
    public IEnumerable<Marker> Pages => layout.Pages.Skip(1).Select(start => new Marker(start,
        PageNames.Label(layout.PageAt(start), layout.Places.PageLabels) ?? Invariant(layout.PageAt(start))));

    /// <summary>Where another voice begins that the text itself does not name; the name is empty where it is not known.</summary>
    public IEnumerable<Marker> Voices => layout.Speakers.All.Where(turn => !turn.IsWritten).Select(turn => new Marker(turn.Start, turn.Name));

    /// <summary>The lock of the file the text was read from.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Plain text.</summary>
    public static SourceText From(string text) => new(text, Landmarks.OfPlainText, () => TextLock.Of(text));

    public static SourceText From(Document document) => new(document.Text, document.Landmarks, () => document.Sha256);

    public QuoteResult Verify(QuoteRequest request) => verifier.Value.Verify(request);

    /// <summary>The same text made ready for quotes, which goes when its user lets go of it.</summary>
    public IQuoteTarget ForOnce() => verifier.IsValueCreated ? this : new Ready(this);

    /// <summary>A stretch of the text with its place in it.</summary>
    public Passage Locate(int start, int end) => Passages.At(layout, start, end) with
    {
        Speaker = layout.Speakers.Named((start, Math.Max(start, end - 1))),
    };

    /// <summary>A passage and up to so many characters on either side, within its paragraphs.</summary>
    public PassageContext Context(Passage passage, int characters)
    {
        var first = Around(passage.Start);
        var last = Around(Math.Max(passage.Start, passage.End - 1));
        var from = Math.Max(Math.Min(first.Start, passage.Start), passage.Start - characters);
        while (from > first.Start && from < passage.Start && !IsCut(from))
        {
            from++;
        }

        var to = Math.Min(Math.Max(last.End, passage.End), passage.End + characters);
        while (to < last.End && to > passage.End && !IsCut(to))
        {
            to--;
        }

        return new(Text[from..passage.Start], Text[passage.Start..passage.End], Text[passage.End..to]);
    }

    private QuoteVerifier Verifier() => new(TextNormalizer.Normalize(Text), layout);

    // Between words: at white space, and in scripts without it before any letter.
    private bool IsCut(int offset) =>
        char.IsWhiteSpace(Text[offset - 1]) || char.IsWhiteSpace(Text[offset])
        || (Characters.KindOf(Text[offset]) == CharacterKind.Ideograph && !Characters.IsMark(char.GetUnicodeCategory(Text[offset])));

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Paragraph Around(int offset) => Paragraphs.IsEmpty ? new(1, 0, Text.Length) : Paragraphs[layout.ParagraphAt(offset) - 1];

    private sealed class Ready(SourceText text) : IQuoteTarget
    {
        private readonly QuoteVerifier verifier = text.Verifier();

        public string Sha256 => text.Sha256;

        public QuoteResult Verify(QuoteRequest request) => verifier.Verify(request);
    }
}
