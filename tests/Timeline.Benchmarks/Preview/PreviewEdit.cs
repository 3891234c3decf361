using System.Diagnostics;
using System.Globalization;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Benchmarks.Preview;

/// <summary>What a preview does between an edit of one event and its page: the files are looked through, the library linked, the site planned, the page rendered.</summary>
internal static class PreviewEdit
{
    private const int Edits = 25;

    /// <summary>Edits one event file of a site again and again, puts it back, and prints the least and the median milliseconds of each part.</summary>
    public static int Report(string input, TextWriter console)
    {
        var read = new ReadOptions(Path.GetFullPath(input));
        var site = new SiteOptions { InputFolder = read.InputFolder, Preview = true };
        var file = Directory.EnumerateFiles(Path.Combine(read.InputFolder, "events"), "*.yml").Order(StringComparer.Ordinal).First();
        var before = File.ReadAllText(file);
        var parts = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        try
        {
            var last = LibraryReader.Read(read);
            var plan = SitePlan.Make(last.Library!, site).Plan!;
            IReadOnlySet<string> changed = new HashSet<string>(StringComparer.Ordinal) { file };
            for (var edit = 0; edit < Edits; edit++)
            {
                // A comment changes the file and nothing else.
                File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{before}\n# {edit}\n"));
                var watch = Stopwatch.StartNew();
                last = LibraryReader.Read(read with { Previous = last, Changed = changed });
                foreach (var phase in last.Phases)
                {
                    Note(phase.Phase, phase.Time);
                }

                Note("Read", watch.Elapsed);
                var planning = Stopwatch.StartNew();
                plan = SitePlan.Make(last.Library!, site, plan).Plan!;
                Note("Plan", planning.Elapsed);
                var rendering = Stopwatch.StartNew();
                plan.Find($"events/{last.Library!.Events[0].Id}/index.html")!.Render();
                Note("Render", rendering.Elapsed);
                Note("All", watch.Elapsed);
            }
        }
        finally
        {
            File.WriteAllText(file, before);
        }

        foreach (var (part, times) in parts)
        {
            times.Sort();
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-8} least {times[0],6:0.0} ms, median {times[Edits / 2],6:0.0} ms"));
        }

        return 0;

        void Note(string part, TimeSpan time)
        {
            if (!parts.TryGetValue(part, out var times))
            {
                parts[part] = times = [];
            }

            times.Add(time.TotalMilliseconds);
        }
    }
}
