using System.Collections.Immutable;

using Timeline.Cli.Terminal;
using Timeline.Content.Fetching;
using Timeline.Content.Input;
using Timeline.Content.Intake;
using Timeline.Site.Links;

namespace Timeline.Cli.Commands;

/// <summary>How `check` asks the web.</summary>
/// <param name="Fails">Whether a dead address makes the check fail.</param>
/// <param name="AllowsLocal">Whether this machine and private networks are asked too.</param>
public sealed record ExternalChoice(bool Fails, bool AllowsLocal);

/// <summary>Asks the web for the addresses that a site leads to, and makes diagnostics of what is dead, has moved, or cannot be said.</summary>
internal sealed class ExternalAddresses(Host host, string inputFolder, ExternalChoice choice)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(15);

    public async Task<ImmutableArray<Diagnostic>> CheckAsync(ImmutableArray<WebLink> links, Report report)
    {
        var memory = new KnownAddresses(WorkFolder.Of(inputFolder), host.Clock.GetCurrentInstant());
        var known = memory.Read();
        known = known.RemoveRange(known.Keys.Except(links.Select(link => link.Address)));
        var open = links.Select(link => link.Address).Where(address => !known.ContainsKey(address)).ToList();
        using var fetcher = new Fetcher(TakingOptions.Fetching(choice.AllowsLocal) with { Time = Time, LateRemedy = "look with a browser" });
        var check = new AddressCheck(fetcher, new() { Name = TakingOptions.Product });
        var asked = await report.WithProgressAsync("Asking the web", progress =>
            check.AskAsync(open, isOnline: !known.IsEmpty, progress is null ? null : done => progress(done, open.Count), host.Cancelled));
        memory.Write(known, asked);

        var all = asked.Concat(known.Values.Select(one => one.Asked)).ToDictionary(one => one.Address, StringComparer.Ordinal);
        var servers = asked.Select(one => new Uri(one.Address).Authority).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        report.Say($"Asked the web for {Report.Number(asked.Length, "address", "addresses")} of {Report.Number(servers, "server")}; " +
            $"{Report.Number(known.Count, "address", "addresses")} known from the last 24 hours: {Tally(all.Values)}.");
        return
        [
            .. links.Select(link => Told(link, all[link.Address])).OfType<Diagnostic>()
                .OrderBy(d => d.At).ThenBy(d => d.Code.Id, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
        ];
    }

    private static string Tally(IEnumerable<AskedAddress> all)
    {
        var counts = all.CountBy(one => one.State).ToDictionary();
        string Of(AddressState state, string word) => $"{counts.GetValueOrDefault(state):N0} {word}";
        return string.Join(", ", Of(AddressState.Fine, "there"), Of(AddressState.Moved, "moved"), Of(AddressState.Dead, "dead"), Of(AddressState.Unknown, "unknown"));
    }

    private Diagnostic? Told(WebLink link, AskedAddress asked) => asked.State switch
    {
        AddressState.Dead => new(Codes.DeadAddress, link.Place(), $"{link.Address} is dead: {asked.Reason}; {Copy(link)}")
        {
            Severity = choice.Fails ? Severity.Error : Codes.DeadAddress.Severity,
        },
        AddressState.Moved => new(Codes.MovedAddress, link.Place(), $"{link.Address} has moved for good to {asked.MovedTo}{Moved(asked)}"),
        AddressState.Unknown => new(Codes.UnknownAddress, link.Place(),
            $"whether {link.Address} is there cannot be said: {WithoutAddress(asked)}"),
        _ => null,
    };

    private static string Copy(WebLink link) => link.Source switch
    {
        null => "lead to another page, or take the link out",
        { Archive.Url: { } url } when url != link.Address =>
            $"its archived copy{(link.Source.Archive.Date is { } date ? $" of {date.Value}" : "")} is {url}",
        { Archive.Url: not null } => "the source's copy is gone: look for another",
        _ => $"the record of '{link.Source.Id}' has no archived copy: look for one and write it as 'archive'",
    };

    // Many sites send what they no longer have to their front page.
    private static string Moved(AskedAddress asked) =>
        new Uri(asked.Address).PathAndQuery.Length > 1 && new Uri(asked.MovedTo!).PathAndQuery.Length <= 1
            ? ", which is a front page: what was meant is likely gone" : "";

    private static string WithoutAddress(AskedAddress asked) =>
        asked.Reason.StartsWith(asked.Address + ": ", StringComparison.Ordinal) ? asked.Reason[(asked.Address.Length + 2)..] : asked.Reason;
}
