using Timeline.Content;
using Timeline.Site.Themes;

namespace Timeline.Site.Chronology;

/// <summary>
/// What a site says of its proof, in words: that all is carried, how much of it is, or that nothing is quoted or cited. What does not hold
/// or could not be checked is told beside it. Whoever shows it takes it from here.
/// </summary>
internal static class ProofSentence
{
    /// <summary>Null where there is no event.</summary>
    public static string? Of(ProofCounts proof, Words words)
    {
        if (proof.Events == 0)
        {
            return null;
        }

        var claim = proof switch
        {
            { CitedEvents: 0 } => words.Find("proof.uncited"),
            { Quotes: 0 } => Count("proof.unquoted", proof.Events, "cited", proof.CitedEvents, words),
            { CarriedStatements: 0 } => Count("proof.none", proof.Statements, "carried", 0, words),
            { IsWhole: true, OwnSentences: 0 } => words.Find("proof.all"),
            { IsWhole: true } => words.Find("proof.all_but_own"),
            _ => Count("proof.some", proof.Statements, "carried", proof.CarriedStatements, words),
        };
        string?[] sentences =
        [
            claim, Wanting("proof.failed", proof.FailedQuotes, words), Wanting("proof.ambiguous", proof.AmbiguousQuotes, words),
            Wanting("proof.unchecked", proof.UncheckedQuotes, words),
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>Whether numbers stand in it, which the next event may change.</summary>
    public static bool Counts(ProofCounts proof) =>
        proof.CitedEvents > 0 && !(proof.IsWhole && proof.VerifiedQuotes == proof.Quotes);

    // These are no sentences of their own elsewhere, and so end without a full stop.
    private static string? Wanting(string key, int count, Words words) => count == 0 ? null : Count(key, count, "", 0, words) + ".";

    private static string? Count(string key, int count, string name, int value, Words words) => words.Find(key, asked =>
        asked == "count" ? words.Number(count) : asked == name ? words.Number(value) : null, count);
}
