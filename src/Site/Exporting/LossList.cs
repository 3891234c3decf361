using System.Collections.Immutable;

using Timeline.Content;

namespace Timeline.Site.Exporting;

/// <summary>What a form could not say, gathered while it is written.</summary>
internal sealed class LossList
{
    private readonly Dictionary<string, List<string>> losses = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public void Add(string what, LinkedEvent? of = null)
    {
        if (!losses.TryGetValue(what, out var events))
        {
            order.Add(what);
            losses[what] = events = [];
        }

        if (of is not null && (events.Count == 0 || events[^1] != of.Id))
        {
            events.Add(of.Id);
        }
    }

    public void AddIf(bool isLost, string what, LinkedEvent of)
    {
        if (isLost)
        {
            Add(what, of);
        }
    }

    public ImmutableArray<Loss> ToImmutable() => [.. order.Select(what => new Loss(what, [.. losses[what]]))];
}
