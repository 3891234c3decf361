using System.Collections;

using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>An expression. What it meets out of the ordinary it leaves to the engine, which then also words the error.</summary>
internal abstract class Operand(ScriptExpression source)
{
    public ScriptExpression Source => source;

    public SourceSpan Span => source.Span;

    public abstract object? Get(RenderContext context);

    public virtual bool IsTrue(RenderContext context)
    {
        var value = Get(context);
        return value is bool truth ? truth : value is not null && context.ToBool(Span, value);
    }

    protected object? ByEngine(RenderContext context) => context.Evaluate(source, aliasReturnedFunction: false);

    // One object serves for each truth: most of what templates reckon are conditions.
    protected static object? Truth(bool value) => Value.From(value).Object;

    // The name of a function alone is a call of it, which the engine makes.
    protected object? Plain(RenderContext context, object? value) =>
        value is null or string or DataMap or DataList || value is not IScriptCustomFunction ? value : ByEngine(context);
}

/// <summary>Any other expression.</summary>
internal sealed class EngineOperand(ScriptExpression source) : Operand(source)
{
    public override object? Get(RenderContext context) => ByEngine(context);
}

internal sealed class Literal(ScriptLiteral source) : Operand(source)
{
    private readonly object? value = source.Value;

    public override object? Get(RenderContext context) => value;
}

/// <summary><c>$name</c>.</summary>
internal sealed class Local(ScriptExpression source, int place) : Operand(source)
{
    public override object? Get(RenderContext context)
    {
        var value = context.Frame![place];
        return value == Frame.Unset ? ByEngine(context) : Plain(context, value);
    }
}

/// <summary><c>$1</c>.</summary>
internal sealed class Argument(ScriptExpression source, int index) : Operand(source)
{
    public override object? Get(RenderContext context) =>
        context.Frame!.Arguments is { } arguments ? Plain(context, arguments[index]) : ByEngine(context);
}

/// <summary><c>$.name</c>.</summary>
internal sealed class NamedArgument(ScriptExpression source, string name) : Operand(source)
{
    public override object? Get(RenderContext context) =>
        context.Frame!.Arguments is not { } arguments || name == "size" ? ByEngine(context)
        : Plain(context, arguments.Find(name));
}

internal sealed class Global(ScriptExpression source, string name) : Operand(source)
{
    public override object? Get(RenderContext context) =>
        context.TryGlobal(name, out var value) ? Plain(context, value) : ByEngine(context);
}

/// <summary><c>for.first</c> and the like.</summary>
internal sealed class OfLoop(ScriptExpression source, string name) : Operand(source)
{
    public override object? Get(RenderContext context) =>
        context.Frame!.Loop is { } loop && loop.TryGet(name, out var value) ? value.Object : ByEngine(context);
}

/// <summary><c>target.name</c>.</summary>
internal sealed class Member(ScriptExpression source, Operand target, string name) : Operand(source)
{
    // The shape met last and where the name stands in it: maps at one place are nearly always of one kind.
    private Found found = new(new DataShape(), -1);

    public override object? Get(RenderContext context)
    {
        switch (target.Get(context))
        {
            case DataMap map:
                var at = found.Shape == map.Shape ? found : found = new(map.Shape, map.Shape.PositionOf(name));
                return at.Position >= 0 ? map[at.Position].Object // never a function: those stand in tables of their own
                    : map.Shape.Kind is null ? null
                    : ByEngine(context);
            case IDataMap map:
                return map.TryGet(name, out var value) ? Plain(context, value.Object) : null;
            case IDataList list when name == "size":
                return Value.From(list.Count).Object;
            case string text when name == "size":
                return Value.From(text.Length).Object;
            case Html html when name == "size":
                return Value.From(html.ToString().Length).Object;
            default:
                return ByEngine(context);
        }
    }

    private sealed record Found(DataShape Shape, int Position);
}

/// <summary>Both or either.</summary>
internal sealed class Both(ScriptExpression source, Operand left, Operand right, bool either) : Operand(source)
{
    public override object? Get(RenderContext context) => Truth(IsTrue(context));

    public override bool IsTrue(RenderContext context) => left.IsTrue(context) == either ? either : right.IsTrue(context);
}

internal sealed class Not(ScriptExpression source, Operand right) : Operand(source)
{
    public override object? Get(RenderContext context) => Truth(IsTrue(context));

