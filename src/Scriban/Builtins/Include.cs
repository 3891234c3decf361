using Timeline.Scriban.Running;

namespace Timeline.Scriban.Builtins;

/// <summary>`include 'name' arguments…`: what another template prints.</summary>
internal sealed class Include : IFunction
{
    public Value Call(CallContext context, ReadOnlySpan<Value> arguments)
    {
        var run = (Run)context;
        var mark = run.Output.Length;
        Run(run, arguments, run.Named);
        return run.CutText(mark);
    }

    /// <summary>Prints the template to where the render stands, with the arguments that stand on the stack from a place upwards.</summary>
    public void Print(Run run, int top, ScriptMap? named)
    {
        Run(run, run.StackFrom(top), named);
        run.Pop(top);
    }

    private static void Run(Run run, ReadOnlySpan<Value> arguments, ScriptMap? named)
    {
        if (arguments.Length == 0 || arguments[0].AsString is not { Length: > 0 } name)
        {
            run.Fail("`include` needs the name of a template");
            return;
        }

        run.Include(run.Position, run.FindTemplate(name), arguments, named);
    }
}
