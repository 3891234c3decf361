using Timeline.Content;
using Timeline.Site.Themes;

namespace Timeline.Site.Chronology;

/// <summary>
/// The one claim a site makes of itself, in words: that all is carried, how much of it is, or nothing. Whoever shows it takes it from
/// here.
/// </summary>
internal static class ProofSentence
{
    public static string? Of(ProofCounts proof, Words words) => proof switch
    {
        { CarriedStatements: 0 } => null,
        { IsWhole: true, OwnSentences: 0 } => words.Find("proof.all"),
        { IsWhole: true } => words.Find("proof.all_but_own"),
        _ => words.Find("proof.some", name => name switch
        {
            "carried" => words.Number(proof.CarriedStatements),
            "count" => words.Number(proof.Statements),
            _ => null,
        }, proof.Statements),
    };
}