    public override bool IsTrue(RenderContext context) => !right.IsTrue(context);
}

internal sealed class Choice(ScriptExpression source, Operand condition, Operand then, Operand otherwise) : Operand(source)
{
    public override object? Get(RenderContext context) => condition.IsTrue(context) ? then.Get(context) : otherwise.Get(context);
}

/// <summary>What stands in parentheses.</summary>
internal sealed class Nested(ScriptExpression source, Operand inner) : Operand(source)
{
    public override object? Get(RenderContext context) => inner.Get(context);
}

internal sealed class Operation(ScriptBinaryExpression source, Operand left, Operand right) : Operand(source)
{
    private const int ShortText = 1024; // of longer ones the engine sees to the limits

    private readonly ScriptBinaryOperator op = source.Operator;
    private readonly SourceSpan at = source.OperatorToken?.Span ?? source.Span;

    public override object? Get(RenderContext context)
    {
        var (one, other) = (left.Get(context), right.Get(context));
        return (op, one, other) switch
        {
            (ScriptBinaryOperator.CompareEqual, string a, string b) => Truth(a == b),
            (ScriptBinaryOperator.CompareNotEqual, string a, string b) => Truth(a != b),
            (ScriptBinaryOperator.Add, string a, string b) when a.Length + b.Length <= ShortText => a + b,
            (ScriptBinaryOperator.EmptyCoalescing, _, _) => one ?? other,
            (_, int a, int b) => Reckon(a, b) ?? ByEngine(context, one, other),
            (_, double a, double b) => Reckon(a, b) ?? ByEngine(context, one, other),
            (_, double a, int b) => Reckon(a, b) ?? ByEngine(context, one, other),
            (_, int a, double b) => Reckon(a, b) ?? ByEngine(context, one, other),
            _ => ByEngine(context, one, other),
        };
    }

    // As the engine reckons, which tries for each pair of numbers what else they could be. Null where it is to do it.
    private object? Reckon(int a, int b) => op switch
    {
        ScriptBinaryOperator.Add => Value.From((long)a + b).Object,
        ScriptBinaryOperator.Subtract => Value.From((long)a - b).Object,
        ScriptBinaryOperator.Multiply => Value.From((long)a * b).Object,
        ScriptBinaryOperator.CompareEqual => Truth(a == b),
        ScriptBinaryOperator.CompareNotEqual => Truth(a != b),
        ScriptBinaryOperator.CompareGreater => Truth(a > b),
        ScriptBinaryOperator.CompareLess => Truth(a < b),
        _ => null,
    };

    private object? Reckon(double a, double b) => op switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.CompareEqual => Truth(a == b),
        ScriptBinaryOperator.CompareNotEqual => Truth(a != b),
        ScriptBinaryOperator.CompareGreater => Truth(a > b),
        ScriptBinaryOperator.CompareLess => Truth(a < b),
        _ => null,
    };

    private object? ByEngine(RenderContext context, object? one, object? other)
    {
        context.LastEvaluated = Source;
        return ScriptBinaryExpression.Evaluate(context, at, op, left.Span, one, right.Span, other);
    }
}

/// <summary>A call of one of our functions, by its name or, such as <c>html.escape</c>, by that of its group too; any other is the engine's.</summary>
internal sealed class Call(
    ScriptFunctionCall source, (string? Group, string Name) called, Operand[] positional, (string Name, Operand Value)[] named) : Operand(source)
{
    public override object? Get(RenderContext context)
    {
        if (Function(context) is not { } function
            || (function.Parameters is { } all && (named.Length > 0 || all.Count != positional.Length)))
        {
            return ByEngine(context);
        }

        var values = new Value[positional.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value.Of(positional[i].Get(context));
        }

        return function.Call(new(context, Source, named.Length == 0 ? [] : Named(context)), values).Object;
    }

    // A variable of the page hides a group.
    private IFunction? Function(RenderContext context) => called.Group is not { } group
        ? context.TryGlobal(called.Name, out var target) ? target as IFunction : null
        : context.TryGlobal(group, out _) ? null : context.Builtin(group, called.Name) as IFunction;

    private (string Name, Value Value)[] Named(RenderContext context)
    {
        var arguments = new (string, Value)[named.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = (named[i].Name, Value.Of(named[i].Value.Get(context)));
        }

        return arguments;
    }
}
