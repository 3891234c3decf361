using Timeline.Scriban;

namespace Timeline.Benchmarks.Scriban;

/// <summary>A page as a theme would write it (layout, two includes, a loop of 20 rows with conditions, string and date functions) and a table of 200 rows.</summary>
public static class Pages
{
    public const string Page = """
        <!doctype html>
        <html lang="{{ language }}">
        {{ include 'head' }}
        <body>
        <main>
          <h1>{{ event.title }}</h1>
          <p class="date"><time datetime="{{ event.date | date.to_string '%Y-%m-%d' }}">{{ event.date | date.to_string '%d %B %Y' }}</time></p>
          {{ if event.summary }}<div class="summary">{{ event.summary }}</div>{{ end }}
          <ol class="related">
          {{~ for item in events ~}}
            <li class="{{ for.even ? 'even' : 'odd' }}{{ if item.important }} important{{ end }}" id="e-{{ item.id }}">
              <a href="events/{{ item.id | string.downcase }}/">{{ item.title | string.truncate 60 }}</a>
              <time datetime="{{ item.date | date.to_string '%Y-%m-%d' }}">{{ item.date | date.to_string '%d %b %Y' }}</time>
              {{ if item.place }}<span class="place">{{ item.place | string.capitalize }}</span>{{ else }}<span class="nowhere"></span>{{ end }}
              <ul class="tags">{{ for tag in item.tags }}<li><a href="tags/{{ tag }}/" rel="tag">{{ tag }}</a></li>{{ end }}</ul>
              <p>{{ item.note }}</p>
            </li>
          {{~ end ~}}
          </ol>
        </main>
        {{ include 'foot' }}
        </body>
        </html>
        """;

    public const string Head = """
        <head>
          <meta charset="utf-8">
          <title>{{ event.title }} – {{ site.title }}</title>
          <meta name="description" content="{{ site.description }}">
          {{~ for style in site.styles ~}}
          <link rel="stylesheet" href="{{ style }}">
          {{~ end ~}}
        </head>
        """;

    public const string Foot = """
        <footer>
          <p>{{ site.title | string.upcase }} · {{ events.size }} events</p>
          <nav>{{ for link in site.links }}<a href="{{ link.url }}">{{ link.title }}</a>{{ if !for.last }} · {{ end }}{{ end }}</nav>
        </footer>
        """;

    public const string Table = """
        <table>
        {{~ for row in rows ~}}
          <tr><td>{{ row.id }}</td><td>{{ row.name }}</td><td>{{ row.amount }}</td><td>{{ if row.done }}yes{{ else }}no{{ end }}</td></tr>
        {{~ end ~}}
        </table>
        """;

    public static RenderOptions Options { get; } = new() { Globals = Data(), Includes = new TemplateSet(name => name == "head" ? Head : name == "foot" ? Foot : null) };

    public static Template Parse(string text, string path) => Template.Parse(text, path).Template!;

    private static DataMap Data()
    {
        var shape = new DataShape("id", "title", "date", "important", "place", "tags", "note");
        var events = Enumerable.Range(0, 20).Select(i => (Value)shape.Map(
            $"Event-{i}",
            $"The <{i}th> thing that happened & was written down at some length, with more words than fit",
            Value.From(new DateTimeOffset(2020, (i % 12) + 1, i + 1, 0, 0, 0, TimeSpan.Zero)),
            i % 3 == 0,
            i % 2 == 0 ? "antwerp" : default(Value),
            DataList.From([$"tag-{i}", "trade", "politics"]),
            "What the author has to say about it, in a sentence or two that \"quotes\" somebody. And one more, to be of a usual length.")).ToArray();
        var rows = new DataShape("id", "name", "amount", "done");
        return new(
            ("language", "en"),
            ("site", new DataMap(
                ("title", "A timeline"),
                ("description", "Events & their sources"),
                ("styles", DataList.From(["styles/base.css", "styles/print.css"])),
                ("links", new DataList([.. new[] { "about", "sources", "feed" }.Select(name => (Value)new DataMap(("url", name + "/"), ("title", name)))])))),
            ("event", new DataMap(
                ("title", "Noem visits the Port of Antwerp"),
                ("date", Value.From(new DateTimeOffset(2025, 9, 10, 0, 0, 0, TimeSpan.Zero))),
                ("summary", Value.HtmlUtf8("<p>Ready <em>markup</em> from Markdown.</p>"u8.ToArray())))),
            ("events", new DataList(events)),
            ("rows", new DataList([.. Enumerable.Range(0, 200).Select(i => (Value)rows.Map(i, $"Row & {i}", i * 1.5, i % 2 == 0))])));
    }
}
