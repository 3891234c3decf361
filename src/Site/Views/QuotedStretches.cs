using Timeline.Content.Sources;

namespace Timeline.Site.Views;

/// <summary>The stretches of a quote that are the source's own words, without what marks omissions.</summary>
internal static class QuotedStretches
{
    private static readonly string[] Omissions = ["[…]", "[...]", "…", "..."];

    public static IEnumerable<string> Of(string quote, Verdict verdict) =>
        (verdict == Verdict.Elided ? WithoutBrackets(quote).Split(Omissions, StringSplitOptions.None) : [quote])
            .Select(piece => string.Join(' ', piece.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(piece => piece.Length > 0);

    // Words in brackets are the editor's: they part two pieces as an omission does.
    private static string WithoutBrackets(string quote)
    {
        while (quote.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open && quote.IndexOf(']', open) is >= 0 and var close)
        {
            quote = $"{quote[..open]}…{quote[(close + 1)..]}";
        }

        return quote;
    }
}
