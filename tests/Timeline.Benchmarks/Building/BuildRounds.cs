using System.Collections.Immutable;
using System.Globalization;

namespace Timeline.Benchmarks.Building;

/// <summary>
/// The rounds at one number of events. In each, into fresh folders: a build from nothing, by this program and by Hugo, one with nothing
/// changed, and one after each edit. What is compared runs right after the other, so that both meet the same load.
/// </summary>
/// <param name="program">The published program.</param>
/// <param name="hugo">Whether Hugo is there.</param>
/// <param name="folder">An empty folder to work in.</param>
/// <param name="events">How many.</param>
internal sealed class BuildRounds(string program, bool hugo, string folder, int events)
{
    private readonly string site = Path.Combine(folder, "timeline");
    private readonly string hugoSite = Path.Combine(folder, "hugo");
    private readonly Dictionary<string, (List<Run> Ours, List<Run> Hugos)> kinds = new(StringComparer.Ordinal);

    public BuiltSize Run(int rounds)
    {
        Make();
        for (var round = 0; round < rounds; round++)
        {
            Round(round);
        }

        return new(
            events,
            [.. kinds.Select(k => new BuildKind(k.Key, [.. k.Value.Ours], [.. k.Value.Hugos]))],
            Written.In(Output("output", 0)),
            hugo ? Written.In(Output("hugo-output", 0)) : null);
    }

    private void Make()
    {
        var made = new MadeEvents(events);
        foreach (var e in made.Events())
        {
            TimelineFolder.WriteEvent(site, e);
            if (hugo)
            {
                HugoFolder.WriteEvent(hugoSite, e);
            }
        }

        TimelineFolder.WriteRest(site, made, events);
        if (hugo)
        {
            HugoFolder.WriteRest(hugoSite, made);
        }
    }

    // Nothing is deleted but what the program keeps beside the input: removing large trees slows the file system for minutes.
    private void Round(int round)
    {
        var (output, hugoOutput) = (Output("output", round), Output("hugo-output", round));
        var remembered = Path.Combine(site, ".timeline");
        if (Directory.Exists(remembered))
        {
            Directory.Delete(remembered, recursive: true);
        }

        Run Ours() => Child.Run(site, program, "build", "-i", "input", "-o", output);
        Run Hugos() => Child.Run(hugoSite, "hugo", "--quiet", "-d", hugoOutput);

        Note("from nothing", Ours, hugo ? Hugos : null);
        Note("nothing changed", Ours, null);
        foreach (var (index, edit) in Edit.Of(events, round).Index())
        {
            // Hugo builds everything anew whatever has changed, so that one of its builds stands for all.
            var inHugo = index == 0 && hugo ? Edit.InHugo(events, round) : null;
            var word = string.Create(CultureInfo.InvariantCulture, $"Edit{index}OfRound{round}");
            Note(edit.Name, () => edit.Measure(site, output, word, Ours), inHugo is null ? null : () => inHugo.Measure(hugoSite, hugoOutput, word, Hugos));
        }

        // The next round begins without a theme of the site's own.
        Directory.Delete(Path.Combine(site, "theme"), recursive: true);
    }

    private void Note(string kind, Func<Run> ours, Func<Run>? hugos)
    {
        if (!kinds.TryGetValue(kind, out var runs))
        {
            kinds[kind] = runs = ([], []);
        }

        runs.Ours.Add(ours());
        if (hugos is not null)
        {
            runs.Hugos.Add(hugos());
        }
    }

    private string Output(string name, int round) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{round}"));
}
