using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using Timeline.Content.Model;

namespace Timeline.Content.Linking;

/// <summary>
/// One source for each address that citations give without saying more: the record that has this address, or a source that another citation
/// describes, or one known by its address alone, which all that give it share.
/// </summary>
internal static class AddressSources
{
    /// <summary>The events, citing those. An event that did already is the very same object.</summary>
    public static ImmutableArray<Event> Settled(ImmutableArray<Event> events, ImmutableArray<Source> records)
    {
        if (!events.Any(e => e.Citations.Any(c => c.Inline is { IsAddressOnly: true })))
        {
            return events;
        }

        var ids = IdsByAddress(events, records);
        return [.. events.Select(e => e.Citations.Any(c => Differs(c, ids))
            ? e with { Citations = [.. e.Citations.Select(c => Differs(c, ids) ? Settled(c, ids[Key(c.Inline!)]) : c)] }
            : e)];
    }

    private static Citation Settled(Citation citation, string id) => citation with
    {
        Source = citation.Source with { Id = id },
        Inline = citation.Inline! with { Id = id },
    };

    private static bool Differs(Citation citation, Dictionary<string, string> ids) =>
        citation.Inline is { IsAddressOnly: true } inline && ids[Key(inline)] != inline.Id;

    private static string Key(Source source) => WebAddress.Bare(source.Url!);

    // Address → id. What is said in a draft stays there, so only what published events describe is shared.
    private static Dictionary<string, string> IdsByAddress(ImmutableArray<Event> events, ImmutableArray<Source> records)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var inline = events.OrderBy(e => e.IsHeldBack()).SelectMany(e => e.Citations.Select(c => (c.Inline, IsHeldBack: e.IsHeldBack()))).ToList();
        var described = records
            .Concat(inline.Where(i => i.Inline is { IsAddressOnly: false } && !i.IsHeldBack).Select(i => i.Inline!))
            .ToList();
        foreach (var source in described.Where(source => source.Url is not null))
        {
            ids.TryAdd(Key(source), source.Id);
        }

        // An id that is made of one address must not lead to another's source. The hash depends on nothing but the address.
        var taken = described.Concat(inline.Select(i => i.Inline).OfType<Source>().Where(s => !s.IsAddressOnly)).Select(s => s.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, source) in inline.Select(i => i.Inline).OfType<Source>().Where(s => s.IsAddressOnly)
            .GroupBy(Key, StringComparer.Ordinal).Select(same => (same.Key, same.First())).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (!ids.ContainsKey(address))
            {
                var id = taken.Add(source.Id) ? source.Id : $"{source.Id}-{Hash(address)}";
                taken.Add(id);
                ids.Add(address, id);
            }
        }

        return ids;
    }

    private static string Hash(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 4));
}
