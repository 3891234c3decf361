using System.Collections.Immutable;
using System.Globalization;

using Timeline.Content;
using Timeline.Site.Planning;

namespace Timeline.Site.Chronology;

/// <summary>A quoted passage of a source and every note that quotes it.</summary>
internal sealed record QuotedPassage(int Number, Evidence First, ImmutableArray<CitedBy> Uses)
{
    /// <summary>Its id on the source's page.</summary>
    public string Anchor => PassageIndex.Anchor(Number);
}

/// <summary>A place on a page of the site: the page's path and the id of what stands there.</summary>
internal readonly record struct PagePlace(string Page, string Anchor)
{
    /// <summary>Seen from the site's root.</summary>
    public string Url => $"{SitePath.Encode(Page)}#{Anchor}";

    /// <summary>As people should see and share it.</summary>
    public string Pretty => $"{SitePath.Encode(SitePath.Pretty(Page))}#{Anchor}";
}

/// <summary>The passages of one source, numbered from 1 in the order of its text.</summary>
internal sealed class PassageIndex
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

    public static PassageIndex Of(IEnumerable<CitedBy> uses) =>
        new([
            .. uses
                .Where(use => use.Evidence.Citation.Quote is not null)
                .GroupBy(use => (use.Evidence.Citation.Quote!.Text.Trim(), Start(use.Evidence)))
                .Select((group, i) => new QuotedPassage(i + 1, group.First().Evidence, [.. group])),
        ]);

    public static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"passage-{number}");

    /// <summary>The passage a note of an event quotes; null when it quotes none.</summary>
    public int? Number(string eventId, int note) => numbers.TryGetValue((eventId, note), out var number) ? number : null;

    private static int Start(Evidence evidence) => evidence.Result.Passages is [var first, ..] ? first.Start : -1;
}
