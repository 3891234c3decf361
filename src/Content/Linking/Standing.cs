using Timeline.Content.Model;
using Timeline.Content.Proof;
using Timeline.Content.Sources;

namespace Timeline.Content.Linking;

/// <summary>
/// How an event and its notes stand: whether the evidence carries them, and the words for it that pages, data and scripts share.
/// </summary>
public static class Standing
{
    /// <summary>True when there are quotes and every one of them is verified.</summary>
    public static bool IsVerified(this LinkedEvent e) =>
        e.Evidence.Any(x => x.Citation.Quote is not null) && e.Evidence.All(x => x.Citation.Quote is null || x.Result.Verifies);

    /// <summary>Whether it is nobody's business yet: previews alone show it.</summary>
    public static bool IsHeldBack(this Event e) => e.Status is Status.Draft or Status.Scheduled;

    public static string Word(this Status status) => status switch
    {
        Status.Draft => "draft",
        Status.Retracted => "retracted",
        Status.Scheduled => "scheduled",
        _ => "published",
    };

    /// <summary>The verdict on a note's quote; a note without one has none to judge.</summary>
    public static string VerdictWord(this Evidence evidence) =>
        evidence.Citation.Quote is null ? "no-quote" : evidence.Result.Verdict.Word();
}
