using System.Buffers;
using System.Text;

using Timeline.Site.Templates;

namespace Timeline.Benchmarks.Scriban;

/// <summary>A table of 200 rows with a number, a text to escape, a fraction and a condition.</summary>
public sealed class TablePage
{
    private const string Source = """
        <table>
        {{~ for row in rows ~}}
          <tr><td>{{ row.id }}</td><td>{{ row.name }}</td><td>{{ row.amount }}</td><td>{{ if row.done }}yes{{ else }}no{{ end }}</td></tr>
        {{~ end ~}}
        </table>
        """;

    private readonly ArrayBufferWriter<byte> output = new(64 * 1024);
    private readonly Template template = Template.Parse(Source, "table").Template!;
    private readonly RenderOptions options;

    public TablePage()
    {
        var shape = new DataShape("id", "name", "amount", "done");
        Data = new(("rows", new DataList([.. Enumerable.Range(0, 200).Select(i => (Value)shape.Map(i, $"Row & {i}", i * 1.5, i % 2 == 0))])));
        options = new() { Globals = Data };
    }

    public DataMap Data { get; }

    public string Text => Encoding.UTF8.GetString(output.WrittenSpan);

    public int Render()
    {
        output.ResetWrittenCount();
        template.Render(options, output);
        return output.WrittenCount;
    }
}
