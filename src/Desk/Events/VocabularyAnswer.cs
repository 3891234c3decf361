using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Timeline.Content;
using Timeline.Desk.Asking;

namespace Timeline.Desk.Events;

/// <summary>The words that a form offers: terms in use, lanes, steps of importance, sources.</summary>
internal sealed class VocabularyAnswer(DeskContext context) : IAnswer
{
    private const int Steps = 5;

    public string Method => "GET";

    public string Name => "vocabulary";

    public Task<Answer> AnswerAsync(DeskRequest request) => Task.FromResult(context.Reading?.Library is { } library
        ? Answer.Of(Of(library) with { Site = SiteOf(context.Root) }, EventsJson.Default.Vocabulary)
        : Answer.Refused("the settings, input/timeline.yml, cannot be read yet; mend them first"));

    private static Vocabulary Of(Library library) => new(
        [.. library.Facets.Select(Facet)],
        [.. library.Settings.Lanes.Select(lane => new Choice(lane.Id, lane.Title))],
        Importance(library.Settings.Importance),
        [.. library.Sources.Select(s =>
            new SourceChoice(s.Id, s.Source.Title, s.Source.ContainerTitle, s.Source.Issued?.Value.ToString()))]);

    // What a browser keeps of one site must not come back in another that is later served from the same address.
    private static string SiteOf(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, 6));

    // What an author writes for a term: the id of one that the settings declare, else the words that its events have.
    private static FacetChoice Facet(FacetIndex index)
    {
        var used = index.Terms
            .Select(t => new TermChoice(t.Term.IsDeclared ? t.Term.Id : t.Term.Written, t.Term.Title, t.Events.Length)).ToImmutableArray();
        var taken = used.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        return new(index.Facet.Id, index.Facet.Title, index.Facet.IsLabel,
            [.. used.Concat(index.Facet.TermTitles.Where(t => !taken.Contains(t.Key)).Select(t => new TermChoice(t.Key, t.Value, 0)))
                .OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase)]);
    }

    private static ImmutableArray<string> Importance(ImportanceScale? scale) =>
        scale is null ? [.. Enumerable.Range(1, Steps).Select(step => step.ToString(CultureInfo.InvariantCulture))] : scale.Words;
}

/// <summary>What a form offers. Importance is empty where it is a number of a scale of the author's own.</summary>
internal sealed record Vocabulary(
    IReadOnlyList<FacetChoice> Facets,
    IReadOnlyList<Choice> Lanes,
    IReadOnlyList<string> Importance,
    IReadOnlyList<SourceChoice> Sources)
{
    /// <summary>Which site this is, for what the browser keeps.</summary>
    public string Site { get; init; } = "";
}

internal sealed record Choice(string Value, string Title);

internal sealed record FacetChoice(string Id, string Title, bool IsLabel, IReadOnlyList<TermChoice> Terms);

/// <summary>A term as an author writes it, as readers see it, and how many events have it.</summary>
internal sealed record TermChoice(string Value, string Title, int Events);

internal sealed record SourceChoice(string Id, string Title, string? Container, string? Issued);
