using System.Diagnostics;
using System.Globalization;

using Timeline.Benchmarks.Building;
using Timeline.Benchmarks.Serving;

namespace Timeline.Benchmarks.Preview;

/// <summary>How long an author waits between saving a file and seeing it: the real program, asked as a browser asks it.</summary>
internal static class PreviewSpeed
{
    private const int Edits = 40;

    /// <summary>Retitles one event of a site again and again, waits until the preview tells of it and its page shows it, puts the file back, and prints the milliseconds.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">The site, whose events have a file each that begins with its title.</param>
    /// <param name="console">Where to print.</param>
    public static async Task<int> ReportAsync(string program, string folder, TextWriter console)
    {
        var file = Directory.EnumerateFiles(Path.Combine(folder, "input", "events"), "*.yml").Order(StringComparer.Ordinal).First();
        var before = await File.ReadAllTextAsync(file);
        var watch = Stopwatch.StartNew();
        try
        {
            using var preview = await RunningServer.StartAsync(program, folder, "preview");
            using var client = new HttpClient { BaseAddress = preview.Address };
            console.WriteLine(Invariant($"started and read in {watch.Elapsed.TotalSeconds:0.00} s"));
            var (told, shown) = await EditAsync(client, file, before);
            console.WriteLine(Line("told", told));
            console.WriteLine(Line("shown", shown));
            console.WriteLine(Invariant($"load {Machine.Load():0.0}, {Machine.Commit()}"));
            return 0;
        }
        finally
        {
            await File.WriteAllTextAsync(file, before);
        }
    }

    private static async Task<(List<double> Told, List<double> Shown)> EditAsync(HttpClient client, string file, string before)
    {
        var page = $"events/{Path.GetFileNameWithoutExtension(file)}/";
        _ = await client.GetStringAsync(page);
        using var changes = new StreamReader(await client.GetStreamAsync("_timeline/changes"));
        var (told, shown) = (new List<double>(), new List<double>());
        for (var edit = 0; edit < Edits; edit++)
        {
            await Task.Delay(300); // as people do, one after the other
            var word = string.Create(CultureInfo.InvariantCulture, $"Edited{edit}");
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, before.Replace("title: \"", $"title: \"{word} ", StringComparison.Ordinal).Replace("title: Event", $"title: {word} event", StringComparison.Ordinal));
            do
            {
                while (await changes.ReadLineAsync() is { } line && !line.StartsWith("data", StringComparison.Ordinal))
                {
                }

                if (told.Count == edit)
                {
                    told.Add(watch.Elapsed.TotalMilliseconds);
                }
            }
            while (!(await client.GetStringAsync(page)).Contains(word, StringComparison.Ordinal));
            shown.Add(watch.Elapsed.TotalMilliseconds);
        }

        return (told, shown);
    }

    private static string Line(string what, List<double> times)
    {
        times.Sort();
        return Invariant($"{what,-6} least {times[0],6:0} ms, median {times[times.Count / 2],6:0} ms, 95 of 100 within {times[times.Count * 95 / 100],6:0} ms");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
