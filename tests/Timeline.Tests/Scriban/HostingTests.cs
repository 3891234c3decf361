using System.Buffers;
using System.Text;

using Timeline.Site.Templates;

namespace Timeline.Tests.Scriban;

/// <summary>What a host relies on: data, functions, includes, threads, limits and errors.</summary>
public sealed class HostingTests
{
    private static string Render(string text, RenderOptions options)
    {
        var result = Template.Parse(text, "page").Template!.Render(options);
        return result.Succeeded ? result.Text : string.Join('\n', result.Errors);
    }

    [Fact]
    public void Bytes_and_text_are_the_same()
    {
        var template = Template.Parse("é {{ 'ü<' }} 😀", "page").Template!;
        var output = new ArrayBufferWriter<byte>();
        Assert.True(template.Render(new(), output).Succeeded);
        Assert.Equal("é ü&lt; 😀", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal("é ü&lt; 😀", template.Render(new()).Text);
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
    public void Maps_of_one_and_of_several_shapes_are_read_at_one_place()
    {
        var shape = new DataShape("title", "n");
        DataList list = [shape.Map("a", 1), shape.Map("b", 2), new DataMap(("n", 3), ("title", "c")), new DataMap(("other", 4))];
        Assert.Equal("a1b2c3", Render("{{ for x in list }}{{ x.title }}{{ x.n }}{{ end }}", new() { Globals = new DataMap(("list", list)) }));
    }

    [Fact]
    public void Functions_of_the_host_take_positional_named_and_default_arguments()
    {
        var t = new HostFunction((context, a) => $"{context.ToText(a[0])}:{context.ToText(a[1])}", new Parameter("key"), Parameter.Optional("count", 1));
        var options = new RenderOptions { Functions = new FunctionTable([new("t", t)]) };
        Assert.Equal("a:1 a:2 a:3 b:1", Render("{{ t 'a' }} {{ t 'a' 2 }} {{ t 'a' count: 3 }} {{ 'b' | t }}", options));
        Assert.StartsWith("page(1,4) : error : Invalid number of arguments", Render("{{ t }}", options), StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_without_parameters_ask_for_named_arguments()
    {
        var options = new RenderOptions { Functions = new FunctionTable([new("f", new Bare())]) };
        Assert.Equal("2/yes", Render("{{ f 1 2 flag: 'yes' }}", options));
        Assert.Equal("page(1,4) : error : no arguments at page", Render("{{ f }}", options));
    }

    private sealed class Bare : IFunction
    {
        public Value Call(CallContext context, ReadOnlySpan<Value> arguments) =>
            arguments.Length == 0 ? context.Fail($"no arguments at {context.Path}")
            : $"{arguments.Length}/{(context.TryGetNamed("flag", out var flag) ? context.ToText(flag) : "no")}";
    }

    [Fact]
    public void Functions_of_the_host_can_call_back()
    {
        var twice = new HostFunction((context, a) => context.Call(a[0], context.Call(a[0], a[1])), new Parameter("function"), new Parameter("value"));
        Assert.Equal("7", Render("{{ inc(x) = x + 1; twice @inc 5 }}", new() { Functions = new FunctionTable([new("twice", twice)]) }));
    }

    [Fact]
    public void Includes_are_read_once_for_all_renders()
    {
        var reads = 0;
        var set = new TemplateSet(name => name == "part" && Interlocked.Increment(ref reads) > 0 ? "<{{ n }}>" : null);
        var template = Template.Parse("{{ include 'part' }}{{ include 'part' }}", "page").Template!;
        Parallel.For(0, 50, n => Assert.Equal($"<{n}><{n}>", template.Render(new() { Includes = set, Globals = new DataMap(("n", n)) }).Text));
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
            Assert.Equal(expected, template.Render(new() { Globals = new DataMap(("list", list), ("n", n)) }).Text);
        });
    }

    [Fact]
    public void A_render_leaves_nothing_to_the_next()
    {
        var template = Template.Parse("[{{ x ?? 'none' }}]{{ x = 1; readonly x; date.format = '%Y'; array.cycle ['a','b'] }}", "page").Template!;
        var options = new RenderOptions { StrictVariables = false };
        Assert.Equal("[none]a", template.Render(options).Text);
        Assert.Equal("[none]a", template.Render(options).Text);
    }

    [Fact]
    public void Errors_name_the_templates_that_led_to_them()
    {
        var set = new TemplateSet(name => name == "a" ? "\n{{ include 'b' }}" : name == "b" ? "{{ 1 // 0 }}" : null);
        var error = Assert.Single(Template.Parse("{{ include 'a' }}", "page").Template!.Render(new() { Includes = set }).Errors);
        Assert.Equal("b(1,6) : error : Attempted to divide by zero", error.ToString());
        Assert.Equal("a(2,4) page(1,4)", string.Join(" ", error.Stack));
    }

    [Fact]
    public void A_limit_is_an_error_and_never_cuts_output_off()
    {
        var small = new RenderOptions { Limits = new() { LoopSteps = 10, OutputLength = 100, Recursion = 5 } };
        Assert.Contains("more than the 10 steps", Render("{{ for i in 1..11; end }}", small), StringComparison.Ordinal);
        Assert.Equal("", Render("{{ for i in 1..10; end }}", small));
        Assert.Contains("longer than the 100 bytes", Render("{{ 'a' * 60 }}{{ 'a' * 60 }}", small), StringComparison.Ordinal);
        Assert.Contains("more than 5 deep", Render("{{ func f; f; end; f }}", small), StringComparison.Ordinal);
        var hasty = new RenderOptions { Limits = new() { RegexTime = TimeSpan.FromMilliseconds(20) } };
        Assert.Contains("took longer", Render("{{ ('a' * 40) | regex.match '^(a+)+b$' }}", hasty), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_clock_or_random_numbers_templates_have_none()
    {
        Assert.Contains("no clock", Render("{{ date.now }}", new()), StringComparison.Ordinal);
        Assert.Contains("no source of random numbers", Render("{{ math.uuid }}", new()), StringComparison.Ordinal);
        Assert.Contains("no templates", Render("{{ include 'x' }}", new()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_of_a_render_writes_numbers_and_dates()
    {
        var german = new RenderOptions { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE") };
        Assert.Equal("1,5 05 Mai 2020", Render("{{ 1.5 }} {{ date.parse '2020-05-05' '%Y-%m-%d' | date.to_string '%d %B %Y' }}", german));
    }

    [Fact]
    public void Front_matter_is_kept_and_lines_still_count()
    {
        var parsed = Template.Parse("---\ntitle: x\n---\n<h1>\n{{ unknown }}", "page", new() { SkipFrontMatter = true }).Template!;
        Assert.Equal(new FrontMatter("title: x\n", 2, 17), parsed.FrontMatter);
        Assert.Equal(5, Assert.Single(parsed.Render(new()).Errors).Line);
        Assert.Null(Template.SplitFrontMatter("--- no"));
        Assert.Null(Template.SplitFrontMatter("---\nnever closed"));
    }

    [Fact]
    public void A_script_needs_no_braces() =>
        Assert.Equal("11", Template.Parse("y = x + 1; y;", "script", new() { ScriptOnly = true }).Template!.Render(new() { Globals = new DataMap(("x", 10)) }).Text);

    [Fact]
    public void Data_of_the_host_is_read_only_for_templates()
    {
        var data = new DataMap(("o", new DataMap(("a", 1))));
        Assert.Equal("page(1,6) : error : Cannot set the read-only member: o.a", Render("{{ o.a = 2 }}", new() { Globals = data }));
    }

    [Fact]
    public void Numbers_are_printed_as_the_shortest_decimal_that_reads_back()
    {
        var template = Template.Parse("{{ for n in numbers }}{{ n }}\n{{ end }}", "numbers").Template!;
        var random = new Random(1);
        double[] numbers =
        [
            0, -0.0, 0.01, -0.01, 0.1 + 0.2, 0.295, 1.005, 1e-5, 99.99, 1e13, 1e14, 1e15, 1e16, 9_999_999_999_999.99, 99_999_999_999_999.9, -12.5, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon,
            .. Enumerable.Range(0, 20_000).Select(i => random.NextInt64(-1_000_000_000_000_000, 1_000_000_000_000_000) / Math.Pow(10, i % 16)),
            .. Enumerable.Range(0, 20_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))),
        ];
        var result = template.Render(new() { Globals = new DataMap(("numbers", DataList.From(numbers.Select(Value.From)))) });
        Assert.Equal(numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), result.Text.TrimEnd('\n').Split('\n'));
    }
}
