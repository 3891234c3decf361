using System.Collections.Immutable;
using System.Text;

using NodaTime;
using NodaTime.Text;

using Timeline.Content.Input;

namespace Timeline.Content.Fetching;

/// <summary>
/// The addresses that were there not long ago, and need not be asked for again: a file in <c>.timeline/</c>, which may be lost. What was dead
/// or unknown is not kept: it may be there by now.
/// </summary>
public sealed class KnownAddresses(string workFolder, Instant now)
{
    private const string Format = "timeline-addresses 1";

    /// <summary>How long an address that was there is taken to be.</summary>
    public static readonly Duration Age = Duration.FromDays(1);

    private readonly string path = Path.Combine(workFolder, "addresses");

    /// <summary>Those that are young enough, each with the moment it was asked for.</summary>
    public ImmutableDictionary<string, (AskedAddress Asked, Instant At)> Read()
    {
        try
        {
            if (File.Exists(path) && File.ReadAllText(path).Split('\n') is [Format, .. var lines])
            {
                return lines.Select(Parse).OfType<(AskedAddress Asked, Instant At)>().Where(known => known.At <= now && now - known.At < Age)
                    .DistinctBy(known => known.Asked.Address).ToImmutableDictionary(known => known.Asked.Address, StringComparer.Ordinal);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Then all are asked.
        }

        return ImmutableDictionary<string, (AskedAddress Asked, Instant At)>.Empty;
    }

    /// <summary>Keeps what was known, and of what was asked now what is there. A file that cannot be written costs the next run its time.</summary>
    public void Write(ImmutableDictionary<string, (AskedAddress Asked, Instant At)> known, IEnumerable<AskedAddress> asked)
    {
        var all = asked.Where(one => one.State is AddressState.Fine or AddressState.Moved)
            .Aggregate(known, (so, one) => so.SetItem(one.Address, (one, now)));
        var text = new StringBuilder(Format).Append('\n');
        foreach (var (one, at) in all.Values.OrderBy(known => known.Asked.Address, StringComparer.Ordinal))
        {
            text.Append(InstantPattern.ExtendedIso.Format(at)).Append('\t').Append(one.Address).Append('\t').Append(one.MovedTo).Append('\n');
        }

        try
        {
            WorkFolder.Make(workFolder);
            File.WriteAllText(path + ".new", text.ToString());
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Read-only checkouts exist, in CI above all.
        }
    }

    private static (AskedAddress Asked, Instant At)? Parse(string line) =>
        line.Split('\t') is [var at, { Length: > 0 } address, var movedTo] && InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var then }
            ? (new(address, movedTo.Length > 0 ? AddressState.Moved : AddressState.Fine, movedTo.Length > 0 ? movedTo : null, ""), then)
            : null;
}
