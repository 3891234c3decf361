using Timeline.Content.Sources.Layout;

namespace Timeline.Content.Sources.Reading;

/// <summary>
/// Who speaks in subtitles without tags for it: <c>ANNA BERG: …</c>, <c>[Anna] …</c>, <c>&gt;&gt; …</c>, and the dashes of two voices in
/// one cue.
/// </summary>
internal sealed class CueSpeakers
{
    // What stands before a colon in subtitles is far more often a name than in a text.
    private const int Share = 30;

    private readonly bool areLabels;
    private readonly bool areDashes;

    public CueSpeakers(IReadOnlyList<List<CueWords>> cues)
    {
        var labels = cues.SelectMany(cue => cue).Select(words => Label(AfterAngles(words.Words))).OfType<SpeakerLabel>().ToList();
        areLabels = Transcript.IsConversation(labels, cues.Count, Share);
        areDashes = cues.Any(cue => cue.Count(words => HasDash(words.Words)) > 1);
    }

    /// <summary>The words without the mark of who says them, and with it.</summary>
    public CueWords Read(CueWords spoken)
    {
        var words = AfterAngles(spoken.Words);
        var isOther = words.Length < spoken.Words.Length;
        if (areDashes && HasDash(words))
        {
            words = words[1..].TrimStart();
            isOther = true;
        }

        if ((areLabels || isOther) && Label(words) is { } label)
        {
            return spoken with { Words = words[label.Length..].Trim(), Voice = label.Name };
        }

        return isOther ? spoken with { Words = words.Trim(), Voice = spoken.Voice ?? "" } : spoken;
    }

    private static SpeakerLabel? Label(string words) => SpeakerLabel.Of(words, inBrackets: true);

    private static string AfterAngles(string words) => words.StartsWith(">>", StringComparison.Ordinal) ? words.TrimStart('>', ' ') : words;

    // Not a number below zero, nor a word that was cut off.
    private static bool HasDash(string words) =>
        words is ['-' or '‐' or '–' or '—', ' ' or '\u00A0', ..]
        || (words is ['-' or '‐' or '–' or '—', var next, ..] && (char.IsLetter(next) || next is '¿' or '¡' or '"' or '“' or '«' or '['));
}
