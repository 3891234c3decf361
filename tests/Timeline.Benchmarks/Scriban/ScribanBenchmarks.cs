using BenchmarkDotNet.Attributes;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The theme's event page and a table, both from ready data: this project against Handlebars.Net on equivalent templates.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ScribanBenchmarks
{
    private EventPage page = null!;
    private TablePage table = null!;
    private HandlebarsPages handlebars = null!;
    private Dictionary<string, object?> pageData = null!;
    private Dictionary<string, object?> tableData = null!;

    /// <summary>Makes the data, and sees to it that both engines print the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        page = new();
        table = new();
        handlebars = new(page.Words);
        pageData = PageData.ForHandlebars(page.Data);
        tableData = PageData.ForHandlebars(table.Data);
        page.Render();
        table.Render();
        SameHtml.Check(page.Text, handlebars.Event(pageData));
        SameHtml.Check(table.Text, handlebars.Table(tableData));
    }

    [Benchmark]
    public int Event() => page.Render();

    [Benchmark]
    public int EventInHandlebars() => handlebars.Event(pageData).Length;

    [Benchmark]
    public int Table() => table.Render();

    [Benchmark]
    public int TableInHandlebars() => handlebars.Table(tableData).Length;
}
