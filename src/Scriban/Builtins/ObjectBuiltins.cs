using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`object`: what a value is and holds, code in strings, JSON.</summary>
internal sealed class ObjectBuiltins() : Namespace(
    Function("default", (_, a) => a[0].IsNull || a[0].AsString is { Length: 0 } ? a[1] : a[0], Input, Needs("default")),
    Function("eval", (run, a) => Evaluate(run, a[0], isTemplate: false), Input),
    Function("eval_template", (run, a) => Evaluate(run, a[0], isTemplate: true), Input),
    Function("format", Format, Input, Needs("format"), May("culture")),
    Function("from_json", (run, a) => Json.Read(run, run.Text(a[0])), Needs("json")),
    Function("has_key", (run, a) => Members.TryGet(a[0], run.Text(a[1]), out _), Input, Needs("key")),
    Function("has_value", (run, a) => Members.TryGet(a[0], run.Text(a[1]), out var value) && !value.IsNull, Input, Needs("key")),
    Function("keys", (_, a) => Value.From(new ScriptList(NamesOf(a[0]).Select(Value.From))), Input),
    Function("kind", (_, a) => a[0].IsNull ? default(Value) : Kinds.Of(a[0]), Input),
    Function("size", (_, a) => Size(a[0]), Input),
    Function("to_json", (run, a) => Json.Write(run, a[0]), Input),
    Function("typeof", (_, a) => a[0].IsNull ? default(Value) : Kinds.TypeOf(a[0]), Input),
    Function("values", (_, a) => Values(a[0]), Input))
{
    private static Parameter Input => Needs("value");

    /// <summary>Shared with `math.format`: a .NET format for numbers, dates and time spans.</summary>
    public static Value Format(Run run, ReadOnlySpan<Value> a)
    {
        var (value, format, culture) = (a[0], run.Text(a[1]), run.CultureOf(a[2]));
        IFormattable? formattable = value.Kind switch
        {
            // A format such as X4 is for whole numbers of 32 bits, as long as they are that small.
            ValueKind.Integer when value.AsInteger is >= int.MinValue and <= int.MaxValue => (int)value.AsInteger,
            ValueKind.Integer => value.AsInteger,
            ValueKind.Double => value.AsDouble,
            ValueKind.Single => value.AsSingle,
            ValueKind.Decimal or ValueKind.BigInteger or ValueKind.Date or ValueKind.TimeSpan => (IFormattable)value.Reference!,
            _ => null,
        };
        try
        {
            var text = formattable is null ? run.Text(value) : formattable.ToString(format, culture);
            run.CheckLength(text.Length);
            return text;
        }
        catch (FormatException)
        {
            return run.Fail($"`{format}` is not a format for {Kinds.Of(value)}");
        }
    }

    private static IEnumerable<string> NamesOf(Value value) => value.Reference switch
    {
        ScriptList list => list.Properties?.Names ?? [],
        IDataMap map => map.Names,
        _ => [],
    };

    private static Value Values(Value value)
    {
        var list = new ScriptList();
        foreach (var name in NamesOf(value))
        {
            list.Add(Members.Get(value, name));
        }

        return Value.From(list);
    }

    private static Value Size(Value value) => value.Reference switch
    {
        null => 0,
        IDataList list => list.Count,
        IDataMap map => map.Names.Count(),
        _ => value.AsString?.Length ?? 0,
    };

    private static Value Evaluate(Run run, Value code, bool isTemplate)
    {
        if (code.IsCallable)
        {
            return run.Call(code);
        }

        if (code.AsString is not { } text)
        {
            return code;
        }

        var parsed = Template.Parse(text, run.Path + (isTemplate ? ":eval_template" : ":eval"), new() { ScriptOnly = !isTemplate });
        if (parsed.Template is not { } template)
        {
            throw new Fault([run.ErrorAt(run.Template, run.Position, "The evaluated code has syntax errors"), .. parsed.Errors]);
        }

        run.HasEvaluated = true;
        return run.Evaluate(run.Position, template, isTemplate);
    }
}
