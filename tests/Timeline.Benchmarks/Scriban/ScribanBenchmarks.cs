using System.Buffers;

using BenchmarkDotNet.Attributes;

using HandlebarsDotNet;

using Timeline.Scriban;

namespace Timeline.Benchmarks.Scriban;

/// <summary>One page and one table from ready data: this project against Handlebars.Net on equivalent templates.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ScribanBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly Template _page = Pages.Parse(Pages.Page, "page");
    private readonly Template _table = Pages.Parse(Pages.Table, "table");
    private readonly HandlebarsTemplate<object, object> _handlebarsPage;
    private readonly HandlebarsTemplate<object, object> _handlebarsTable;
    private readonly object _data = HandlebarsPages.Data();

    public ScribanBenchmarks()
    {
        var handlebars = HandlebarsPages.Create();
        _handlebarsPage = handlebars.Compile(HandlebarsPages.Page);
        _handlebarsTable = handlebars.Compile(HandlebarsPages.Table);
    }

    [Benchmark]
    public int Page() => Render(_page);

    [Benchmark]
    public int PageInHandlebars() => _handlebarsPage(_data).Length;

    [Benchmark]
    public int Table() => Render(_table);

    [Benchmark]
    public int TableInHandlebars() => _handlebarsTable(_data).Length;

    private int Render(Template template)
    {
        _output.Clear();
        template.Render(Pages.Options, _output);
        return _output.WrittenCount;
    }
}
