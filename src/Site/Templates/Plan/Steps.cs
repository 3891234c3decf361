using System.Collections;
using System.Collections.Immutable;
using System.Text;

using Scriban.Runtime;
using Scriban.Syntax;

namespace Timeline.Site.Templates.Plan;

/// <summary>A statement.</summary>
internal abstract class Step
{
    public abstract void Run(RenderContext context);

    public static void RunAll(ImmutableArray<Step> steps, RenderContext context)
    {
        foreach (var step in steps)
        {
            step.Run(context);
        }
    }
}

/// <summary>Text outside of code, ready as UTF-8.</summary>
internal sealed class Text(string text) : Step
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    public override void Run(RenderContext context) => context.Page.Write(utf8);
}

internal sealed class Print(Operand value) : Step
{
    public override void Run(RenderContext context) => context.Print(value.Span, value.Get(context));
}

/// <summary>Any other statement that sets nothing.</summary>
internal sealed class EngineStep(ScriptStatement source) : Step
{
    public override void Run(RenderContext context) => context.Write(source.Span, context.Evaluate(source, aliasReturnedFunction: false));
}

internal sealed class SetLocal(int place, Operand value) : Step
{
    public override void Run(RenderContext context) => context.Frame![place] = value.Get(context);
}

internal sealed class SetGlobal(ScriptVariable variable, Operand value) : Step
{
    public override void Run(RenderContext context) => context.SetValue(variable, value.Get(context));
}

internal sealed class If(Operand condition, ImmutableArray<Step> then, ImmutableArray<Step> otherwise) : Step
{
    public override void Run(RenderContext context) => RunAll(condition.IsTrue(context) ? then : otherwise, context);
}

/// <summary>A loop over a list, by the engine's rules.</summary>
internal sealed class For(
    ScriptForStatement source,
    int place,
    Operand list,
    (string Name, Operand Value)[] arguments,
    ImmutableArray<Step> body,
    ImmutableArray<Step> otherwise) : Step
{
    public override void Run(RenderContext context)
    {
        if (list.Get(context) is not { } value)
        {
            return;
        }

        var items = value as IEnumerable
            ?? throw new ScriptRuntimeException(list.Span, $"Unexpected type `{value.GetType()}` for iterator");
        items = arguments.Length == 0 ? items : Part(items.Cast<object?>(), context);
        context.EnterLoop();
        var frame = context.Frame!;
        var before = frame[place];
        var loop = frame.Loop = new Loop(items, frame.Loop);
        var enumerator = items.GetEnumerator();
        var any = enumerator.MoveNext();
        object? previous = null;
        for (loop.IsLast = !any; !loop.IsLast; loop.Index++)
        {
            context.StepLoop(source);
            var item = enumerator.Current;
            loop.IsLast = !enumerator.MoveNext();
            loop.Changed = loop.Index == 0 || !Equals(previous, item);
            frame[place] = previous = item;
            var last = loop.IsLast;
            RunAll(body, context);
            loop.IsLast = last;
        }

        frame.Loop = loop.Outer;
        frame[place] = before;
        context.LeaveLoop();
        if (!any)
        {
            RunAll(otherwise, context);
        }
    }

    private IEnumerable<object?> Part(IEnumerable<object?> items, RenderContext context)
    {
        var (offset, limit, reversed) = (0, -1, false);
        foreach (var (name, value) in arguments)
        {
            switch (name)
            {
                case "offset":
                    offset = context.ToInt(value.Span, value.Get(context));
                    break;
                case "limit":
                    limit = context.ToInt(value.Span, value.Get(context));
                    break;
                default:
                    reversed = true;
                    break;
            }
        }

        items = offset > 0 ? items.Skip(offset) : items;
        items = reversed ? items.Reverse() : items;
        return limit > 0 ? items.Take(limit) : items;
    }
}

/// <summary>A template in this place, printed straight to where the page is written.</summary>
internal sealed class IncludeStep(ScriptFunctionCall source, Operand[] positional, (string Name, Operand Value)[] named) : Step
{
    public override void Run(RenderContext context)
    {
        var arguments = context.Frames.Lend();
        arguments.Fill(context, positional, named);
        context.Include(source, arguments);
        context.Frames.TakeBack(arguments);
    }
}
