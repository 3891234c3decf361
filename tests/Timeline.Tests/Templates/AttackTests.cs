using Timeline.Site.Templates;

namespace Timeline.Tests.Templates;

/// <summary>A theme may come from anybody: it reaches no file, type or environment, ends, and stays within its memory, with a plan and without.</summary>
public sealed class AttackTests
{
    private static readonly Limits Small = new()
    {
        LoopSteps = 20_000,
        Steps = 200_000,
        Memory = 64 * 1024 * 1024,
        StringLength = 1_000_000,
        OutputLength = 1_000_000,
        RegexTime = TimeSpan.FromMilliseconds(100),
    };

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["itself"] = "{{ include 'itself' }}",
        ["twice"] = "{{ include 'twice2' }}{{ include 'twice2' }}",
        ["twice2"] = "{{ if ($depth ?? 0) < 60 }}{{ include 'deeper' }}{{ include 'deeper' }}{{ end }}",
        ["deeper"] = "{{ include 'twice' }}",
        ["looped"] = "{{ for $i in 1..1000 }}{{ include 'loop2' }}{{ end }}",
        ["loop2"] = "{{ for $i in 1..1000 }}{{ $i }}{{ end }}",
    };

    private static string Render(string text, bool usePlan)
    {
        if (Template.Parse(text, "page").Template is not { } template)
        {
            return "error";
        }

        var options = new RenderOptions
        {
            // What a slip of ours could show: objects of .NET.
            Globals = new DataMap(("address", Value.Of(new Uri("https://example.org/secret"))), ("type", Value.Of(typeof(string))), ("file", Value.Of(new FileInfo("/etc/passwd"))), ("html", Value.Html("<b>")),
                ("o", new DataMap(("a", 1))), ("l", new DataList([1]))),
            Includes = new TemplateSet(Parts.GetValueOrDefault),
            Limits = Small,
            UsePlan = usePlan,
        };
        var result = template.Render(options, out var output);
        return result.Succeeded ? output : "error: " + result.Errors[0].Message;
    }

    [Theory]
    [InlineData("{{ address.host }}{{ address.original_string }}{{ address['host'] }}")]
    [InlineData("{{ type.assembly }}{{ type.full_name }}{{ type.get_methods }}")]
    [InlineData("{{ file.length }}{{ file.full_name }}{{ file.open_text }}")]
    [InlineData("{{ html.utf8 }}{{ html.is_utf8 }}{{ html.get_type }}")]
    [InlineData("{{ 'a'.get_type }}{{ 'a'.chars }}{{ o.get_type }}{{ o.shape }}{{ l.sync_root }}{{ l.is_read_only }}")]
    [InlineData("{{ capture c; 'x'; end; c.builder }}")]
    [InlineData("{{ (date.parse '2020-01-02').ticks }}{{ (date.parse '2020-01-02').kind }}")]
    public void No_member_of_a_dot_net_object_is_within_reach(string text)
    {
        Assert.Equal("", Render(text, usePlan: true));
        Assert.Equal("", Render(text, usePlan: false));
    }

    [Theory]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '../../../etc/passwd' }}")]
    [InlineData("{{ include_join ['/etc/passwd'] '' }}")]
    [InlineData("{{ include_join ['itself'] 'tpl:/etc/passwd' }}")]
    [InlineData("{{ environment.path }}")]
    [InlineData("{{ env 'PATH' }}")]
    [InlineData("{{ import type }}")]
    [InlineData("{{ with file; length; end }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ string.x = 1 }}")]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ o.a = 2 }}")]
    [InlineData("{{ o['a'] = 2 }}")]
    [InlineData("{{ l[0] = 2 }}")]
    [InlineData("{{ '{{ date.now }}' | object.eval_template }}")]
    [InlineData("{{ 'include \"/etc/passwd\"' | object.eval }}")]
    public void What_lies_outside_is_an_error(string text)
    {
        Assert.StartsWith("error", Render(text, usePlan: true), StringComparison.Ordinal);
        Assert.StartsWith("error", Render(text, usePlan: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for $i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for $i in 1..10000 }}{{ for $j in 1..10000 }}{{ end }}{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 90 }}")]
    [InlineData("{{ include 'itself' }}")]
    [InlineData("{{ include 'twice' }}")]
    [InlineData("{{ include 'looped' }}")]
    [InlineData("{{ x = 'a'; while true; x = x + x; end }}")]
    [InlineData("{{ x = [1]; while true; x = x + x; end }}")]
    [InlineData("{{ x = 'a'; for $i in 1..10000; x = x + 'abcdefghijklmnopqrstuvwxyz'; end }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("{{ 1..1000000000 | array.join ',' }}")]
    [InlineData("{{ 1..1000000000 | array.sort }}")]
    [InlineData("{{ for $i in 1..20000 }}{{ 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz' }}{{ end }}")]
    [InlineData("{{ ('a' * 40) | regex.match '^(a+)+b$' }}")]
    [InlineData("{{ o2 = {}; o2.o = o2; o2 }}")]
    [InlineData("{{ 2 | math.times 1e308 | object.format 'N999999999' }}")]
    [InlineData("{{ '{{ include \"itself\" }}' | object.eval_template }}")]
    public void What_would_not_end_is_stopped_with_an_error(string text)
    {
        Assert.StartsWith("error", Render(text, usePlan: true), StringComparison.Ordinal);
        Assert.StartsWith("error", Render(text, usePlan: false), StringComparison.Ordinal);
    }
}
