using Scriban.Functions;
using Scriban.Runtime;

namespace Timeline.Site.Templates;

/// <summary>The functions of the language, locked. Those that make markup yield HTML; those that differ by run ask the host.</summary>
internal static class Builtins
{
    public static ScriptObject Create()
    {
        var all = new BuiltinFunctions();
        all.SetValue("include", new Markup(new IncludeFunction()), readOnly: true);
        all.SetValue("include_join", new Markup(new IncludeJoinFunction()), readOnly: true);
        Set("html", "escape", (context, a) => Value.Html(Html.Escape(context.ToText(a[0]))), new Parameter("text"));
        Set(
            "html",
            "newline_to_br",
            (context, a) => Value.Html(Html.Escape(context.ToText(a[0])).ReplaceLineEndings("<br />\n")),
            new Parameter("text"));
        Set("object", "eval_template", EvalTemplate, new Parameter("text"));
        Set("date", "now", (context, _) => Value.Of(Now(context)));
        Set("date", "utc_now", (context, _) => Value.Of(Now(context)));
        Set(
            "date",
            "parse",
            (context, a) => Value.Of(DateReading.Parse(context, a[0], a[1], a[2])),
            new Parameter("text"),
            Parameter.Optional("pattern"),
            Parameter.Optional("culture"));
        Set("math", "uuid", (context, _) => Uuid(Random(context)));
        Set(
            "math",
            "random",
            (context, a) => Between(context, a[0].AsInteger, a[1].AsInteger),
            new Parameter("min_value"),
            new Parameter("max_value"));
        foreach (var group in all.Values.OfType<ScriptObject>())
        {
            group.IsReadOnly = true;
        }

        all.IsReadOnly = true;
        return all;

        void Set(string group, string name, HostFunction.Body body, params IReadOnlyList<Parameter> parameters) =>
            ((ScriptObject)all[group]!).SetValue(name, new HostFunction(body, parameters), readOnly: true);
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
