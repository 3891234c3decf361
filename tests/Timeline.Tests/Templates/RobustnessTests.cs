using System.Globalization;
using System.Text;

using Timeline.Site.Templates;

namespace Timeline.Tests.Templates;

/// <summary>No template, however broken, does anything but render or name its errors.</summary>
public sealed class RobustnessTests
{
    private const int Deep = 100_000;

    private static readonly RenderOptions Options = new()
    {
        StrictVariables = false,
        EscapeHtml = false,
        Globals = new DataMap(("name", "x"), ("list", new DataList([1, "a", 2.5])), ("o", new DataMap(("a", new DataMap(("b", 1)))))),
        Includes = new TemplateSet(name => name == "hello" ? "Hello {{ $1 }}" : null),
        Limits = new() { LoopSteps = 2_000, OutputLength = 20_000, StringLength = 20_000, Recursion = 30, RegexTime = TimeSpan.FromMilliseconds(50) },
        Clock = () => DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData("{{ ", "(", "1", ")", " }}")]
    [InlineData("{{ ", "[", "", "]", " }}")]
    [InlineData("{{ x = ", "{a: ", "1", "}", " }}")]
    [InlineData("{{ ", "!", "1", "", " }}")]
    [InlineData("{{ ", "- ", "1", "", " }}")]
    [InlineData("{{ ", "1 + ", "1", "", " }}")]
    [InlineData("{{ ", "f ", "1", "", " }}")]
    [InlineData("{{ ", "f(", "1", ")", " }}")]
    [InlineData("{{ 1", " | f", "", "", " }}")]
    [InlineData("{{ a", ".a", "", "", " }}")]
    [InlineData("{{ a", "[a", "", "]", " }}")]
    [InlineData("{{ ", "1 ? ", "1", " : 2", " }}")]
    [InlineData("", "{{ if true }}", "", "{{ end }}", "")]
    [InlineData("", "{{ for x in y }}", "", "{{ end }}", "")]
    [InlineData("{{ ", "do; ", "", "; end", " }}")]
    [InlineData("{{ ", "$\"{", "1", "}\"", " }}")]
    [InlineData("{{ if 0; ", "else if 0; ", "", "", "; end }}")]
    [InlineData("", "{%{", "", "}%}", "")]
    [InlineData("{{ \"", "\\", "", "", "\" }}")]
    public void Deep_nesting_is_an_error_and_no_stack_overflow(string start, string open, string middle, string close, string end)
    {
        var text = new StringBuilder(start).Insert(start.Length, open, Deep).Append(middle);
        text.Insert(text.Length, close, Deep).Append(end);
        var parsed = Template.Parse(text.ToString(), "deep");
        Assert.True(parsed.Errors.Count > 0 || parsed.Template!.Render(Options, out _) is not null);
    }

    [Fact]
    public void Deep_templates_also_run_on_a_small_stack()
    {
        var text = "{{ func f(n); " + string.Concat(Enumerable.Repeat("if true; ", 90)) + "x = " + string.Concat(Enumerable.Repeat("(", 90)) + "f n" + new string(')', 90) + string.Concat(Enumerable.Repeat("; end", 90)) + "; end; f 1 }}";
        var template = Template.Parse(text, "deep").Template!;
        RenderResult? result = null;
        var thread = new Thread(() => result = template.Render(Options with { Limits = new() { Recursion = int.MaxValue } }, out _), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains("stack", Assert.Single(result!.Errors).Message, StringComparison.Ordinal); // the engine's words or the runtime's: both see it coming
    }

    [Fact]
    public void Mutated_templates_render_or_name_their_errors()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("TIMELINE_FUZZ") ?? "3000", CultureInfo.InvariantCulture);
        var seeds = Directory.GetFiles(TemplateCases.Folder, "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Length < 400).ToArray();
        Parallel.For(0, 8, part =>
        {
            var random = new Random(part);
            for (var i = 0; i < count / 8; i++)
            {
                var text = Mutate(seeds, random);
                try
                {
                    var parsed = Template.Parse(text, "fuzz");
                    parsed.Template?.Render(Options, out _);
                    Assert.True(parsed.Template is not null || parsed.Errors.Count > 0);
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException("This template: " + text, failure);
                }
            }
        });
    }

    private static string Mutate(string[] seeds, Random random)
    {
        string[] pieces = ["{{", "}}", "{", "}", "(", ")", "[", "]", "|", "\"", "'", "`", "$", "$\"{", "@", "^", ";", ",", ".", "..", "?.", "??", "?", ":", "-", "~", "#", "##", "=", "+", "*", "//", "%", "<<", "1", "999999999999999999999", "1e309", "0x", "null", "this", "empty", " end ", " if ", " for x in ", " while ", " func f ", " do ", " ret ", " include 'hello' ", " with ", " wrap ", " capture ", " import ", " case ", " when ", " else ", "x", "list", "name", "\n", " ", "😀", "\ud800", "\0", "object.eval", "date.parse", "regex.match", "string.pad_left", "array.sort"];
        var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 1 when text.Length > 0:
                    text.Remove(Math.Min(at, text.Length - 1), 1);
                    break;
                case 2:
                    var other = seeds[random.Next(seeds.Length)];
                    var from = random.Next(other.Length + 1);
                    text.Insert(at, other.AsSpan(from, random.Next(other.Length - from + 1)));
                    break;
                default:
                    var length = random.Next(Math.Min(text.Length - at, 10) + 1);
                    text.Remove(at, length).Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
