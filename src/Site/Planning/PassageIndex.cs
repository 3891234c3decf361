using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Planning;

/// <summary>A quoted passage of a source and every note that quotes it.</summary>
public sealed record QuotedPassage(int Number, Evidence First, ImmutableArray<CitedBy> Uses);

/// <summary>The passages of one source, numbered from 1 in the order of its text.</summary>
public sealed class PassageIndex
{
    private readonly Dictionary<(string Event, int Note), int> numbers;

    private PassageIndex(ImmutableArray<QuotedPassage> all)
    {
        All = all;
        numbers = all
            .SelectMany(p => p.Uses.Select(use => KeyValuePair.Create((use.Event.Id, use.Evidence.Number), p.Number)))
            .ToDictionary();
    }

    public ImmutableArray<QuotedPassage> All { get; }

    public static PassageIndex Of(LinkedSource source, SiteContext site) =>
        new([
            .. site.CitedBy(source)
                .Where(use => use.Evidence.Citation.Quote is not null)
                .GroupBy(use => (use.Evidence.Citation.Quote!.Text.Trim(), Start(use.Evidence)))
                .Select((group, i) => new QuotedPassage(i + 1, group.First().Evidence, [.. group])),
        ]);

    /// <summary>The passage a note of an event quotes; null when it quotes none.</summary>
    public int? Number(string eventId, int note) => numbers.TryGetValue((eventId, note), out var number) ? number : null;

    private static int Start(Evidence evidence) => evidence.Result.Passages is [var first, ..] ? first.Start : -1;
}
