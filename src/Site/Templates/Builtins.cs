using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Timeline.Site.Templates;

/// <summary>
/// The functions of the language, locked. Those that make markup yield HTML; those that differ by run ask the host. All contexts share
/// them, and a group of them is made when a template first names it: the engine makes each function by reflection.
/// </summary>
internal sealed class Builtins : ScriptObject
{
    private Builtins()
        : base(11, autoImportStaticsFromThisType: false)
    {
        Group("array", () => Locked(new ArrayFunctions()));
        SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        SetValue("blank", EmptyScriptObject.Default, readOnly: true);
        SetValue("include", new Markup(new IncludeFunction()), readOnly: true);
        Group("date", () => Locked(
            new DateTimeFunctions(),
            ("now", new((context, _) => Value.Of(Now(context)), [])),
            ("utc_now", new((context, _) => Value.Of(Now(context)), [])),
            ("parse", new(
                (context, a) => Value.Of(DateReading.Parse(context, a[0], a[1], a[2])),
                [new Parameter("text"), Parameter.Optional("pattern"), Parameter.Optional("culture")]))));
        Group("html", () => Locked(
            new HtmlFunctions(),
            ("escape", new((context, a) => Value.Html(Html.Escape(context.ToText(a[0]))), [new Parameter("text")])),
            ("newline_to_br", new(
                (context, a) => Value.Html(Html.Escape(context.ToText(a[0])).ReplaceLineEndings("<br />\n")), [new Parameter("text")]))));
        Group("math", () => Locked(
            new MathFunctions(),
            ("uuid", new((context, _) => Uuid(Random(context)), [])),
            ("random", new(
                (context, a) => Between(context, a[0].AsInteger, a[1].AsInteger), [new Parameter("min_value"), new Parameter("max_value")]))));
        Group("object", () => Locked(new ObjectFunctions(), ("eval_template", new(EvalTemplate, [new Parameter("text")]))));
        Group("regex", () => Locked(new RegexFunctions()));
        Group("string", () => Locked(new StringFunctions()));
        Group("timespan", () => Locked(new TimeSpanFunctions()));
        SetValue("include_join", new Markup(new IncludeJoinFunction()), readOnly: true);
        IsReadOnly = true;
    }

    public static Builtins All { get; } = new();

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = base.TryGetValue(context, span, member, out value);
        value = value is Lazy<ScriptObject> group ? group.Value : value;
        return found;
    }

    private void Group(string name, Func<ScriptObject> make) => SetValue(name, new Lazy<ScriptObject>(make), readOnly: true);

    private static ScriptObject Locked(ScriptObject group, params ReadOnlySpan<(string Name, HostFunction Function)> own)
    {
        foreach (var (name, function) in own)
        {
            group.SetValue(name, function, readOnly: true);
        }

        group.IsReadOnly = true;
        return group;
    }

    private static DateTime Now(CallContext context) =>
        context.Render.Options.Clock is { } clock ? clock().UtcDateTime
        : (DateTime)context.Fail("There is no clock here: a page must not differ from build to build").Object!;

    private static Random Random(CallContext context) =>
        context.Render.Options.Random
        ?? (Random)context.Fail("There is no source of random numbers here: a page must not differ from build to build").Object!;

    private static Value Between(CallContext context, long least, long most) =>
        least > most ? context.Fail("The least value must not be above the most") : Value.From(Random(context).NextInt64(least, most));

    private static Value Uuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static Value EvalTemplate(CallContext context, ReadOnlySpan<Value> arguments)
    {
        var parsed = Template.Parse(context.ToText(arguments[0]), "eval_template");
        return parsed.Template is { } template ? Value.Of(context.Render.Capture(template)) : context.Fail(parsed.Errors[0].ToString());
    }
}
