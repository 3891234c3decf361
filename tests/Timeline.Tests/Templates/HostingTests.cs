using System.Buffers;
using System.Text;

using Timeline.Site.Templates;

namespace Timeline.Tests.Templates;

/// <summary>What the site relies on: data, functions, includes, threads, limits and errors.</summary>
public sealed class HostingTests
{
    private static string Render(string text, RenderOptions options)
    {
        var result = Template.Parse(text, "page").Template!.Render(options, out var output);
        return result.Succeeded ? output : string.Join('\n', result.Errors);
    }

    [Fact]
    public void A_render_that_fails_writes_nothing()
    {
        var output = new ArrayBufferWriter<byte>();
        var result = Template.Parse("text {{ unknown }}", "page").Template!.Render(new(), output);
        Assert.Equal("page(1,9) : error : The variable or function `unknown` was not found", Assert.Single(result.Errors).ToString());
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Html_of_the_host_is_printed_as_it_is()
    {
        var data = new DataMap(("a", Value.Html("<b>")), ("b", Value.HtmlUtf8("<ü>"u8.ToArray())), ("c", "<"));
        Assert.Equal("<b><ü>&lt; 3", Render("{{ a }}{{ b }}{{ c }} {{ b.size }}", new() { Globals = data }));
    }

    [Fact]
    public void Html_as_bytes_is_indented_like_any_text()
    {
        var data = new DataMap(("b", Value.HtmlUtf8("<p>\n<i>\n"u8.ToArray())));
        Assert.Equal("x\n  <p>\n  <i>\ny", Render("x\n  {{ b }}y", new() { Globals = data }));
        Assert.Equal("<p>\n<i>\ny", Render("{{ b }}y", new() { Globals = data }));
    }

    [Theory]
    [InlineData("{{ thing.titel }}", "The member `titel` was not found in `thing`; did you mean `title`?")]
    [InlineData("{{ if thing.titel }}x{{ end }}", "The member `titel` was not found in `thing`; did you mean `title`?")]
    [InlineData("{{ thing.title.x ?? thing.other }}", "The member `other` was not found in `thing`")]
    [InlineData("{{ func f(x); x.titel; end; f thing }}", "The member `titel` was not found in `thing`; did you mean `title`?")]
    public void A_member_that_the_site_does_not_have_is_an_error(string text, string message)
    {
        var shape = new Shape<string>("thing", ("title", title => title));
        var template = Template.Parse(text, "page").Template!;
        foreach (var usePlan in (bool[])[true, false])
        {
            var result = template.Render(new() { Globals = new DataMap(("thing", shape.Map("a"))), UsePlan = usePlan }, out _);
            Assert.Equal(message, Assert.Single(result.Errors).Message);
        }
    }

    [Fact]
    public void A_value_is_made_once_and_only_when_it_is_asked_for()
    {
        var made = new List<string>();
        var shape = new Shape<List<string>>(
            "thing",
            ("a", calls => Made(calls, "a")),
            ("nothing", calls => Made(calls, null)),
            ("never", calls => Made(calls, "never")));
        var data = new DataMap(("thing", shape.Map(made)));
        Assert.Equal("a a  ", Render("{{ thing.a }} {{ thing.a }} {{ thing.nothing }} {{ thing.nothing }}", new() { Globals = data }));
        Assert.Equal(["a", "-"], made);

        static string? Made(List<string> calls, string? value)
        {
            calls.Add(value ?? "-");
            return value;
        }
    }

    [Fact]
    public void Threads_that_ask_one_map_at_once_see_the_same()
    {
        var shape = new Shape<int>("thing", ("a", n => new string('x', n)), ("b", n => new DataList([n, n])), ("c", _ => Value.Null));
        for (var n = 0; n < 1000; n++)
        {
            var data = new DataMap(("thing", shape.Map(n % 5)));
            var texts = new string[4];
            Parallel.For(0, texts.Length, i => texts[i] = Render("{{ thing.a }}{{ thing.b }}{{ thing.c }}", new() { Globals = data }));
            Assert.All(texts, text => Assert.Equal(texts[0], text));
        }
    }

    [Fact]
    public void Maps_of_one_and_of_several_shapes_are_read_at_one_place()
    {
        var shape = new Shape<(string Title, int N)>("thing", ("title", x => x.Title), ("n", x => x.N));
        DataList list = [shape.Map(("a", 1)), shape.Map(("b", 2)), new DataMap(("n", 3), ("title", "c")), new DataMap(("other", 4))];
        Assert.Equal("a1b2c3", Render("{{ for x in list }}{{ x.title }}{{ x.n }}{{ end }}", new() { Globals = new DataMap(("list", list)) }));
    }

    [Fact]
    public void Data_is_to_the_language_what_its_own_objects_and_lists_are()
    {
        var data = new DataMap(("o", new DataMap(("a", 1), ("b", "x"))), ("l", new DataList([3, "y"])));
        Assert.Equal(
            """{a: 1, b: "x"} ["a", "b"] true false a1bx [3, "y"] 2 y 3""",
            Render("{{ o }} {{ o | object.keys }} {{ o | object.has_key 'a' }} {{ o.empty? }} {{ for p in o; p.key; p.value; end }} {{ l }} {{ l.size }} {{ l[1] }} {{ l | array.first }}", new() { Globals = data, EscapeHtml = false }));
    }

    [Fact]
    public void Functions_of_the_host_take_positional_named_and_default_arguments()
    {
        var t = new HostFunction((context, a) => $"{context.ToText(a[0])}:{context.ToText(a[1])}", new Parameter("key"), Parameter.Optional("count", 1));
        var options = new RenderOptions { Functions = new FunctionTable([new("t", t)]) };
        Assert.Equal("a:1 a:2 a:3 b:1", Render("{{ t 'a' }} {{ t 'a' 2 }} {{ t 'a' count: 3 }} {{ 'b' | t }}", options));
        Assert.Contains("Invalid number of arguments", Render("{{ t }}", options), StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_without_parameters_ask_for_named_arguments()
    {
        var options = new RenderOptions { Functions = new FunctionTable([new("f", new Bare())]) };
        Assert.Equal("2/yes", Render("{{ f 1 2 flag: 'yes' }}", options));
        Assert.Equal("page(1,4) : error : no arguments", Render("{{ f }}", options));
    }

    private sealed class Bare : IFunction
    {
        public Value Call(CallContext context, ReadOnlySpan<Value> arguments) =>
            arguments.Length == 0 ? context.Fail("no arguments") : $"{arguments.Length}/{(context.TryGetNamed("flag", out var flag) ? context.ToText(flag) : "no")}";
    }

    [Fact]
    public void Includes_are_read_once_for_all_renders()
    {
        var reads = 0;
        var set = new TemplateSet(name => name == "part" && Interlocked.Increment(ref reads) > 0 ? "<{{ n }}>" : null);
        var template = Template.Parse("{{ include 'part' }}{{ include 'part' }}", "page").Template!;
        Parallel.For(0, 50, n =>
        {
            Assert.True(template.Render(new() { Includes = set, Globals = new DataMap(("n", n)) }, out var text).Succeeded);
            Assert.Equal($"<{n}><{n}>", text);
        });
        Assert.Equal(1, reads);
    }

    [Fact]
    public void One_template_renders_on_many_threads_without_mixing()
    {
        var template = Template.Parse("{{ for x in list }}{{ x.name | string.upcase }}{{ n }}{{ $i = x.name; capture c; $i; end; c }};{{ end }}", "page").Template!;
        Parallel.For(0, 500, n =>
        {
            DataList list = [.. Enumerable.Range(0, 20).Select(i => (Value)new DataMap(("name", $"a{n}b{i}")))];
            var expected = string.Concat(Enumerable.Range(0, 20).Select(i => $"A{n}B{i}{n}a{n}b{i};"));
            template.Render(new() { Globals = new DataMap(("list", list), ("n", n)) }, out var text);
            Assert.Equal(expected, text);
        });
    }

    [Fact]
    public void A_render_leaves_nothing_to_the_next()
    {
        var template = Template.Parse("[{{ x ?? 'none' }}{{ $y ?? 'none' }}]{{ x = 1; $y = 2; readonly x; string = 3; array.cycle ['a','b'] }}\n", "page").Template!;
        var options = new RenderOptions { StrictVariables = false };
        Assert.True(template.Render(options, out var first).Succeeded);
        Assert.True(template.Render(options, out var second).Succeeded);
        Assert.Equal(("[nonenone]a\n", "[nonenone]a\n"), (first, second));
    }

    [Fact]
    public void Errors_name_the_templates_that_led_to_them()
    {
        var set = new TemplateSet(name => name == "a" ? "\n{{ include 'b' }}" : name == "b" ? "{{ 1 // 0 }}" : null);
        var error = Assert.Single(Template.Parse("{{ include 'a' }}", "page").Template!.Render(new() { Includes = set }, out _).Errors);
        Assert.Equal("b(1,6) : error : Attempted to divide by zero.", error.ToString());
        Assert.Equal("a(2,4) page(1,4)", string.Join(" ", error.Stack));
    }

    [Fact]
    public void A_limit_is_an_error_and_never_cuts_output_off()
    {
        var small = new RenderOptions { Limits = new() { LoopSteps = 10, OutputLength = 100, StringLength = 80, Recursion = 5 } };
        Assert.Contains("Exceeding number of iteration limit `10`", Render("{{ i = 0; while i < 11; i = i + 1; end }}", small), StringComparison.Ordinal);
        Assert.Equal("", Render("{{ for i in 1..10; end }}", small));
        Assert.Contains("longer than the 100 bytes", Render("{{ 'a' * 60 }}{{ 'a' * 60 }}", small), StringComparison.Ordinal);
        Assert.Contains("exceeds the configured LimitToString", Render("{{ 'a' | string.pad_left 81 }}", small), StringComparison.Ordinal);
        Assert.Contains("recursive depth limit `5`", Render("{{ func f; f; end; f }}", small), StringComparison.Ordinal);
        var hasty = new RenderOptions { Limits = new() { RegexTime = TimeSpan.FromMilliseconds(20) } };
        Assert.Contains("error", Render("{{ ('a' * 40) | regex.match '^(a+)+b$' }}", hasty), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_clock_or_random_numbers_templates_have_none()
    {
        Assert.Contains("no clock", Render("{{ date.now }}", new()), StringComparison.Ordinal);
        Assert.Contains("no source of random numbers", Render("{{ math.uuid }}", new()), StringComparison.Ordinal);
        Assert.Contains("no source of random numbers", Render("{{ math.random 1 2 }}", new()), StringComparison.Ordinal);
        Assert.Contains("no templates", Render("{{ include 'x' }}", new()), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_is_kept_and_lines_still_count()
    {
        var parsed = Template.Parse("---\ntitle: x\n---\n<h1>\n{{ unknown }}", "page", skipFrontMatter: true).Template!;
        Assert.Equal(new FrontMatter("title: x\n", 2, 17, 4), parsed.FrontMatter);
        Assert.Equal(5, Assert.Single(parsed.Render(new(), out _).Errors).Line);
        Assert.Null(FrontMatter.Split("--- no"));
        Assert.Null(FrontMatter.Split("---\nnever closed"));
    }

    [Fact]
    public void Data_of_the_host_is_read_only_for_templates()
    {
        var data = new DataMap(("o", new DataMap(("a", 1))), ("l", new DataList([1])));
        Assert.Contains("Cannot set a value for the readonly member: o.a", Render("{{ o.a = 2 }}", new() { Globals = data }), StringComparison.Ordinal);
        Assert.Contains("cannot be changed", Render("{{ l[0] = 2 }}", new() { Globals = data }), StringComparison.Ordinal);
    }
}
