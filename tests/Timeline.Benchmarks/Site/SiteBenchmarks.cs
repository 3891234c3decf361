using System.Globalization;

using BenchmarkDotNet.Attributes;

using Timeline.Content;
using Timeline.Site;
using Timeline.Site.Planning;

namespace Timeline.Benchmarks.Site;

/// <summary>Hops 5 to 7 alone: planning, rendering every page, rendering one as a preview does, and publishing with nothing changed.</summary>
[MemoryDiagnoser]
public class SiteBenchmarks
{
    private string root = "";
    private Library library = null!;
    private SiteOptions options = null!;
    private SitePlan plan = null!;

    [Params(1000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Write()
    {
        root = Directory.CreateTempSubdirectory("timeline-benchmark-").FullName;
        var events = Directory.CreateDirectory(Path.Combine(root, "input", "events")).FullName;
        var seeds = Directory.CreateDirectory(Path.Combine(root, "seeds")).FullName;
        File.WriteAllText(Path.Combine(root, "input", "timeline.yml"), "title: Benchmark\nhost: https://example.org/\nfacets: { people: { title: People }, tags: { title: Tags } }\n");
        File.WriteAllText(Path.Combine(seeds, "paper.txt"), "The first words of a source. The last words of it.\n");
        File.WriteAllText(Path.Combine(seeds, "paper.yml"), "title: A paper\ntext: paper.txt\npublish: full\nurl: https://example.org/paper\n");
        for (var i = 0; i < Events; i++)
        {
            File.WriteAllText(Path.Combine(events, $"e{i}.yml"), string.Create(CultureInfo.InvariantCulture, $$"""
                title: Event number {{i}}
                date: {{1800 + i % 200}}-{{1 + i % 12:00}}
                people: [p{{i % 50}}]
                tags: [t{{i % 20}}, t{{i % 7}}]
                summary: Some words about the event, with a note [@c] and a [link](event:e{{i / 2}}).
                body: |
                  A **longer** text. {{string.Concat(Enumerable.Repeat("It goes on and on, as such texts do. ", 30))}}
                citations: [{ id: c, source: paper, quote: The first words of a source }]
                """));
        }

        options = new() { InputFolder = Path.Combine(root, "input"), OutputFolder = Path.Combine(root, "output") };
        library = LibraryReader.Read(new(options.InputFolder)).Library!;
        plan = SitePlan.Make(library, options).Plan!;
        SiteBuilder.Build(library, options);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Benchmark]
    public int Plan() => SitePlan.Make(library, options).Plan!.Files.Length;

    [Benchmark]
    public int RenderEverything() => plan.Files.Sum(file => file.Render().Length);

    [Benchmark]
    public int PlanAndRenderOnePage() => SitePlan.Make(library, options).Plan!.Find("events/e500/index.html")!.Render().Length;

    [Benchmark]
    public int RenderHome() => plan.Find("index.html")!.Render().Length;

    [Benchmark]
    public int PublishUnchanged() => SiteBuilder.Build(library, options).Published!.Unchanged;
}
