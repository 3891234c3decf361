using System.Globalization;

using HandlebarsDotNet;

namespace Timeline.Benchmarks.Scriban;

/// <summary>The pages of <see cref="Pages"/> for Handlebars.Net, with helpers for what its language lacks.</summary>
public static class HandlebarsPages
{
    public const string Page = """
        <!doctype html>
        <html lang="{{language}}">
        {{> head}}
        <body>
        <main>
          <h1>{{event.title}}</h1>
          <p class="date"><time datetime="{{date event.date 'yyyy-MM-dd'}}">{{date event.date 'dd MMMM yyyy'}}</time></p>
          {{#if event.summary}}<div class="summary">{{{event.summary}}}</div>{{/if}}
          <ol class="related">
          {{#each events}}
            <li class="{{parity @index}}{{#if important}} important{{/if}}" id="e-{{id}}">
              <a href="events/{{lower id}}/">{{truncate title 60}}</a>
              <time datetime="{{date date 'yyyy-MM-dd'}}">{{date date 'dd MMM yyyy'}}</time>
              {{#if place}}<span class="place">{{capitalize place}}</span>{{else}}<span class="nowhere"></span>{{/if}}
              <ul class="tags">{{#each tags}}<li><a href="tags/{{this}}/" rel="tag">{{this}}</a></li>{{/each}}</ul>
              <p>{{note}}</p>
            </li>
          {{/each}}
          </ol>
        </main>
        {{> foot}}
        </body>
        </html>
        """;

    public const string Table = """
        <table>
        {{#each rows}}
          <tr><td>{{id}}</td><td>{{name}}</td><td>{{amount}}</td><td>{{#if done}}yes{{else}}no{{/if}}</td></tr>
        {{/each}}
        </table>
        """;

    private const string Head = """
        <head>
          <meta charset="utf-8">
          <title>{{event.title}} – {{site.title}}</title>
          <meta name="description" content="{{site.description}}">
          {{#each site.styles}}
          <link rel="stylesheet" href="{{this}}">
          {{/each}}
        </head>
        """;

    private const string Foot = """
        <footer>
          <p>{{upper site.title}} · {{events.Count}} events</p>
          <nav>{{#each site.links}}<a href="{{url}}">{{title}}</a>{{#unless @last}} · {{/unless}}{{/each}}</nav>
        </footer>
        """;

    public static IHandlebars Create()
    {
        var handlebars = Handlebars.Create();
        handlebars.RegisterTemplate("head", Head);
        handlebars.RegisterTemplate("foot", Foot);
        handlebars.RegisterHelper("date", (output, _, a) => output.Write(a.At<DateTimeOffset>(0).ToString(a.At<string>(1), CultureInfo.InvariantCulture)));
        handlebars.RegisterHelper("parity", (output, _, a) => output.Write(a.At<int>(0) % 2 == 0 ? "even" : "odd"));
        handlebars.RegisterHelper("lower", (output, _, a) => output.Write(a.At<string>(0)!.ToLowerInvariant()));
        handlebars.RegisterHelper("upper", (output, _, a) => output.Write(a.At<string>(0)!.ToUpperInvariant()));
        handlebars.RegisterHelper("capitalize", (output, _, a) => output.Write(char.ToUpperInvariant(a.At<string>(0)![0]) + a.At<string>(0)![1..]));
        handlebars.RegisterHelper("truncate", (output, _, a) => output.Write(a.At<string>(0)!.Length <= a.At<int>(1) ? a.At<string>(0) : a.At<string>(0)![..(a.At<int>(1) - 3)] + "..."));
        return handlebars;
    }

    public static object Data() => new Dictionary<string, object?>
    {
        ["language"] = "en",
        ["site"] = new Dictionary<string, object?>
        {
            ["title"] = "A timeline",
            ["description"] = "Events & their sources",
            ["styles"] = new List<string> { "styles/base.css", "styles/print.css" },
            ["links"] = new[] { "about", "sources", "feed" }.Select(name => new Dictionary<string, object?> { ["url"] = name + "/", ["title"] = name }).ToList(),
        },
        ["event"] = new Dictionary<string, object?>
        {
            ["title"] = "Noem visits the Port of Antwerp",
            ["date"] = new DateTimeOffset(2025, 9, 10, 0, 0, 0, TimeSpan.Zero),
            ["summary"] = "<p>Ready <em>markup</em> from Markdown.</p>",
        },
        ["events"] = Enumerable.Range(0, 20).Select(i => new Dictionary<string, object?>
        {
            ["id"] = $"Event-{i}",
            ["title"] = $"The <{i}th> thing that happened & was written down at some length, with more words than fit",
            ["date"] = new DateTimeOffset(2020, (i % 12) + 1, i + 1, 0, 0, 0, TimeSpan.Zero),
            ["important"] = i % 3 == 0,
            ["place"] = i % 2 == 0 ? "antwerp" : null,
            ["tags"] = new List<string> { $"tag-{i}", "trade", "politics" },
            ["note"] = "What the author has to say about it, in a sentence or two that \"quotes\" somebody. And one more, to be of a usual length.",
        }).ToList(),
        ["rows"] = Enumerable.Range(0, 200).Select(i => new Dictionary<string, object?> { ["id"] = i, ["name"] = $"Row & {i}", ["amount"] = i * 1.5, ["done"] = i % 2 == 0 }).ToList(),
    };
}
