using System.Collections.Immutable;

using Scriban.Runtime;

namespace Timeline.Site.Templates.Plan;

/// <summary>
/// The way Scriban's tree is gone through where speed counts: text, printing, conditions, loops, paths, operators, calls and includes as
/// a few small nodes. All else is handed back to the engine piece by piece. What cannot be told apart so has no plan, and the engine
/// renders it whole.
/// </summary>
internal sealed class TemplatePlan(ImmutableArray<Step> steps, ImmutableArray<string> locals)
{
    /// <summary>Renders with these arguments (none for a page), to where the context writes.</summary>
    public void Run(RenderContext context, ScriptArray? arguments, (string Name, Operand Value)[] named)
    {
        var caller = context.Frame;
        context.Frame = new Frame(locals, arguments, caller);
        foreach (var (name, _) in named)
        {
            context.Frame.Set(name, arguments!.TryGetValue(context, default, name, out var value) ? value : null);
        }

        Step.RunAll(steps, context);
        context.Frame = caller;
    }
}
